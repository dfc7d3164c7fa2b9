/** Who is taught, as schools say it. */
export const PHASES = ['Early years', 'Primary', 'Secondary', 'Sixth form', 'Special school'] as const;

/** One of the phases. */
export type Phase = (typeof PHASES)[number];

/** A weak target that becomes SMART in three steps. What each step makes clear is read by the checker, never written here. */
export interface WorkedExample {
  phase: Phase;
  subject: string;
  /** The weak target and three rewordings; each makes at least one more criterion clear, and the last all five. */
  stages: readonly [weak: string, first: string, second: string, third: string];
}

/** The examples, by phase. A test holds them to what is promised above. Pupils and schools are made up. */
export const WORKED_EXAMPLES: readonly WorkedExample[] = [
  {
    phase: 'Early years',
    subject: 'Communication and language',
    stages: [
      'Improve talk in Reception',
      'Model the sentence starters during snack time in Reception',
      'Model the sentence starters with at least five children each day during snack time in Reception',
      'Model the sentence starters with at least five children each day during snack time in Reception until half term, so that quieter children join in',
    ],
  },
  {
    phase: 'Early years',
    subject: 'Early reading',
    stages: [
      'Be better at phonics',
      'Use the blending routine with my phonics group',
      'Use the blending routine for three new words in each session with my phonics group',
      'Use the blending routine for three new words in each session with my phonics group until the end of term, so that every child can read the weekly list',
    ],
  },
  {
    phase: 'Primary',
    subject: 'Mathematics',
    stages: [
      'Improve my questioning',
      'Ask hinge questions in Year 4 maths',
      'Ask two hinge questions in every Year 4 maths lesson, scripted with my mentor',
      'Ask two hinge questions in every Year 4 maths lesson until half term, scripted with my mentor, so that I know who needs help before they start the task',
    ],
  },
  {
    phase: 'Primary',
    subject: 'English',
    stages: [
      'Give better feedback on writing',
      'Use whole-class feedback in Year 5 writing lessons',
      'Use whole-class feedback with one model sentence after three of my five Year 5 writing lessons each week',
      'Use whole-class feedback with one model sentence after three of my five Year 5 writing lessons each week until the end of term, so that pupils correct the same mistake themselves',
    ],
  },
  {
    phase: 'Primary',
    subject: 'Science',
    stages: [
      'Work on vocabulary in science',
      'Pre-teach key words at the start of Year 3 science lessons',
      'Pre-teach four key words at the start of each Year 3 science lesson',
      'Pre-teach four key words at the start of each Year 3 science lesson until the end of the topic, so that EAL pupils can use them in their answers',
    ],
  },
  {
    phase: 'Primary',
    subject: 'Any subject: routines',
    stages: [
      'Sort out transitions',
      'Rehearse the tidy-up routine with Year 2 after lunch',
      'Rehearse the tidy-up routine with Year 2 after lunch and time it three days a week, from 9 minutes to 4',
      'Rehearse the tidy-up routine with Year 2 after lunch and time it three days a week, from 9 minutes to 4 by half term, to give pupils more time to read',
    ],
  },
  {
    phase: 'Secondary',
    subject: 'Mathematics',
    stages: [
      'Check understanding more',
      'Use mini whiteboards in 8B maths',
      'Use mini whiteboards at least twice in every 8B maths lesson',
      'Use mini whiteboards at least twice in every 8B maths lesson until half term, to check every pupil’s understanding before moving on',
    ],
  },
  {
    phase: 'Secondary',
    subject: 'English',
    stages: [
      'Develop discussion in my lessons',
      'Use cold call after think time in 9C English',
      'Use cold call after five seconds of think time for at least four questions in each 9C English lesson',
      'Use cold call after five seconds of think time for at least four questions in each 9C English lesson until my next observation, so that quieter pupils answer too',
    ],
  },
  {
    phase: 'Secondary',
    subject: 'Science',
    stages: [
      'Get pupils to behave in practicals',
      'Use the lab entry routine with 7A',
      'Use the lab entry routine with 7A in every practical lesson, with the technician at the door',
      'Use the lab entry routine with 7A in every practical lesson until the end of term, with the technician at the door, so that pupils start within five minutes',
    ],
  },
  {
    phase: 'Secondary',
    subject: 'History and geography',
    stages: [
      'Be better at explaining',
      'Script my explanations for 10A history',
      'Script two explanations each week for 10A history and rehearse them with my mentor',
      'Script two explanations each week for 10A history and rehearse them with my mentor until half term, because pupils mixed up cause and consequence in the last assessment',
    ],
  },
  {
    phase: 'Secondary',
    subject: 'Languages',
    stages: [
      'Use more target language',
      'Use the classroom phrases in 8D Spanish',
      'Use at least six of the ten classroom phrases in each 8D Spanish lesson',
      'Use at least six of the ten classroom phrases in each 8D Spanish lesson until Christmas, tallied by my TA, so that pupils answer in Spanish',
    ],
  },
  {
    phase: 'Secondary',
    subject: 'Physical education',
    stages: [
      'Make my demonstrations clearer',
      'Demonstrate each skill in silence first in 9 girls PE',
      'Demonstrate each skill in silence first and question three pupils about it in every 9 girls PE lesson',
      'Demonstrate each skill in silence first and question three pupils about it in every 9 girls PE lesson until half term, so that pupils spend more time moving',
    ],
  },
  {
    phase: 'Secondary',
    subject: 'Art, music and drama',
    stages: [
      'Improve critique in art',
      'Model the critique sentence starters in Year 8 art',
      'Model two critique sentence starters in each Year 8 art lesson',
      'Model two critique sentence starters in each Year 8 art lesson until the end of the project, so that pupils say what to change and why',
    ],
  },
  {
    phase: 'Secondary',
    subject: 'Computing and technology',
    stages: [
      'Support all pupils in programming',
      'Model each new command under the visualiser in 7E computing',
      'Model each new command under the visualiser and circulate to six named pupils in every 7E computing lesson',
      'Model each new command under the visualiser and circulate to six named pupils in every 7E computing lesson until half term, because they wait for help before they try',
    ],
  },
  {
    phase: 'Secondary',
    subject: 'Tutor time',
    stages: [
      'Build relationships with my tutor group',
      'Greet my tutor group at the door by name',
      'Greet my tutor group at the door by name every morning and talk with three pupils each week',
      'Greet my tutor group at the door by name every morning and talk with three pupils each week until Easter, so that everybody has someone to go to',
    ],
  },
  {
    phase: 'Secondary',
    subject: 'Any subject: marking and workload',
    stages: [
      'Keep on top of my marking',
      'Use a marking code for 10B homework',
      'Use a marking code for 10B homework and mark each set within 40 minutes',
      'Use a marking code for 10B homework and mark each set within 40 minutes until half term, so that pupils have it back while they remember it',
    ],
  },
  {
    phase: 'Sixth form',
    subject: 'Any subject: essays',
    stages: [
      'Improve essay writing',
      'Model essay paragraphs under the visualiser with 12A',
      'Model one essay paragraph under the visualiser with 12A twice a week',
      'Model one essay paragraph under the visualiser with 12A twice a week until the mocks, because their last essays had no evaluation',
    ],
  },
  {
    phase: 'Special school',
    subject: 'Communication',
    stages: [
      'Encourage communication',
      'Use the core word boards at snack time with Willow class',
      'Use the core word boards at snack time with Willow class and record at least three requests each day',
      'Use the core word boards at snack time with Willow class and record at least three requests each day until half term, with my TA, so that pupils without speech can choose',
    ],
  },
  {
    phase: 'Special school',
    subject: 'Transitions',
    stages: [
      'Manage transitions more calmly',
      'Use now-and-next boards with my class',
      'Use now-and-next boards five minutes before every transition with my class',
      'Use now-and-next boards five minutes before every transition with my class until the end of term, with both TAs, so that autistic pupils know what is coming',
    ],
  },
];
