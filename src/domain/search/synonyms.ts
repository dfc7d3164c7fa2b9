/** Words of schools that mean the same to somebody who searches, each group with its reason. */
export interface SynonymGroup {
  /** In lower case; a phrase is words with single spaces. */
  words: readonly string[];
  reason: string;
}

/** A search for one of a group’s words finds the others too, below the pages that hold the word itself. */
export const synonyms: readonly SynonymGroup[] = [
  {
    words: ['ect', 'early career teacher', 'nqt', 'newly qualified teacher'],
    reason: 'NQT was the word until 2021, and staffrooms still say it; the site writes ECT or the full words',
  },
  {
    words: ['senco', 'sendco', 'special educational needs coordinator'],
    reason: 'one role; schools that stress disability write SENDCo',
  },
  {
    words: ['send', 'sen', 'special educational needs', 'additional needs'],
    reason: 'SEND is the official term, SEN the older, “additional needs” what parents hear',
  },
  { words: ['ta', 'teaching assistant', 'lsa'], reason: 'job titles for one role, most often as initials' },
  {
    words: ['marking', 'feedback'],
    reason: 'teachers say marking for what the programme treats as feedback',
  },
  {
    words: ['afl', 'assessment for learning', 'formative assessment'],
    reason: 'one idea; AfL is what schools call it, formative assessment what research calls it',
  },
  {
    words: ['behaviour', 'behavior', 'classroom management', 'discipline'],
    reason:
      'the programme says behaviour; other countries’ books say classroom management or spell it without u',
  },
  {
    words: ['pupil', 'student', 'learner'],
    reason: 'primary schools say pupil, many secondary schools say student',
  },
  {
    words: ['eal', 'english as an additional language', 'esl'],
    reason: 'EAL is the word in England, ESL what teachers trained abroad look for',
  },
  {
    words: ['cpd', 'professional development', 'inset'],
    reason: 'initials and an older name for training days',
  },
  { words: ['tlac', 'teach like a champion'], reason: 'known by the initials of the book' },
  {
    words: ['adaptive teaching', 'differentiation'],
    reason: 'the framework says adaptive teaching where schools used to say differentiation',
  },
  {
    words: ['workload', 'well being', 'wellbeing', 'stress'],
    reason: 'one concern, and well-being is spelled in two ways; who is stressed looks for that word',
  },
  { words: ['homework', 'home learning'], reason: 'primary schools often say home learning' },
  { words: ['tutor', 'induction tutor', 'induction lead'], reason: 'one role under its names' },
  { words: ['parent', 'carer', 'parents evening'], reason: 'letters to homes name both' },
  { words: ['dsl', 'designated safeguarding lead'], reason: 'known by the initials' },
  {
    words: ['action plan', 'development plan', 'targets'],
    reason: 'what schools call the plan for a third year',
  },
  { words: ['metacognition', 'self regulation'], reason: 'research reports treat them as one subject' },
  {
    words: ['retrieval practice', 'low stakes quiz', 'recall'],
    reason: 'what is done, and what it looks like in class',
  },
  { words: ['cold call', 'cold calling', 'hands down questioning'], reason: 'one technique under its names' },
  { words: ['programme', 'program'], reason: 'the American spelling of one word' },
  {
    words: ['privacy', 'gdpr', 'data protection', 'data is kept', 'cookies'],
    reason: 'what people look for, and how the site’s own page about it is called',
  },
  { words: ['eef', 'education endowment foundation'], reason: 'a foundation known by its initials' },
  { words: ['ofsted', 'inspection'], reason: 'the inspectorate stands for the visit' },
];
