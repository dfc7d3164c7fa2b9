import { describe, expect, it } from 'vitest';
import { checkTarget } from '../../../src/domain/smart/check-target.ts';

const check = (text: string) => checkTarget(text, { today: '2026-11-30' });

/** Kinds of wording that were misread, each with rows that show it and rows beside them that must stay as they are. */
const SPECIFIC: readonly (readonly [verdict: string, text: string])[] = [
  ['2', 'Cello group: bows down, strings checked before the first piece'],
  ['2', 'Hear the blue table read for five minutes'],
  ['2', 'Seat the Polish girls by the board'],
  ['1', 'Group work: two tasks'],
  ['2', 'Twelve of the children in Maple to count to ten'],
  ['2', 'Collect homework at the start of the lesson'],
  ['1', 'Collect homework every lesson'],
  ['2', 'Give fewer prompts in guided reading'],
  ['2', 'Lower the blinds after lunch in 3C'],
  ['0', 'Lower the number of problems'],
  ['0', 'Things will settle down'],
  ['0', 'Time off task'],
  ['1', 'We aim for 95% attendance'],
  ['2', 'Aisha joins the circle at register time with her card'],
  ['0', 'Feel more confident teaching phonics to 2B'],
  ['0', 'Become more confident in the delivery of PSHE'],
  ['2', 'I want to be calmer with 8C, so count to five before each warning'],
  ['1', 'Be able to use cold call'],
  ['2', 'All classrooms to have a calm corner'],
  ['0', 'Planning. Marking. Data. Parents.'],
  ['2', 'The head of year thinks the queue is loud, so I shall number the spots and call one row at a time'],
  ['1', 'Two calls home every Friday'],
];
const MEASURABLE: typeof SPECIFIC = [
  ['2', 'Hear Ben read on Mon, Wed and Fri'],
  ['2', '6 sentences dictated Mon + Thu in 4B'],
  ['0', 'Play 12-bar blues with Y9'],
  ['0', 'Play 7-a-side and 3v3 games with 8F'],
  ['2', 'Run a 10-minute quiz in 8F'],
  ['0', 'Let one row out at a time in 7B'],
  ['2', 'Reply to each of the two parents in 7B'],
  ['1', 'Shout less often at 9D'],
  ['1', 'Use praise points in Y7 (evidence: points log)'],
  ['2', 'Mark and grade 24 scripts in 10A'],
  ['2', 'Two positive calls home a week in 9D'],
  ['0', 'Lower the blinds after lunch in 3C'],
  ['1', 'Co-plan a lesson'],
  ['1', 'Carry out a risk assessment'],
];
const ACHIEVABLE: typeof SPECIFIC = [
  ['0', 'Write all six schemes of work tonight'],
  ['0', 'Visit all 46 lessons by tomorrow'],
  ['0', 'Mark 400 books by Thursday'],
  ['2', 'Mark 60 books of 8B by Thursday'],
  ['0', 'Nobody in Year 9 will ever forget their kit again'],
  ['2', 'Secure a minimum of 80% of the Year 10 dance cohort at grade 5 in May through weekly workshops'],
];
const RELEVANT: readonly (readonly [verdict: number, text: string])[] = [
  [2, 'Fewer slides in Y9: ten at most, since the quiz came back at 40%'],
  [1, 'Use ten slides in Y9 since September'],
  [2, 'The fast finishers in Y5 get bored and chat – three extra cards on the ledge'],
  [2, 'Off task talk in 10Y too high. Tasks on slips, two minutes each'],
  [2, "Year 12 aren't reading before seminars. Cold call the first question"],
  [2, 'Reduce the time that 7W need to change from 12 minutes to 7'],
  [1, 'Reduce the time I talk in 7W from 12 minutes to 7'],
  [2, 'Two calls home every Friday for the boys on report in 9D'],
  [2, 'Ring home for the six lowest attenders in 12B'],
  [1, 'Mark the books in 9D, eight a day, to be done by Friday'],
  [1, "Use the 'In Order to Live' extract with 10D"],
  [2, 'Watch two lessons by Monday to see how others deal with calling out'],
  [2, 'School priority 3: oracy. All staff to use sentence stems'],
  [2, 'Aisha joins the circle at register time with her card'],
  [1, 'Priya joins my lesson on Friday'],
];
const TIME_BOUND: typeof RELEVANT = [
  [0, 'Bows down before anyone plays'],
  [0, 'Keep the door open until the lesson has started'],
  [2, 'Finish the unit before the play'],
  [1, 'Give each student one question two times by week in 8B'],
  [1, 'Plans to the TA by Thursday 8am each week'],
  [2, 'Plans to the TA by Thursday 8am'],
  [0, 'Work with Mr Friday on the display'],
  [2, 'Work with Mr Friday on the display by Friday'],
  [1, 'Start the routine with 7M, no need to finish by Friday'],
  [1, 'Print the overlays, not necessarily by Friday'],
  [2, 'Pass rate of 80% in summer 2027'],
  [1, 'Read with Tia on Mon, Wed, Fri after lunch'],
  [0, 'Three cards in Y5, since they call out every lesson'],
  [2, '6 sentences dictated Mon + Thu til end of Jan'],
];
const KINDS: typeof SPECIFIC = [
  ['report', 'Yesterday the group finished 14 of 15 tasks'],
  ['prompt', 'Insert target here'],
  ['not-words', 'As previous target'],
  ['target', 'In the cooking lesson I show first the knife grip, after that they cut'],
  ['target', 'Insert two cards in each book in 4B'],
  ['form', 'Review date: 14 January 2027'],
  ['form', 'Next meeting Tuesday 8 December at 3.30pm'],
  ['form', 'Signed by tutor: A. Khan'],
  ['target', 'Review date: check the 8B books on 14 January'],
  ['target', 'Meeting with the SENCo about Leon on 8 December'],
  ['praise', 'Evidence: planning file and two observations'],
  ['target', 'Evidence: books. Target: I will script two questions in 8B by Friday'],
  ['praise', 'On track'],
  ['praise', 'No concerns at this stage'],
  ['praise', 'A very positive half term'],
  ['praise', 'Progress is satisfactory in all areas'],
  ['target', 'Good progress for 8B in fractions by June'],
  ['target', 'No concerns raised by parents of 8B by June'],
  ['praise', 'The ECT is performing well against the standards'],
  ['not-words', 'See separate sheet'],
  ['not-words', 'Same as last time'],
  ['not-words', 'As discussed with Karen on Friday'],
  ['target', 'As agreed with Karen, script two questions in 8B by Friday'],
  ['not-words', 'To follow'],
  ['target', 'To follow up each missing homework in 8B the same day'],
  ['not-words', 'Will discuss with mentor'],
  ['target', 'Discuss the plan with the TA each Monday'],
  ['not-words', 'testing 123'],
  ['not-words', "I can't think of anything"],
];

describe('kinds of wording that were misread', () => {
  it.each(SPECIFIC)('specific %s: %s', (verdict, text) => {
    expect(String(check(text).criteria.specific.verdict)).toBe(verdict);
  });
  it.each(MEASURABLE)('measurable %s: %s', (verdict, text) => {
    expect(String(check(text).criteria.measurable.verdict)).toBe(verdict);
  });
  it.each(ACHIEVABLE)('achievable %s: %s', (verdict, text) => {
    expect(String(check(text).criteria.achievable.verdict)).toBe(verdict);
  });
  it.each(RELEVANT)('relevant %i: %s', (verdict, text) => {
    expect(check(text).criteria.relevant.verdict).toBe(verdict);
  });
  it.each(TIME_BOUND)('time-bound %i: %s', (verdict, text) => {
    expect(check(text).criteria.timeBound.verdict).toBe(verdict);
  });
  it.each(KINDS)('%s: %s', (kind, text) => {
    expect(check(text).kind).toBe(kind);
  });
});
