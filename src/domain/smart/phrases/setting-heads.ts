/**
 * The nouns that end a phrase saying where or with whom: 'with the blue table', 'in the sensory room', 'on the working wall'.
 * What stands before them is open, so that no list of groups and rooms has to be whole. One list per kind.
 */

/** People taken together, or a pupil by what they do: they count after with, for, to, of, from, among, between. */
export const GROUP_NOUNS =
  'group table form band choir orchestra ensemble team squad cohort class set tutee mentee reader writer swimmer speaker leaver joiner starter boy girl lad ' +
  'attainer achiever monitor leader ambassador captain councillor prefect buddy faculty department cluster staff colleague chn ta tas slt supervisor ' +
  'sixth-former sixthformer year-group yeargroup bubble house set crew cast side pair trio learner-group refuser finisher mover beginner improver performer player musician artist scientist ' +
  'mathematician linguist historian novice speller talker three four five six eight ten one ones lot chatterer worrier arrival newcomer governor network partner family parent carer mum dad grandparent apprentice volunteer';

/** Places in and around a school, and the things in a room one can be at or put something on. */
export const PLACE_NOUNS =
  'door doorway corridor playground hall gym field pitch court pool studio workshop lab laboratory kitchen library canteen room corner area bay mat carpet circle gate stage ' +
  'base hub garden forest farm theatre entrance foyer office staffroom noticeboard wall board whiteboard desk shelf cupboard tray peg seat bench bus queue stairs stairwell ' +
  'locker cloakroom toilet yard astro nursery provision den tent tuff-tray sandpit website platform padlet drive calendar planner screen iwb table lectern counter stop ' +
  'zone booth station aisle front back side salon greenhouse allotment chapel museum gallery';

/** Occasions of a school day or year, and parts of a lesson. */
export const OCCASION_NOUNS =
  'lesson session practical rehearsal lunch break lunchtime breaktime playtime registration assembly duty fixture match club clinic conference tutorial seminar lecture warmup cooldown ' +
  'starter plenary introduction intro demo demonstration carousel rotation transition handover meeting briefing trip visit residential fieldwork concert production performance experiment ' +
  'mock exam interval detention isolation inset twilight workshop placement interview phase round bell changeover entry exit dismissal line-up lineup input discussion debate ' +
  'hand-in handin reading writing drill relay game circuit serve story song rhyme activity task pickup drop-off dropoff collection homeroom period half-hour morning afternoon slot evening';

/** Documents and pieces of work something is put in or taken from. */
export const DOCUMENT_NOUNS =
  'book folder planner journal diary tracker register report letter newsletter bulletin portfolio sketchbook homework coursework nea paper question unit topic project scheme module chapter novel ' +
  'play poem sow spec specification syllabus timetable handbook policy ehcp iep plan spreadsheet markbook seating-plan worksheet booklet test quiz essay assessment organiser profile passport ' +
  'template form slide deck display scene paragraph story-map page script map';

/** Software and schemes schools use: naming one says where. */
export const SCHOOL_SYSTEMS =
  'teams classcharts satchel arbor sims bromcom cpoms myconcern edukey seesaw tapestry moodle showbie firefly classdojo dojo ttrs sparx hegarty mathswatch seneca tassomai educake kerboodle languagenut ' +
  'quizlet kahoot blooket plickers padlet nearpod mentimeter purplemash numbots mymaths century twinkl onenote sharepoint evolve epraise goformative';

/** Nouns of the lists above that say nothing on their own: 'in lessons' is everywhere, 'in fractions lessons' is somewhere. */
export const BARE_HEADS =
  'family parent carer lesson session class day boy girl colleague staff team group period task activity course network reading writing one ones lot three four five six eight ten room school ' +
  'discussion input game partner department leader plan test assessment side page homework morning afternoon slot evening pair circuit round serve stop desk table seat book folder form set question unit topic set screen';
