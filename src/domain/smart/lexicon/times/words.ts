import { phrases, words } from '../list.ts';

/** The grammar of school time: named pieces that the rules put together; see `text/pattern.ts` for the notation. */
export const TIME_GROUPS: Readonly<Record<string, readonly string[]>> = {
  nth: phrases(`<daynum> st/nd/rd/th?`),
  day: phrases(`
    <weekday> ,? the? <nth> of? <month> ,? <year>? | <nth> of? <month> ,? <year>? | <month> the? <nth> ,? <year> |
    <month> the? <daynum> st/nd/rd/th | <month> <daynum> | <weekday> ,? the? <daynum> st/nd/rd/th | <weekday> <numdate> |
    the <daynum> st/nd/rd/th
  `),
  slash: phrases(`<slash> | . | -`),
  numdate: phrases(`<digits> <slash> <digits> <slash> <yeardigits>`),
  shortdate: phrases(`<daynum> <slashonly> <monthnum>`),
  season: phrases(`autumn/spring/summer/michaelmas/lent/trinity/aut/spr/sum`),
  halfterm: phrases(`half term | halfterm | half - term | half of term`),
  term: phrases(`
    <ht> | ht <daynum> | t1/t2/t3/t4/t5/t6 | <season> <onetwo> | <season> term <onetwo>? | <season> half term | <season> <halfterm> <onetwo>? |
    <halfterm> <daynum> | term <daynum> | term | <halfterm> | first/second half of the? <season> term? | <month> <halfterm>
  `),
  holiday: phrases(`
    christmas/easter/whitsun/whit/pentecost/eid/diwali/hanukkah/ramadan holiday/break/vacation? | new year | bank holiday | the holiday | <season> holiday/break/hol |
    the hol | summer fair/show | <season> holiday | summer
  `),
  event: phrases(`
    observation | drop in | review | induction | data drop/capture/entry/point/collection | assessment | mock | exam | sats | gcses | meeting |
    parents evening | parents evenings | open evening | inspection | ofsted | report | moderation | progress check | progress test | inset |
    inset day | learning walk | coaching | check in | appraisal | book look | book scrutiny | work scrutiny | deadline | a level |
    phonics screening ..1 | screening | test | concert | production | trip | visit | performance | sports day | open day | conference |
    briefing | training | session | placement | catch up | one to one | 1:1 | supervision | walkthrough | cpd | interview | results day |
    residential |
    gala/derby/ball/disco/bazaar/market/launch/viva/recital/showcase/presentation/ceremony/final/heat/league/cup/race/audit/submission/rehearsal/hand-in/carnival/assessment |
    fair | fayre | fete | show | school play | nativity | camp | tournament | match | fixture | festival | audition | exhibition |
    open morning | transition day | celebration | consultation | options evening | work experience | handover | hand in |
    paternity/maternity leave | mat leave | graduation | prom
  `),
  period: phrases(`
    week | fortnight | month | term | <term> | half term | lesson | school? day | weekend | cycle | rotation | block
  `),
  ending: phrases(`
    <period> | <season> | <holiday> | <month> <year>? | year | academic year | school year | year <year> | week <digits> | day | play |
    placement | induction period? | year <digits> | <label> |
    ..3 topic/unit/module/course/project/scheme/programme/book/novel/text/sequence/cycle/chapter | ect/nqt year? | ..1 induction |
    year <onetwo>
  `),
  when: phrases(`
    end | start | beginning | middle | close | last day | first day | last week | first week | halfway through | second week |
    <daynum> st/nd/rd/th week | week <digits> | third week | mid point
  `),
  det: phrases(`
    the | this | next | the next | my | our | that | his | her | their | my next | our next | the coming | the current | each | the following |
    the last | the final | your | your next | the first | the second
  `),
  by: phrases(`
    by | before | until | prior to | no later than | ahead of | in time for | up to | up until | due | due by | deadline :? | on or before |
    from now until | from now to | between now and | now until | now to | now and | by the? latest | from now up? until/to
  `),
  on: phrases(
    `<by> | on | at | for | to | in | review :? | reviewed on? | reviewing on? | check in | between | from`,
  ),
  in: phrases(`in | within | over | during | for | across | inside | through`),
  count: phrases(`<num> | a | couple of | a couple of | half a`),
  length: phrases(`
    week | fortnight | month | term | half term | <halfterm> | school/working? day | day | school/teaching/timetable week | year
  `),
  occasion: phrases(`
    lesson | day | week | morning | evening | night | afternoon | term | half term | year | month | <weekday> | fortnight | session | friday |
    lunch | lunchtime | break | registration | period
  `),
};

/** Days of the week, full. */
export const WEEKDAYS = 'sunday monday tuesday wednesday thursday friday saturday'.split(' ');

/** Months, full; short forms are spelled out when the text is read. */
export const MONTHS =
  'january february march april may june july august september october november december'.split(' ');

/** Words near a date that show it tells what has been seen or agreed: 'as discussed on 4th June'. */
export const PAST_CUES = words(`
  discussed mentioned agreed identified noted raised observed said told since feedback was were shared seen spoke spoken met had did put
  wrote written commented suggested reported watched having scored
`);

/** Words that turn the time after them into a beginning: 'from Monday', 'starting next week'. */
export const START_WORDS = words(`
  from starting start starts beginning commencing commence begin since after as
`);
