import { words } from '../list.ts';

/** Pupils, whatever they are called. */
export const PUPILS = words(
  'pupil student child children learner girl boy lad chn kid class everyone everybody pupils students',
);
/** Pupils and other people taken together: they say who, not what. */
export const PEOPLE = words(`
  pupil student child children learner girl boy class group parent carer family everyone everybody all them colleague staff people ta teacher
  adult mentor young cohort mum dad one lad chn kid peer member person
`);
/** People of a school who may take part or help, but are not what is counted. */
export const ADULTS = words(`
  colleague staff teacher mentor ta tas adult senco sendco hod hoy hoh hof slt tutor coach technician librarian head headteacher deputy
  leader lead coordinator governor partner trainer parent carer mum dad ect nqt department team observer nurse caretaker assistant lsa hlta
  counsellor psychologist therapist buddy trainee myself me i principal dsl
`);
/** Roles in a school, each one person or team that can be asked to do a step. */
export const OWNER_ROLES = words(`
  ect nqt mentor ta tas lsa hlta tutor senco sendco hod hoy hoh hof slt headteacher head deputy principal dsl coach colleague technician
  librarian department phase leader lead team teacher teachers partner pupils students children parents class coordinator manager governor
  trainer caretaker nurse admin counsellor psychologist therapist buddy observer trainee ect1 ect2 slc assistant ht dht aht kslead faculty
  staff leaders receptionist supervisor prefects governors itt hoks
`);
/** Pronouns that say who. 'Someone' does not. */
export const OWNER_PRONOUNS = words(`
  i i'll i'm i've i'd we we'll we're we've me myself us he she they he'll she'll they'll both
`);
/** Titles before a surname. */
export const TITLES = words('mr mrs miss ms mx dr prof sir madam');
/** The teacher, as the one who writes or is written about. */
export const WRITERS = words("i i'll i'm i've i'd we we'll we're me ect nqt trainee");
/** Groups: with, for or from one of these, with a word that says which, names a setting. */
export const GROUP_NOUNS = words(`
  group table form band choir orchestra ensemble team squad cohort class set tutee mentee reader writer swimmer speaker leaver joiner
  starter boy girl lad attainer achiever monitor leader ambassador captain councillor prefect buddy faculty department cluster staff
  colleague chn ta tas slt supervisor bubble house crew cast side pair trio refuser finisher mover beginner improver performer player
  musician artist scientist mathematician linguist historian novice speller talker three four five six eight ten one ones lot chatterer
  worrier arrival newcomer governor network partner family parent carer mum dad grandparent apprentice volunteer pupil student child
  children learner people adult teacher mentor coach tutor guest visitor neighbour sibling peer row half
`);
/** Words of a form before the name of an owner. */
export const OWNER_LABELS = words('owner who lead by responsible whom person');
