import { expect, it } from 'vitest';
import { hintsIn } from '../../../src/domain/plan/check/privacy-hints.ts';

it.each([
  ['Write to jo.bloggs@school.example.org tonight', 'email', 'jo.bloggs@school.example.org'],
  ['Ring 07700 900123 after school', 'phone', '07700 900123'],
  ['Ring +44 20 7946 0958', 'phone', '+44 20 7946 0958'],
  ['Ring 01632960983', 'phone', '01632960983'],
  ['Help pupil Jayden to start', 'pupil-name', 'pupil Jayden'],
  ['Sit with a student called Aisha', 'pupil-name', 'student called Aisha'],
  ['Talk to Jayden Smith (9B) first', 'pupil-name', 'Jayden Smith (9B)'],
  ['Talk to Jake S. in 9B', 'pupil-name', 'Jake S. in 9B'],
  ['Use Jake’s behaviour plan', 'pupil-name', 'Jake’s behaviour'],
  ['Ring Maya’s mum every Friday', 'pupil-name', 'Maya’s mum'],
  ['Tom has ADHD, so he sits in front', 'health', 'Tom has ADHD'],
])('%s', (text, kind, found) => {
  expect(hintsIn(text)).toContainEqual({ kind, found });
});

it.each([
  'Use cold call in three of five 9Y2 lessons by 12/10/2027',
  'Ask Mrs Okafor, Mr Smith and Dr Patel to watch Year 9 History',
  'My mentor Priya sees it in two of three drop-ins',
  'Every pupil in Year 4 starts within two minutes',
  'A pupil who has dyslexia gets the sheet before the lesson',
  'Pupil Premium pupils answer as often as others; Pupil Voice in June',
  'From 12 minutes to 8, 80% of 9Y2, 2026-12-04, 14:05, page 07',
  'Read Rosenshine’s principles and the Teachers’ Standards',
  'By half term, plan with the SENCO; TS4 and TS6',
  'Students In Key Stage 3',
  'KS3 child Development',
  'Room 0161, set 3, period 5, 07 December',
  'The boy who sits at the back',
  'Friday’s seating plan and Autumn’s assessment',
])('nothing is said of: %s', (text) => {
  expect(hintsIn(text)).toEqual([]);
});

it('reads a long text in no time, whatever is in it', () => {
  for (const part of ['a', '@', '0', '0 ', 'pupil ', 'A b', 'Aa Aa', '.a@', '+44', '(((', 'x.y@']) {
    const start = performance.now();
    hintsIn(part.repeat(2_000));
    expect(performance.now() - start).toBeLessThan(100);
  }
});
