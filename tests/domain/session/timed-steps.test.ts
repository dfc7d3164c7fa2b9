import { expect, test } from 'vitest';
import { stepNow } from '../../../src/domain/session/meeting/timer.ts';
import { fittingSteps, timedStepIn } from '../../../src/domain/session/meeting/timed-steps.ts';

test.each([
  ['About 10 minutes: look back.', ' What has your ECT learned?', 'Look back', 10],
  ['25 mins: draft', '', 'Draft', 25],
  ['The routine (4 minutes).', ' Was it taught?', 'The routine', 4],
  ['Now', ' (2 minutes). What do pupils look at?', 'Now', 2],
  ['Which words?', ' (3 minutes) Circle up to three.', 'Which words?', 3],
  ['Plan, 1 minute.', ' Say it.', 'Plan', 1],
  ['10 minutes', ': say what you see.', 'Say what you see', 10],
])('“%s” begins a timed step', (bold, after, title, minutes) => {
  expect(timedStepIn(bold, after)).toEqual({ title, minutes });
});

test.each([
  ['Mentor brings', ' notes from your ten-minute visit.'],
  ['Supply', ': take an alteration of two minutes.'],
  ['Get the review date into a diary.', ' It takes 5 minutes.'],
  ['No notes to be found?', ' Take five minutes.'],
  ['In my lesson:', ' the exact minute when it happens.'],
  ['0 minutes: rest', ''],
  ['', ''],
])('“%s” is an item like any other', (bold, after) => {
  expect(timedStepIn(bold, after)).toBeUndefined();
});

const steps = [
  { title: 'Look back', minutes: 10 },
  { title: 'Draft', minutes: 25 },
];

test('steps count when there are two or more and they fit into their part', () => {
  expect(fittingSteps(steps, 35)).toBe(steps);
  expect(fittingSteps(steps, 34)).toBeUndefined();
  expect(fittingSteps(steps.slice(1), 45)).toBeUndefined();
});

test.each([
  [0, 0, '10:00'],
  [9.5 * 60_000, 0, '0:30'],
  [10 * 60_000, 1, '25:00'],
  [90 * 60_000, 1, '0:00'],
])('after %d ms it is time for step %d, with %s left', (passed, index, left) => {
  expect(stepNow(steps, passed)).toEqual({ index, left });
});
