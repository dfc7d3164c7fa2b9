/** What a measure phrase is worth. */
export type MeasureKind = 'threshold' | 'frequency' | 'all' | 'direction' | 'evidence' | 'emphasis' | 'zero';

/** Named pieces of measure patterns. */
export const MEASURE_GROUPS: Readonly<Record<string, readonly string[]>> = {
  amount: ['<num>', 'half', '<num> %', '<num> per cent', '<num> percent', 'a/one/two/three third/thirds/quarter/quarters', '<num> <slashonly> <num>', '<num> st/nd/rd/th'],
  bound: [
    'at least', 'no more than', 'no less than', 'no fewer than', 'fewer than', 'less than', 'more than', 'not more than', 'under', 'over', 'up to', 'a? minimum of?', 'a? maximum of?', 'below', 'above', 'at most', 'within',
    'exactly', 'as few as', 'outnumber ..1', 'within the? first?', 'in under', 'in the first',
  ],
  unit: ['second/minute/hour/word/mark/point/page/line/percent/grade/level/time/metre/m/cm/day'],
  whom: ['pupil/student/child/children/learner/girl/boy/group/table/class/parent/family/name/<label>'],
  per: ['a/an/per/each/every'],
  cycle: ['lesson', 'day', 'week', 'night', 'morning', 'afternoon', 'evening', 'fortnight', 'month', 'term', 'half term', 'session', 'class', 'hour', 'topic', 'unit', 'period', 'pupil', 'book', '..1 lesson', '<label> lesson', '..2 lesson'],
};

/** Measure phrases; the longest match wins. The message of each kind is in `criteria/measurable.ts`. */
export const MEASURE_RULES: readonly (readonly [string, MeasureKind])[] = [
  ['100/110/120/150/200 % commit/committed/commitment/effort/dedicated/focused/sure/behind', 'emphasis'],
  ['giving/give/gives 100/110/120/150/200 %', 'emphasis'],
  ['from? <amount> ..2 to <bound>? <amount> ..1', 'threshold'],
  ['from <amount> ..3 to ..2 <amount> ..1', 'threshold'],
  ['from grade/level <word> to grade? level? <word>', 'threshold'],
  ['up/down/rise/fall/increase/decrease by <amount>', 'threshold'],
  ['<bound>? <num> of/in/out the/my/our/of? the/my/our? <num> ..3 <whom>', 'threshold'],
  ['<bound>? <num> of/in/out of? the/my/our? <num> ..1', 'threshold'],
  ['<bound>? <num> % of? the/my/our? ..1', 'threshold'],
  ['<bound>? <num> percent of? the/my/our? ..1', 'threshold'],
  ['<bound>? <num> per cent of? ..1', 'threshold'],
  ['<bound>? <num> <slashonly> <num> ..1', 'threshold'],
  ['<bound>? half/quarter/third/thirds of/the/my ..2', 'threshold'],
  ['two thirds', 'threshold'], ['three quarters', 'threshold'],
  ['<bound>? <num> + ..1', 'threshold'],
  ['<bound> <num> ..2', 'threshold'],
  ['<bound> a/one ..1 <unit>', 'threshold'],
  ['<num> x <num>? ..2', 'threshold'],
  ['<num> times', 'threshold'],
  ['<bound>? <num> - ..1 <word>', 'threshold'],
  ['<num> : <num>', 'threshold'],
  ['<num> to <num> ..1', 'threshold'],
  ['<num> - <num> ..2', 'threshold'],
  ['<bound>? once/twice/thrice <per>? ..1 <cycle>?', 'threshold'],
  ['<bound>? <num> ..3 <per> <cycle>', 'threshold'],
  ['<bound>? <num> ..3 weekly/daily', 'threshold'],
  ['a/one ..3 a/per <cycle>', 'threshold'],
  ['<num> <word>', 'threshold'],
  ['<num> <word> <word>', 'threshold'],
  ['grade/level/band/score/rating/mark <digits>', 'threshold'],
  ['full marks', 'threshold'],
  ['a? grade/score of ..1', 'threshold'],
  ['rated good/outstanding/secure', 'threshold'],
  ['expected standard/level', 'threshold'],
  ['age related expectations', 'threshold'],
  ['<num> , ..1', 'threshold'],
  ['every/each/after/per ..3 <cycle>', 'frequency'],
  ['after/before/at each/every ..2', 'frequency'],
  ['every/each ..2 lesson/question/transition/task/time/day/week/morning/evening/instruction/pupil-book', 'frequency'],
  ['every <num> <unit>', 'threshold'],
  ['each <cycle>', 'frequency'], ['every <cycle>', 'frequency'], ['per <cycle>', 'frequency'],
  ['every <weekday>', 'frequency'], ['each <weekday>', 'frequency'], ['on mondays/tuesdays/wednesdays/thursdays/fridays', 'frequency'],
  ['daily/weekly/fortnightly/nightly/termly', 'frequency'],
  ['in? all of? my/the/our? ..2 lesson', 'frequency'],
  ['all/every/each of? the/my/our? single? ..3 <whom>', 'all'],
  ['everyone/everybody', 'all'],
  ['everyone in', 'all'],
  ['no/zero/nil ..2 disruption/call/detention/lateness/incident/outs/sanction/removal/shouting/talking', 'zero'],
  ['zero ..2', 'zero'],
  ['fewer/quicker/faster/shorter/earlier/slower/longer/less ..1', 'direction'],
  ['reduce/cut/decrease/minimise/halve/lower ..4', 'direction'],
  ['reduces/reducing/cutting/lowering ..3', 'direction'],
  ['increase/raise the? number/amount/frequency of ..2', 'direction'],
  ['increase/raise ..2 participation/attendance', 'direction'],
  ['most of? ..1 <whom>', 'direction'], ['most lesson', 'direction'],
  ['majority of ..1', 'direction'], ['several ..1', 'direction'], ['a? range/variety of ..1', 'direction'], ['a few ..1', 'direction'], ['a? couple of ..1', 'direction'], ['many ..1', 'direction'], ['a/the number of ..1', 'direction'],
  ['more pupil/student/child/children/question/book/girl/boy/parent/answer', 'direction'],
  ['regularly', 'direction'], ['frequently', 'direction'], ['more regularly/frequently', 'direction'],
  ['evidence/evidenced in/by/from ..2', 'evidence'], ['as evidenced ..3', 'evidence'], ['measured by ..2', 'evidence'], ['shown in/by ..2', 'evidence'], ['seen in ..2', 'evidence'], ['observed by ..2', 'evidence'], ['noted by ..2', 'evidence'], ['checked by ..2', 'evidence'], ['tallied by ..1', 'evidence'],
  ['check with ..2', 'evidence'], ['pupil voice', 'evidence'], ['book look', 'evidence'], ['learning walk', 'evidence'], ['tally', 'evidence'], ['survey', 'evidence'], ['checklist', 'evidence'], ['exit ticket data', 'evidence'], ['books will? show', 'evidence'], ['test score', 'evidence'],
];

/** Sizes with no agreed unit: a figure on one of these is only partly a measure. */
export const NO_UNIT = new Set('engagement confidence behaviour quality enjoyment motivation understanding wellbeing resilience effort focus respect independence progress'.split(' '));

/** A number before one of these counts nothing. */
export const NOT_COUNTED = new Set('of and or to in on at by for with the a is off way more another else other time step day'.split(' '));
