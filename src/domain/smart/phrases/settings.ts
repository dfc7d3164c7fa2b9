/** Where or with whom: lesson phases, places, subjects, documents and named groups. Each says which part of school life is meant. */
export const SETTINGS: readonly string[] = [
  // Classes and groups besides the year and class labels
  '<label>', 'my/our class', 'tutor group', 'tutor time', 'form time', 'my/our form', 'form group', 'tutees', 'sixth formers', 'my/the ta/tas', 'bottom/top/middle/lower/higher set', 'my ..1 set', 'group of <num> ..2', 'my ..1 group', '<initial> and/& <initial>', '<initial> . and/& <initial>', 'after/before/at/during each/every <word>', 'a level', 'gcse ..1 class', '<num> pupil/student/child/boy/girl',
  // Parts of a lesson or a day
  'first/last/opening/final <num> minute', 'first/second half of the lesson', 'start/beginning/end of the/each/every/my/our/a? ..3 lesson/session/day/class/task/morning/activity', 'start/beginning/end of lesson', 'before bell', 'before the bell', 'independent work/practice/task/writing/learning/reading',
  'guided practice', 'whole class ..1', 'group work', 'pair work', 'carpet time', 'carpet', 'story time', 'snack time', 'tidy up time', 'circle time', 'play time', 'playtime', 'choosing time', 'child initiated', 'continuous provision', 'outdoor area', 'outdoor', 'mud kitchen', 'starter', 'plenary', 'do now', 'lesson entry', 'lesson exit', 'entry', 'exit', 'transition', 'registration', 'assembly',
  'break duty', 'lunch duty', 'break time', 'lunchtime', 'bus duty', 'gate', 'period <digits>', 'p1/p2/p3/p4/p5/p6', 'when giving instruction', 'after lunch', 'after break', 'on arrival', 'homework club', 'guided reading', 'phonics', 'intervention session', 'practicals/practical', 'demonstration', 'cover lesson', 'trip',
  // Places
  'door', 'doorway', 'corridor', 'playground', 'canteen', 'dining hall', 'lab', 'room', 'library', 'hall', 'sports hall', 'workshop', 'outside', 'changing room', 'book corner', 'reading corner', 'hot spot', 'front row', 'back row', 'table',
  // Documents and occasions
  'parents evening', 'mentor meeting', 'briefing', 'department meeting', 'staff meeting', 'report', 'exam', 'mock', 'scheme of work', 'unit', 'topic', 'in books', 'network',
  // Subjects
  'math', 'mathematics', 'english', 'science', 'biology', 'chemistry', 'physics', 'history', 'geography', 're', 'religious studies', 'rs', 'rshe', 'pshe', 'citizenship', 'french', 'german', 'spanish', 'mandarin', 'latin', 'mfl', 'language lesson', 'music', 'drama', 'dance', 'art', 'd&t', 'dt', 'design technology', 'food tech', 'textiles',
  'pe', 'games', 'computing', 'computer science', 'ict', 'business', 'economics', 'sociology', 'psychology', 'law', 'politics', 'philosophy', 'media', 'photography', 'health and social ..1', 'phonics', 'spag', 'reading lesson', 'writing lesson', 'spelling lesson', 'topic lesson', 'forest school', 'literacy lesson', 'numeracy lesson', 'arithmetic', 'algebra', 'fraction', 'geometry', 'macbeth', 'poetry', 'lit', 'literature',
];

/** Pupils named by a need. They say where, and they say why. */
export const NEEDS: readonly string[] = [
  'sen', 'send', 'eal', 'pp', 'pupil premium', 'fsm', 'disadvantaged', 'ehcp', 'ehc plan', 'iep', 'lac', 'cla', 'looked after', 'young carer', 'traveller', 'dyslexia', 'dyslexic', 'dyspraxia', 'dyscalculia', 'adhd', 'asd', 'asc', 'autism', 'autistic', 'spld', 'mld', 'semh', 'slcn', 'hearing loss', 'hearing impaired ..1', 'visual ..1 impair', 'visually impaired', 'wheelchair', 'selective mut ..1',
  'high/higher/low/lower/middle/prior attainer/attaining/attainment/achieving/ability', 'attainer', 'hpa', 'lpa', 'more able', 'most able', 'less able', 'gifted', 'struggling', 'struggle', 'new to english', 'new arrival', 'reluctant', 'vulnerable', 'below expected', 'below target', 'below age ..1', 'working towards', 'behind', 'underachieving', 'underachiever', 'underperforming', 'at risk', 'additional need',
  'special need', 'special educational need', 'weaker ..1', 'weakest', 'school refuser', 'persistent absentee', 'quiet pupil', 'pupil passport', 'speech and language', 'sensory', 'anxious', 'anxiety', 'greater depth', 'borderline', 'stretch and challenge', 'lowest 20 %', 'bottom 20 %',
];

/** Words of school life. One of them makes a link to the role, though not yet a reason. */
export const SCHOOL_WORDS = new Set(
  ('pupil student child children learner class classroom lesson teach teaching teacher taught learn learning school ect nqt mentor ta senco hod hoy behaviour question questioning ' +
    'marking mark book feedback homework assessment assess planning plan curriculum seating tutor parent carer reading writing math phonics mock exam essay worksheet display ' +
    'afl send eal whiteboard visualiser quiz starter plenary data report policy relationship workload engagement progress attainment attendance colleague observation observe department ' +
    'knowledge subject resource differentiation differentiate scaffold scaffolding modelling explanation routine instruction praise sanction text module cpd training sat gcse time ' +
    'standard practice practitioner professional pedagogy expectation groupwork group talk language vocabulary challenge support induction assembly club team staff meeting').split(' '),
);

/** Plainly another part of life. */
export const OTHER_LIFE = new Set(
  ('gym weight kg kilo stone marathon 5k 10k jog diet calories smoking smoke alcohol wine drive driving car mortgage house holiday guitar piano netflix savings save money debt ' +
    'sugar steps yoga dog cat garden kitchen wedding girlfriend boyfriend husband wife bitcoin shares crypto snack fitness bike cycling swim swimming tennis golf football-team').split(' '),
);
