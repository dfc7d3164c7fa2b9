import { words } from '../list.ts';

/** Words that end like qualities and are things. */
export const NO_QUALITY = words(`
  harness witness business activity university city charity identity fluency emergency agency frequency autism mechanism organism prism
  electricity density velocity gravity probability humanity humidity conductivity acidity salinity facility neighbourhood childhood fitness
  utility cavity nativity sentence science sequence audience conference reference evidence entrance silence absence guidance residence instance
  substance ambulance licence difference circumference pharmacy legacy attendance
`);
/** Nouns that end like past forms. */
export const ED_NOUNS = words('speed seed shed sled bed weed feed reed');
/** Verbs that are the job itself: on a wide area they say nothing to see, unless it says which or how many. */
export const JOB_VERBS = words(`
  plan teach adapt mark assess differentiate model monitor support challenge question review complete achieve collect meet demonstrate show
  prepare share discuss communicate evaluate analyse organise select identify
`);
/** Verbs for what goes on in a head, and for how somebody is: with a class they still say nothing to see. */
export const MENTAL_VERBS = words(`
  think consider understand know be reflect learn explore believe feel appreciate want hope intend need become
`);
/** After 'be', these say that something is there: 'seating plans will be in place'. */
export const IN_PLACE = words('in ready up on done available displayed finished');
/** Verbs of starting: what follows them with a preposition is no detail of an act. */
export const START_VERBS = words('start begin try want go get be have');
/** Particles that belong to the verb before. */
export const PARTICLES = words('up out through back through over down off away');
/** Somebody, not something: 'speak to my mentor' still has nothing it is about. */
export const SOMEBODY = words(`
  mentor ta hod senco colleague teacher parent class staff myself themselves slt carer somebody someone pupil student child children group
  everyone them people learner
`);
/** What 'make', 'get', 'have', 'build' and 'take' promise without saying what is done. */
export const PROMISED = words(`
  sure progress improvement better more use difference impact effort clear understanding confidence relationship rapport trust resilience bond
  connection capacity link account part on round used good expectation greater positive high higher
`);
/** Qualities that one can have more of: 'make lessons more engaging', 'snappier'. */
export const COMPARATIVES = words('more less better easier clearer');
/** Pieces of work that are there or not, so that naming one is a start of a measure. */
export const DOCUMENTS_MADE = words(
  'plan display booklet checklist tracker map mat organiser postcard policy letter timetable profile bank pack poster script',
);
/** What one does again and again, so that a day for it is the day to look back, not the end of it. */
export const HABITS = words(`
  ask greet praise circulate narrate speak talk tell say stand sit wait pause count watch listen thank smile correct remind monitor question
  check stop start begin use show model give explain demonstrate signal track scan differentiate scaffold support mark keep stay remain have
  put set teach take bring leave cover call spend arrive walk read move
`);
/** Verbs that may have two things after them: 'give each boy a check-in'. */
export const GIVING = words(
  'give teach send show offer ask hand lend tell set read award allow assign lend write',
);
/** Verbs whose object by name is a person: 'phone Dylan', 'include Ravi'. */
export const PERSON_VERBS = words(`
  include phone ring email ask meet tell greet sit seat move praise watch observe see help support contact visit shadow speak talk thank involve
  mentor coach challenge encourage
`);
/** Verbs of being and becoming: what follows says how somebody is, not what is done. */
export const BEING = words('be become feel seem remain stay look sound');
/** Traits that only say how well something is done. */
export const HOW_WELL = words('better good best great excellent effective');
/** Looking back: without what is looked at, nothing to see. */
export const LOOKING_BACK = words('review evaluate analyse discuss reflect share');
