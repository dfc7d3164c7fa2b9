import { rules } from '../list.ts';

/** What a time phrase is worth: a deadline ends or gets checked; the others do not say when. */
export type TimeKind = 'deadline' | 'recurring' | 'start' | 'soft' | 'past' | 'not-before' | 'impossible';

/** Time phrases; the longest match wins. Every deadline names a day, a number of weeks or an event of the school calendar. 'By' with anything else says how, so it is not here. */
export const TIME_RULES: readonly (readonly [string, TimeKind])[] = [
  ...rules(
    'deadline',
    `
    <by> i/we/they/he/she ..3 in/on/at? <month>/<weekday>/<season> | at/for/in <det> <month> ..1 <event> | <shortdate> |
    <in> the/this/my/our? <season> term | <by>/in/during <season> <year> | rest/remainder of <month> | <by> <det>? ..4 review/observation/assembly/deadline/meeting/play/exams/holidays |
    after <num> lessons/weeks/sessions | next ppa/free/planning | <by> the? penultimate/final/last ..1 week/day/lesson of? <det>? ..2 | for/over/in <det>? <num> weeks/lessons from/starting/beginning ..3 |
    <on>? <day> | <on>? <numdate> | <by>/on/to <shortdate> | <by> <shortdate> | due/review/reviewed/starting <shortdate> |
    <on>? mid? <month> <year> <event>? | <by> <det>? <month> <event> |
    in/during mid? <month> | in/at/for the <month> write/exam/mock/test/paper/sitting/series/assessment | ready for <month> |
    <on>? <det>? <when> of? <det>? <ending> <event>? | <by> <det>? <ending> | <by> <det>? <holiday> |
    in/over/during/at the/this/next ..1 <holiday> | over/at/during <halfterm> | over/at/during <holiday> |
    <in>? this/next/current/coming <period> | <in> the/my/our next/coming/current/following ..1 <period> | <in>? this/next <weekday> |
    this/next <season> term? | next/this <month> | <on>? <weekday> morning/afternoon/lunch/lunchtime/evening/briefing/lesson? |
    <by>? tomorrow/tonight/today | this morning/afternoon/evening | <in> the/my/our? next/coming/following/first <count>? ..1 <length> |
    the/my/our? next/coming/following <num> ..2 <length> |
    <in>/my/our/the next <num> ..3 lesson/period/session/meeting/observation/class/cycle |
    in/over/during/across/within/for my/our/the next <num> ..3 lesson/period/session/meeting/observation/class |
    lasting/running/spanning/for a? period? of? <count> <length> | <in> a period of <count> <length> | lasting/running for <count> <length> |
    <in> the <num> <length> after/before/following/from ..2 | <in>? my/our/the? next <num> ..1 <plural> | <in> <count> ..1 <length> | in <count> <length> time |
    <in> the? rest/remainder of <det>? ..1 <period> | rest/remainder of <det>? ..1 <period> | <in> the? rest/remainder of <month> | <by> <det>? ..3 <event> | <by> <det>? ..2 <event> on? <day> |
    in/at/for/during/after my/our/the/his/her/their next ..2 <event> | next ..2 <event> | <by> the/my/our next ..3 |
    <by> the time we/they/i/school/term/<label> ..2 break/finish/leave/return up? |
    <by>/when we/school/term break/finish/return up/back? | <by>/when i go/leave on/for ..2 | <by>/when <label> leave/leaves/finish/go |
    <by> <daynum> st/nd/rd/th | <by>/when we/they/i ..1 break/finish/leave up? in? <month>/<holiday>? |
    next time i/we have/see/teach/meet/take ..1 | come <month>/<holiday>/<weekday>/<season> | <on>? <det>? first/last <period>/morning back ..1 after? ..2 | first thing <weekday> |
    a/<num> week/weeks/fortnight today/tomorrow | a week on <weekday> | <weekday> week |
    <on>? <det>? last/first/second/third <weekday> of ..2 term/<month>/<season>/half | over/at/during the/this/next? weekend |
    <in> <det>? duration of <det>? ..4 | ends/ending/finishes/finishing/due/deadline/done/reviewing/review <shortdate> |
    ends/ending/finishes/finishing/deadline/done/reviewing/review on? <day> | <by> the? <shortdate> ..2 <event> | ( <shortdate> ) |
    <by> week <digits> | in/during week <digits> | <by>/in/during/for? week/weeks <digits> -/to/and <digits> of? ..1 |
    week beginning/commencing/ending <day> | week beginning/commencing/ending <numdate> | week beginning/commencing/ending <shortdate> | w/with <slash> b/c <day> | before/until/when we/they/pupil/school/term break/finish up? | <ht> |
    <season> <onetwo> | <season> term <onetwo> | <by> <det>? end of ..4
  `,
  ),
  ...rules(
    'recurring',
    `
    at regular intervals | a session/lesson/day/week/night |
    on a <weekday> |
    at/by/before/until the? end/start/beginning of the/each/every/my/our/a? ..3 lesson/session/task/activity/period/class/day/morning |
    every/each/per ..2 <occasion> | every/each <label> ..3 practical/rehearsal/lesson/session/meeting/assembly/briefing/duty/match/club | <num> x a? week/day/fortnight/term/half | most <occasion> | every/each ..2 time | once/twice/time a/an/per/each/every <occasion> |
    a night/week/day/fortnight/month/lesson/term | daily/weekly/fortnightly/nightly/monthly/termly/regularly/hourly/yearly/annually |
    in? all of? my/the/our? ..2 lesson/session | mondays/tuesdays/wednesdays/thursdays/fridays | <weekday> &/and/,/+/<slashonly> <weekday> ,? &/and/+? <weekday>?
  `,
  ),
  ...rules(
    'soft',
    `
    by the? designated/agreed/set/given/stated/required deadline/date/time | by the? deadline | in <year> / <digits> | in <year> |
    for a bit/while ..2 | week on week | day by day | bit by bit | in a bit | at some stage |
    until i/we/they/it/he/she ..3 | as soon as possible | asap/soon/eventually/ongoing/shortly/gradually/sometime/someday/continuously/continually |
    in the? near/future/long/short/medium ..1 future/term/run? | over time | with time | in due course | at some point | one day |
    as we go ..1 | <in> the? next/coming few/couple/several of? week/month/lesson/term/day and? ..1 | <in> a few/several week/month/day/lesson |
    as and? when ..3 | when/whenever/where/wherever i/we/time can/allows/permits/get ..1 | when/where/whenever/wherever possible |
    throughout/across/over/during/all the? ..1 whole/entire/academic/school? year | throughout/over/during/across the? course of ..3 |
    throughout the/this/my/our/each? ..2 year/term/week/month/day/lesson/session/unit/topic/block/period/placement | throughout |
    this/next ..1 year | all year ..1 | later on? this? ..1
  `,
  ),
  ...rules(
    'start',
    `
    going/moving forward/forwards | from now on | after <holiday> | after <det>? <halfterm>
  `,
  ),
];
