import { phrases, words } from '../list.ts';

/** Techniques, tasks, routines and resources fine enough to be seen: smaller than a heading of the Teachers' Standards. Other things are recognised by where they stand. */
export const TECHNIQUES = phrases(`
  cold call | cold calling | expected standard | wait time | thinking time | think pair share | think , pair , share | turn and/& talk |
  talk partner | no opt out | hinge question | hinge | exit ticket | exit question | exit slip | exit task | mini? whiteboard | mwb/mwbs |
  show me board | show call | check for understanding | checks for understanding | cfu | lolly stick | hands up | hands down | no hands |
  random name ..1 | targeted question | probing question | key question | open question | low stake ..1 | multiple choice ..1 | quiz |
  retrieval | do now | donow | bell work | starter | plenary | hot seat | choral response | call and response | pose pause pounce ..1 |
  socratic ..1 | accountable talk | sentence stem | sentence starter | abc question | right is right | stretch it | everybody writes |
  worked example | visualiser | live model | live marking | live mark | modelled writing | modelled answer | model answer | model paragraph |
  waggoll | wagoll | i do , we do ..3 | i do we do ..2 | think aloud | thinking aloud | dual coding | dual coded ..1 | diagram |
  concrete example | non example | non - example | analogy | knowledge organiser | graphic organiser | writing frame | paragraph frame |
  speaking frame | scaffold | scaffolding | word bank | word mat | glossary | key word | keyword | vocabulary | frayer model | tier two |
  tier 2 ..1 | success criteria | learning objective | learning intention | lesson objective | slide | powerpoint | worksheet | handout |
  booklet | checklist | rubric | mark scheme | marking code | code marking | whole class feedback | verbal feedback | feedback from |
  written feedback | peer assessment | self assessment | dirt ..1 | manipulative | number line | bar model | part whole model | cuisenaire |
  numicon | phoneme | grapheme | guided reading | daily/paired/shared/choral/echo/silent/repeated/whole reading | greater depth |
  pupil voice | reciprocal reading | story map | talk for writing | times table | mental math ..1 | fluency | handwriting | spelling |
  reading age | seating plan | alphabetical order | entry routine | exit routine | entrance routine | threshold | meet and greet | countdown |
  count down | silent signal | signal | stop signal | attention signal | hand signal | positive framing | narrate the positive | praise |
  positive narration | least invasive ..1 | non verbal ..1 | nonverbal ..1 | radar | be seen looking | strong voice | economy of language |
  tight transition | transition | warm / strict | warm strict | house point | merit | sanction | reward | behaviour point | behaviour policy |
  behaviour script | script | restorative ..1 | de escalation | detention | scripted ..1 | call out | calling out | shouting out | timer |
  visual timetable | now and next ..1 | carpet ..1 | tidy up ..1 | line up | lining up | name | pupil name | circulation | eye contact |
  proximity | choice | what to do ..1 | clear instruction | instruction | front loading | passport | pupil passport | one page profile |
  pen portrait | ehcp | iep | provision map | overlay | coloured paper | precision teaching | pre teaching | preteaching | intervention |
  small group | guided group | reading group | homework | home learning | parents evening | phone call | call home | postcard | report |
  policy | scheme of work | medium term plan | curriculum map | lesson plan | assembly | club | display | working wall | trip |
  risk assessment | register | tracker | spreadsheet | markbook | data drop | mock | essay | teacher talk | time i ..1 talk/talking/speak |
  how much i talk | amount i talk | pupil talk | talk time | exemplar | code of practice | module | coaching cycle | observation | drop in |
  podcast | webinar | chapter | article | blog | book look | moderation | role play | group work |
  groupwork | pair work | paired work | challenging text | text | practical | experiment | demonstration | debate
`);

/** Headings rather than things: everyone agrees with them and nobody could photograph them. */
export const BROAD_AREAS = words(`
  seating habit deployment regard capacity attendance strand ecf explanation explanations toolkit repertoire love expert expertise readiness behaviour questioning assessment planning knowledge subject engagement teaching learning progress attainment marking feedback
  differentiation lesson relationship classroom management environment expectation pace challenge participation organisation workload
  wellbeing inclusion afl provision adaptive adaptation pedagogy practice standard curriculum resource strategy technique approach method
  skill activity work thing stuff everything anything something communication disruption incident result outcome data literacy numeracy
  oracy technology ict system presence level low job career profession school education time balance ability stress vision value
  aspiration top track grip safety morale ambition outlook happiness idea way part area aspect discipline rapport bond understanding
  thinking impact quality need opportunity performance potential culture atmosphere misconception intervention-strategy adapting
  safeguarding professionalism leadership contribution development improvement success goal target pastoral care capacity theory research
  pedagogical knowledge-base delivery strength weakness responsibility duty duties issue problem concern situation life paperwork admin
  deadline input interaction voice tone style mood grade score mark attention concentration motivation journey community growth reflection
  target-setting sense ks levels content detail step steps hour half people person staff team adult colleague parent carer family pupil
  student child learner young girl boy class group everyone everybody all peers kid teacher tutor practitioner professional friend
  individual british ready hang stock control charge reading-ability attainment-gap gap gaps
`);

/** About the person, not about what would be seen. */
export const TRAITS = words(`
  confident confidence positive positivity reflective organised independent independence calm calmer patient patience consistent consistency
  assertive enthusiastic enthusiasm resilient resilience proactive prepared professional creative creativity strict stricter firm firmer
  fair kind kinder approachable inspiring outstanding excellent better good great best effective engaging aware upbeat relaxed tired mindful
  respectful respect happy happier stronger authoritative authority inclusive punctual tidy nice flexible adaptable ambitious motivated
  passionate passion pride temper happiness joy settled secure comfortable welcoming grounded assured articulate energetic dynamic
  charismatic nervous tense sensitive dedicated thoughtful warm open visible clearer confident-in humble brave able successful caring
  commitment committed dedication excellence energy attitude ethos mindset effort helpful proficient competent accurate safe efficient
  supportive role-model resourceful
`);
