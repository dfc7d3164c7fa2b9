import { words } from '../list.ts';

/** Places in and around a school, and things in a room one can be at or put something on. */
export const PLACES = words(`
  door doorway corridor playground hall gym field pitch court pool studio workshop lab laboratory kitchen library canteen room corner area
  bay mat carpet circle gate stage base hub garden forest farm theatre entrance foyer office staffroom noticeboard wall board whiteboard desk
  shelf cupboard tray peg seat bench bus queue stairs stairwell locker cloakroom toilet yard astro nursery provision den tent sandpit
  website platform padlet drive calendar planner screen iwb table lectern counter stop zone booth station aisle front back side salon
  greenhouse allotment chapel museum gallery outdoors outside sink window computer bookshelf reception line home
`);
/** Occasions of a school day or year, and parts of a lesson. */
export const OCCASIONS = words(`
  lesson session practical rehearsal lunch break lunchtime breaktime playtime registration assembly duty fixture match club clinic
  conference tutorial seminar lecture warmup cooldown starter plenary introduction intro demo demonstration carousel rotation transition
  handover meeting briefing trip visit residential fieldwork concert production performance experiment mock exam interval detention
  isolation inset twilight workshop placement interview phase round bell changeover entry exit dismissal lineup input discussion debate
  handin reading writing drill relay game circuit serve story song rhyme activity task pickup dropoff collection homeroom period
  morning afternoon slot evening start end beginning opening ppa cover snack nap arrival question instruction explanation
  moderation appraisal hometime storytime phonics intervention
`);
/** Documents and pieces of work something is put in or taken from. */
export const DOCUMENTS = words(`
  book folder planner journal diary tracker register report letter newsletter bulletin portfolio sketchbook homework coursework nea paper
  question unit topic project scheme module chapter novel play poem sow spec specification syllabus timetable handbook policy ehcp iep plan
  spreadsheet markbook worksheet booklet test quiz essay assessment organiser profile passport template form slide deck display scene
  paragraph page script map
`);
/** Nouns that say nothing on their own: 'in lessons' is everywhere, 'in fractions lessons' is somewhere. */
export const BARE_PLACES = words(`
  family parent carer lesson session class day boy girl colleague staff team group period task activity course network one ones lot three
  four five six eight ten room school discussion input game partner department leader plan test assessment side page homework morning
  afternoon slot evening pair circuit round serve stop desk table seat book folder form set question unit topic screen classroom teaching
  practice work pupil student child children learner people adult teacher area time place case order way all everyone role career year week
  term month part context setting environment curriculum teacher phase subject planning future life general particular addition advance detail
  full progress use support line
`);
/** Subjects of the timetable: naming one says where, even before a thing. */
export const SUBJECTS = words(`
  maths math mathematics english science biology chemistry physics history geography re rs rshe pshe citizenship french german spanish
  mandarin latin greek mfl music drama dance art dt pe computing ict business economics sociology psychology law politics philosophy
  photography phonics spag arithmetic algebra fractions fraction geometry macbeth poetry literature textiles engineering criminology
  gymnastics netball football swimming rugby chess ceramics astronomy statistics
`);
/** Subjects of more than one word, and parts of the day that name themselves. */
export const SETTING_PHRASES: readonly string[] = `
  departmental ..1 session/sessions/meeting/training | religious studies | design technology | food tech | computer science | health and social ..1 | forest school | a level | sixth form |
  sixth formers | tutor group | tutor time | form time | form group | tutees | my/our form | my/our class | my/our ..1 class | my ..1 set | my ..1 group |
  bottom/top/middle/lower/higher set | my/the/our ta/tas | group of <num> ..2 | gcse ..1 class | <num> pupil/student/child/boy/girl |
  first/last/opening/final <num> minute | first/second half of the lesson | before the? bell | every/all classroom/corridor | every class | start/end/beginning of the/each/every/my ..1 lesson/session | independent work/practice/task/writing/learning/reading |
  guided practice | carpet time | story time | snack time | tidy up time | circle time | play time | choosing time | child initiated |
  continuous provision | outdoor area | mud kitchen | lesson entry | lesson exit | lesson start | lesson ending | bus duty | break duty | lunch duty | break time |
  whole class ..1 | group work | pair work | guided reading | homework club | practicals | cover lesson | changing room | book corner | reading corner |
  front row | back row | dining hall | sports hall | parents evening | mentor meeting | department meeting | staff meeting |
  staff/department/team/faculty/phase cpd/training/inset/twilight/session | scheme of work | work of <word> | in books | whole school |
  <initial> and/& <initial> | <initial> . and/& <initial> | after/before/at/during each/every <word> | mr/mrs/ms/miss/dr <capital> |
  with/for/to/of/from/see/watch/observe mr/mrs/ms/miss/dr/sir <capital> | with/for/to/of/from/beside/observe/watch/shadow <proper> |
  google classroom/classrooms/drive/docs/form | paper <digits> | <proper> and <proper> | <propers> | <system> | register | tables | desks |
  in/during/for/of the/our/my ..2 unit/topic
`
  .split('|')
  .map((phrase) => phrase.trim());
/** Software and schemes schools use: naming one says where. */
export const SCHOOL_SYSTEMS = words(`
  teams classcharts satchel arbor sims bromcom cpoms myconcern edukey seesaw tapestry moodle showbie firefly classdojo dojo ttrs sparx
  hegarty mathswatch seneca tassomai educake kerboodle languagenut quizlet kahoot blooket plickers padlet nearpod mentimeter purplemash
  numbots mymaths century twinkl onenote sharepoint evolve epraise goformative
`);
/** Words of school life. One of them makes a link to the role, though not yet a reason. */
export const SCHOOL_WORDS = words(`
  pupil student child children learner class classroom lesson teach teaching teacher taught learn learning school ect nqt mentor ta senco
  hod hoy behaviour question questioning marking mark book feedback homework assessment assess planning plan curriculum seating tutor parent
  carer reading writing math maths phonics mock exam essay worksheet display afl ecf makaton sen phonic swimmer calculator netball send eal whiteboard
  visualiser quiz starter plenary data report policy relationship workload engagement progress attainment attendance colleague observation
  observe department knowledge subject resource differentiation differentiate scaffold scaffolding modelling explanation routine instruction
  praise sanction text module cpd training sat gcse time standard practice practitioner professional pedagogy expectation groupwork group
  talk language vocabulary challenge support induction assembly club team staff meeting
`);
/** Plainly another part of life. */
export const OTHER_LIFE = words(`
  gym weight kg kilo stone marathon 5k 10k jog diet calories smoking smoke alcohol wine drive driving car mortgage house holiday guitar piano
  netflix savings save money debt sugar steps yoga dog cat garden kitchen wedding girlfriend boyfriend husband wife bitcoin shares crypto
  fitness bike cycling golf sleep vegetables fruit credit loan rent bake sourdough knit
`);
