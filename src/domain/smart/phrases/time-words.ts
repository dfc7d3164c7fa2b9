/**
 * The grammar of school time. Groups are named pieces that the rules in `times` put together; see `pattern.ts` for the
 * notation. Written from how English schools talk about dates: half terms (HT1 to HT6, autumn 2), terms, data drops, mocks.
 */
export const TIME_GROUPS: Readonly<Record<string, readonly string[]>> = {
  nth: ['<daynum> st/nd/rd/th?'],
  // 17 July, 17th of July 2026, Friday 3rd, July 17th: a real day.
  day: [
    '<weekday> ,? the? <nth> of? <month> ,? <year>?', '<nth> of? <month> ,? <year>?', '<month> the? <nth> ,? <year>',
    '<month> the? <daynum> st/nd/rd/th', '<month> <daynum>', '<weekday> ,? the? <daynum> st/nd/rd/th', '<weekday> <numdate>',
    'the <daynum> st/nd/rd/th',
  ],
  slash: ['<slash>', '.', '-'],
  numdate: ['<digits> <slash> <digits> <slash> <digits>'],
  shortdate: ['<daynum> <slashonly> <monthnum>'],
  season: ['autumn/spring/summer/michaelmas/lent/trinity/aut/spr/sum'],
  // HT1, autumn 2, summer term, summer term 2, first half of the spring term, Term 4.
  halfterm: ['half term', 'halfterm', 'half - term', 'half of term'],
  term: [
    '<ht>', 'ht <daynum>', '<season> <onetwo>', '<season> term <onetwo>?', '<season> half term', '<season> <halfterm> <onetwo>?',
    '<halfterm> <daynum>', 'term <daynum>', 'term/half', '<halfterm>', 'first/second half of the? <season> term?', '<month> <halfterm>',
  ],
  holiday: ['christmas/easter/whitsun/whit/pentecost/eid/diwali/hanukkah/ramadan', 'new year', 'bank holiday', 'the holiday', '<season> holiday/break', '<season> holiday', 'summer'],
  // An event the school calendar already holds.
  event: [
    'observation', 'drop in', 'review', 'induction', 'data drop/capture/entry/point/collection', 'assessment', 'mock', 'exam', 'sats', 'gcses',
    'meeting', 'parents evening', 'parents evenings', 'open evening', 'inspection', 'ofsted', 'report', 'moderation', 'progress check', 'progress test',
    'inset', 'inset day', 'learning walk', 'coaching', 'check in', 'appraisal', 'book look', 'book scrutiny', 'work scrutiny', 'deadline',
    'a level', 'phonics screening ..1', 'screening', 'test', 'concert', 'production', 'trip', 'visit', 'performance', 'sports day', 'open day', 'conference',
    'briefing', 'training', 'session', 'placement', 'catch up', 'one to one', '1:1', 'supervision', 'walkthrough', 'cpd', 'interview', 'results day', 'graduation', 'prom',
  ],
  // What a 'next' or an 'end of' can be about.
  period: ['week', 'fortnight', 'month', 'term', '<term>', 'half term', 'lesson', 'school? day', 'weekend', 'cycle', 'rotation', 'block'],
  ending: [
    '<period>', '<season>', '<holiday>', '<month> <year>?', 'year', 'academic year', 'school year', 'year <year>', 'week <digits>', 'day', 'play', 'placement', 'induction', 'year <digits>', '<label>',
    '..3 topic/unit/module/course/project/scheme/programme/book/novel/text/sequence/cycle/chapter', 'ect/nqt year?', '..1 induction', 'year <onetwo>',
  ],
  when: ['end', 'start', 'beginning', 'middle', 'close', 'last day', 'first day', 'last week', 'first week', 'halfway through', 'second week', 'third week', 'mid point'],
  det: ['the', 'this', 'next', 'the next', 'my', 'our', 'that', 'his', 'her', 'their', 'my next', 'our next', 'the coming', 'the current', 'each', 'the following', 'the last', 'the final', 'your', 'your next', 'the first', 'the second'],
  by: [
    'by', 'before', 'until', 'prior to', 'no later than', 'ahead of', 'in time for', 'up to', 'up until', 'due', 'due by', 'deadline :?', 'on or before',
    'from now until', 'from now to', 'between now and', 'now until', 'now to', 'now and', 'by the? latest', 'from now up? until/to',
  ],
  on: ['<by>', 'on', 'at', 'for', 'to', 'in', 'review :?', 'reviewed on?', 'reviewing on?', 'check in', 'between', 'from'],
  in: ['in', 'within', 'over', 'during', 'for', 'across', 'inside', 'through'],
  count: ['<num>', 'a', 'couple of', 'a couple of', 'half a'],
  length: ['week', 'fortnight', 'month', 'term', 'half term', '<halfterm>', 'school/working? day', 'day', 'school/teaching/timetable week', 'year'],
  occasion: ['lesson', 'day', 'week', 'morning', 'evening', 'night', 'afternoon', 'term', 'half term', 'year', 'month', '<weekday>', 'fortnight', 'session', 'friday', 'lunch', 'lunchtime', 'break', 'registration', 'period'],
};

/** Days of the week, full. Sunday and Saturday only in full: 'sat' and 'sun' are words. */
export const WEEKDAYS = 'sunday monday tuesday wednesday thursday friday saturday'.split(' ');

/** Months, full; short forms are spelled out when the text is read. */
export const MONTHS = 'january february march april may june july august september october november december'.split(' ');

/**
 * Words near a date that show it tells what has been seen or agreed, not when the target ends: 'as discussed on 4th June'.
 */
export const PAST_CUES = new Set(
  'discussed mentioned agreed identified noted raised observed said told since feedback was were shared seen spoke spoken met had did'.split(' '),
);
