import { phrases, rules, words } from '../list.ts';

/** What an amount is worth: `threshold`, `frequency`, `all` and `zero` can be checked; `direction` and `evidence` only point; `emphasis` is none. */
export type AmountKind = 'threshold' | 'frequency' | 'all' | 'direction' | 'evidence' | 'emphasis' | 'zero';

/** Named pieces of amounts; `text/pattern.ts` has the notation. */
export const AMOUNT_GROUPS: Readonly<Record<string, readonly string[]>> = {
  amount: phrases(`
    <num> | half | <num> % | <num> per cent | <num> percent | a/one/two/three third/thirds/quarter/quarters | <num> <slashonly> <num> |
    <num> st/nd/rd/th
  `),
  bound: phrases(`
    at least | no more than | no less than | no fewer than | fewer than | less than | more than | not more than | no longer than | longer than | later than | quicker than |
    not longer than | less than | under | over | up to | a? minimum of? | a? maximum of? | below | above | at most | within | exactly |
    as few as | outnumber ..1 | within the? first? | in under | inside | in the first
  `),
  unit: phrases(`second/minute/hour/word/mark/point/page/line/percent/grade/level/time/metre/m/cm/day`),
  whom: phrases(
    `staff/teacher/governor/leader/ta/pupil/student/child/children/learner/girl/boy/group/table/class/parent/family/name/<label>`,
  ),
  per: phrases(`a/an/per/each/every`),
  cycle: phrases(`
    lesson | day | week | night | morning | afternoon | evening | fortnight | month | term | half term | session | class | hour | topic | unit |
    period | ..1 lesson | <label> lesson | ..2 lesson
  `),
};

/** Phrases of amount; the longest match wins. */
export const AMOUNT_RULES: readonly (readonly [string, AmountKind])[] = [
  ...rules(
    'emphasis',
    `
    100/110/120/150/200 % commit/committed/commitment/effort/dedicated/focused/sure/behind | giving/give/gives 100/110/120/150/200 %
  `,
  ),
  ...rules(
    'threshold',
    `
    from? <amount> ..2 to <bound>? <amount> ..1 | from <amount> ..3 to ..2 <amount> ..1 | from grade/level <word> to grade? level? <word> |
    up/down/rise/fall/increase/decrease by <amount> | <bound>? <num> of/in/out the/my/our/of? the/my/our? <num> ..3 <whom> |
    <bound>? <num> of/in/out of? the/my/our? <num> ..1 | <bound>? <num> % of? the/my/our? ..1 | <bound>? <num> percent of? the/my/our? ..1 |
    <bound>? <num> per cent of? ..1 | <bound>? <num> <slashonly> <num> ..1 | <bound>? half/quarter/third/thirds of/the/my ..2 | two thirds |
    three quarters | <bound>? <num> + ..1 | <bound> <num> ..2 | <bound> a/an/one ..1 <unit> | <num> x <num>? ..2 | <num> times | x <num> |
    once/twice/thrice | <bound>? <num> - ..1 <word> | <num> : <num> | <num> to <num> ..1 | <num> - <num> ..2 |
    <bound>? once/twice/thrice <per>? ..1 <cycle>? | <bound>? <num> ..3 <per> <cycle> | <bound>? <num> ..3 weekly/daily |
    a/one ..3 a/per <cycle> | <num> <word> | <num> <word> <word> | grade/level/band/score/rating/mark <digits> | full marks |
    a? grade/score of ..1 | rated good/outstanding/secure | expected standard/level | age related expectations | <num> , ..1 |
    every <num> <unit> | on the same day | the same day | <bound>/at ..3 average | by half | by a/one/two/three third/thirds/quarter/quarters/half/fifth/tenth | halve/halves/halving ..4 | double/doubles/doubling the/my/our ..3 | <ratio> | <num> ( <digits> ) ..3 |
    a/one ..4 per <word> | <num> ..3 each | <num> or more/fewer/less | <num> in a row | by another? <num> ..1
  `,
  ),
  ...rules(
    'frequency',
    `
    every/each/after/per ..3 <cycle> | each/every one | after/before/at each/every ..2 |
    every/each ..2 lesson/question/transition/task/time/day/week/morning/evening/instruction/pupil-book | each <cycle> | every <cycle> |
    per <cycle> | every <weekday> | each <weekday> | on a <weekday> | on mondays/tuesdays/wednesdays/thursdays/fridays |
    daily/weekly/fortnightly/nightly/termly | <weekday> &/and/,/+/<slashonly> <weekday> | in? all of? my/the/our? ..2 lesson
  `,
  ),
  ...rules(
    'all',
    `
    all/every/each of? the/my/our? single? ..3 <whom> | all of? the/my/our/their? ..2 <plural> | every/each ..1 room/classroom/corridor/unit/book/piece/entry/case/concern | everyone/everybody | everyone in
  `,
  ),
  ...rules(
    'zero',
    `
    no <plural> |
    never <verb> | no/zero/nil ..2 disruption/call/calling/talking/chatting/swearing/fighting/arguing/referral/detention/lateness/incident/outs/sanction/removal/shouting/talking |
    zero ..2
  `,
  ),
  ...rules(
    'direction',
    `
    fewer/quicker/faster/shorter/earlier/slower/longer ..1 | less time/talk/homework/disruption/noise/<doing>/<plural> |
    spend/spending less ..4 | spend/spending fewer/more/longer ..3 |
    less ..3 disruption/talk/talking/homework/marking/shouting/noise/chat/time/lateness | go/goes/going/come/coming/be up/down |
    score/attendance/result/average/number/rate/grade ..2 up/down | reduce/cut/decrease/minimise/shorten ..4 | lower the/my/number/average ..4 |
    speed/speeding up ..3 | increase/raise the? number/amount/frequency of ..2 |
    improve/increase/raise ..2 participation/attendance | at regular intervals | expected progress | a little more/less ..1 | most of? ..1 <whom> | most ..1 lesson/morning/afternoon/evening/day/week |
    majority of ..1 | several ..1 | a? range/variety of ..1 | a few ..1 | a? couple of ..1 | many ..1 |
    more ..2 pupil/student/child/children/question/book/girl/boy/parent/answer | regularly | frequently | so/less often | more regularly/frequently
  `,
  ),
  ...rules(
    'evidence',
    `
    with review/reviewed by ..2 | keep/write a/an ..2 log/journal/diary/record/tally/tracker | evidence/evidenced in/by/from/: ..2 | as evidenced ..3 |
    per ..2 tally/log/feedback | judged/monitored/tracked/recorded/logged by/in/on ..3 | book scrutiny | measured by ..2 | shown in/by ..2 | seen in ..2 |
    observed by ..2 | noted by ..2 | checked by ..2 | tallied by ..1 | check with ..2 | pupil voice | book look | learning walk | tally |
    survey | checklist | books will? show | test score
  `,
  ),
];

/** Sizes with no agreed unit: a figure on one of these is only partly a measure. */
export const NO_UNIT = words(`
  engagement confidence behaviour quality enjoyment motivation understanding wellbeing resilience effort focus respect independence progress
  differentiation teaching learning effective effectiveness better practice organisation relationships happiness energy ethos morale
  positivity challenge pace potential
`);

/** A number before one of these counts nothing. */
export const NOT_COUNTED = words(`
  of and or to in on at by for with the a is off way more another else other time step day
`);
