import { describe, expect, it } from 'vitest';
import { checkTarget } from '../../../src/domain/smart/check-target.ts';

const TODAY = '2026-06-15';
const check = (text: string, context = {}) => {
  const { verdict, findings } = checkTarget(text, { today: TODAY, ...context }).criteria.timeBound;
  return {
    verdict,
    spans: findings.flatMap(({ span }) => (span ? [text.slice(span.start, span.end)] : [])),
    rules: findings.map(({ rule }) => rule),
  };
};

describe('time-bound: a day or a school event that is still to come', () => {
  it.each([
    'by half term', 'before my next observation', 'until the end of HT3', 'by Easter', 'by 12/10/27', 'next Friday', 'within six weeks', 'by Weds', 'this half term',
    'over the next 3 weeks', 'by the end of autumn 2', 'for the next fortnight', 'by 3.7.26', 'by the 19th', 'before the mocks', 'by Term 4', 'in my next two lessons',
    'between now and October', 'until my induction review on 10th July', 'by 05/30/2027', 'for the rest of this term', 'w/c 29 June', 'by 17th July',
  ])('%s', (time) => {
    const found = check(`Use cold call in 8X ${time}`);
    expect(found.verdict).toBe(2);
    expect(found.spans[0]).toBe(time);
  }); // prettier-ignore
});

describe('time-bound: a start with how long it lasts has an end', () => {
  it.each([
    'Starting next Monday for four weeks I will ask 9Y2 two hinge questions',
    'From Monday, for six weeks, cold call three pupils in 8X',
    'From 7 September for a half term, quiz 8B at the start of each lesson',
    'Beginning on 5 September and lasting three weeks, collect exit tickets in 9C',
    'Over a period of five weeks starting after half term, use hinge questions in 7A',
    'Use cold call in 8X, starting tomorrow, for two weeks',
    'In the four weeks after Easter, use cold call in 8X',
    'Starting after half term, over the next fortnight, use cold call in 8X',
    'Use cold call in 8X from next week for a month',
  ])('%s', (text) => expect(check(text).verdict).toBe(2));

  it.each([
    'Starting next Monday I will ask 9Y2 two hinge questions',
    'From Monday use cold call in 8X for ten minutes a lesson',
    'Starting next week, plan for two groups in 8X',
  ])('without one it has none: %s', (text) => expect(check(text).verdict).toBe(1));
});

describe('time-bound: partly', () => {
  it.each([
    ['each half term', 'recurring'], ['twice a week', 'recurring'], ['every lesson', 'recurring'], ['from Monday', 'start'], ['starting next week', 'start'],
    ['ASAP', 'soft'], ['over time', 'soft'], ['in the next few weeks', 'soft'], ['throughout the year', 'soft'], ['when I can', 'soft'],
    ['by 12 May 2026', 'past'], ['by 31st February', 'impossible'],
  ])('%s is %s', (time, kind) => {
    const found = check(`Use cold call in 8X ${time}`);
    expect(found.verdict).toBe(1);
    expect(found.rules).toContain(`timeBound/${kind}`);
  }); // prettier-ignore

  it('says which date has passed', () => {
    expect(
      checkTarget('Use cold call in 8X by 12/01/2026', { today: TODAY }).criteria.timeBound.advice,
    ).toContain('12 January 2026 has passed');
  });
});

describe('time-bound: silent', () => {
  it.each([
    'by being positive', 'by using mini whiteboards', 'and march up the corridor', 'with Summer and April', 'so May can help', 'with second-hand books',
    'at the present rate', 'with mock debates', 'as discussed on 4th June', 'in set 3', 'in Year 9', 'in period 5', 'in room 14', 'using page 12', 'for the last five minutes',
    'with the sat nav', 'in time with the music',
  ])('%s', (words) => expect(check(`Use cold call in 8X ${words}`)).toMatchObject({ verdict: 0, spans: [] })); // prettier-ignore
});

describe('time-bound: the date fields', () => {
  it('count when they are still to come', () => {
    expect(check('Use cold call in 8X', { reviewDate: '2026-07-01' }).verdict).toBe(2);
    expect(check('Use cold call in 8X', { targetDate: '1/7/2026' }).verdict).toBe(2);
  });
  it('do not when they have passed or cannot be read', () => {
    expect(check('Use cold call in 8X', { reviewDate: '2026-06-01' }).verdict).toBe(0);
    expect(check('Use cold call in 8X', { reviewDate: 'soonish' }).verdict).toBe(0);
  });
});
