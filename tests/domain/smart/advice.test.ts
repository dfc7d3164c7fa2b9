import { describe, expect, it } from 'vitest';
import { checkTarget } from '../../../src/domain/smart/check-target.ts';
import { EXAMPLE_AREAS } from '../../../src/domain/smart/advice/examples.ts';

const today = '2026-06-15';
const verdictsOf = (text: string) => {
  const { criteria } = checkTarget(text, { today });
  return { specific: criteria.specific.verdict, measurable: criteria.measurable.verdict, relevant: criteria.relevant.verdict };
}; // prettier-ignore

describe('advice', () => {
  it.each([...EXAMPLE_AREAS])('keeps its own rules: $act $measure', ({ act, measure, reason }) => {
    const text = `${act} ${measure} with 8B, ${reason}`;
    expect(verdictsOf(text.charAt(0).toUpperCase() + text.slice(1))).toEqual({
      specific: 2,
      measurable: 2,
      relevant: 2,
    });
  });

  it.each([
    ['Improve behaviour in 9C', 'specific', 'rehearse the entry routine with 9C'],
    ['Get better at phonics', 'specific', 'blending routine'],
    ['Be better with parents', 'specific', 'good-news postcard'],
    ['Keep on top of my marking', 'measurable', 'after three of five pieces of work'],
    ['Support EAL pupils', 'specific', 'pre-teach four key words'],
    ['Be more confident', 'specific', 'what somebody would see'],
    ['Use cold call three times in 9B by Easter', 'relevant', 'use cold call'],
    ['By Friday', 'achievable', 'There is a date but no target'],
    ['Read the SEND code of practice', 'measurable', 'what would show that it helped'],
  ] as const)('for “%s” the example for %s is from its own area', (text, criterion, words) => {
    expect(checkTarget(text, { today }).criteria[criterion].advice).toContain(words);
  });

  it('no word stands in two areas, so that the order decides nothing by accident', () => {
    const words = EXAMPLE_AREAS.flatMap((each) => [...each.words]);
    expect(words.filter((word, at) => words.indexOf(word) !== at)).toEqual([]);
  });
});

describe('the question', () => {
  it.each([
    ['Improve my questioning', 'What would somebody see you doing? You wrote “improve my questioning”.'],
    ['Time management', 'What would somebody see you doing? You wrote “time management”.'],
    [
      'Pupils will be more engaged',
      'What would somebody see your pupils doing? You wrote “be more engaged”.',
    ],
    [
      'Use cold call in 8X',
      'How will you both know that “use cold call” has worked: how many, how often, or what piece of evidence?',
    ],
  ])('about “%s” fits it', (text, question) => {
    expect(checkTarget(text, { today }).question?.text).toBe(question);
  });
});

describe('the deadline that goes along', () => {
  it.each([
    [
      'Use cold call in 8X until 12 February 2027',
      {},
      { words: 'until 12 February 2027', date: '2027-02-12' },
    ],
    ['Use cold call in 8X', { targetDate: '2026-07-10' }, { words: '', date: '2026-07-10' }],
    ['Use cold call in 8X', { targetDate: '2026-05-10' }, undefined],
    ['Use cold call in 8X by 1 May 2026', {}, undefined],
    ['Use cold call in 8X', {}, undefined],
  ])('of “%s” with %o', (text, context, deadline) => {
    expect(checkTarget(text, { today, ...context }).deadline).toEqual(deadline);
  });
});
