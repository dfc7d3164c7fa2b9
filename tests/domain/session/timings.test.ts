import { expect, test } from 'vitest';
import { timingIn, totalMinutes } from '../../../src/domain/session/meeting/timings.ts';

test.each([
  ['Mentor Meeting Activities: 45 mins', 'Mentor Meeting Activities', 45],
  ['Next Steps: 5 mins', 'Next Steps', 5],
  ['Theory to Practice 40 mins', 'Theory to Practice', 40],
  ['2. Plan: 10 minutes.', 'Plan', 10],
])('the line “%s”', (line, label, minutes) => {
  expect(timingIn(line, false)).toEqual({ kind: 'part', label, minutes });
});

test('the heading “Reflecting on learning (10 minutes)”', () => {
  expect(timingIn('Reflecting on learning (10 minutes)', true)).toEqual({
    kind: 'part',
    label: 'Reflecting on learning',
    minutes: 10,
  });
});

test('hours are said in minutes', () => {
  expect(timingIn('Duration: 1 hour 15 minutes', false)).toEqual({ kind: 'whole', minutes: 75 });
  expect(timingIn('Workshop (2 hrs)', true)).toEqual({ kind: 'part', label: 'Workshop', minutes: 120 });
});

test.each(['Duration: 45 minutes.', 'Total time: 60 mins', 'Duration: 1 hour'])(
  '“%s” is the time of the whole',
  (line) => {
    expect(timingIn(line, false)?.kind).toBe('whole');
  },
);

test.each([
  'Pupils read for 15 minutes',
  'Give pupils 5 minutes to write down something from memory.',
  'Watch the video introduction to this module (5 minutes).',
  'That took 1 minute and 10 seconds.',
  'Week 4: Programme review',
  'Module 9: Fulfilling professional responsibilities (II)',
  'they stop after 20 minutes',
  'The meeting took 2 hours',
  'Duration: 45-60 minutes',
])('“%s” is a sentence, not a timing', (line) => {
  expect(timingIn(line, false)).toBeUndefined();
});

test('the total is the sum of the parts, or what was stated', () => {
  const part = (minutes: number) => ({ title: '', minutes, id: '' });
  expect(totalMinutes([part(45), part(5)], 60)).toBe(50);
  expect(totalMinutes([], 60)).toBe(60);
  expect(totalMinutes([], undefined)).toBeUndefined();
});
