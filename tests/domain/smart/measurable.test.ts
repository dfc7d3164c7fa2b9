import { describe, expect, it } from 'vitest';
import { checkTarget } from '../../../src/domain/smart/check-target.ts';

const check = (text: string, context = {}) => {
  const { verdict, findings } = checkTarget(text, { today: '2026-06-15', ...context }).criteria.measurable;
  return { verdict, spans: findings.flatMap(({ span }) => (span ? [text.slice(span.start, span.end)] : [])) };
};

describe('measurable: two people could agree', () => {
  it.each([
    ['Use exit tickets in 3 of 5 lessons', '3 of 5 lessons'], ['80% of 9Y2 can label the diagram', '80% of 9Y2'], ['Cut my talk in Y8 from 12 minutes to 8', 'from 12 minutes to 8'],
    ['Phone home twice a week', 'twice a week'], ['Write two model answers for Y9', 'two model answers'], ['Give no more than 2 reminders in 7C', 'no more than 2 reminders'],
    ['Ask half the class in 8B a question', 'half the class'], ['Use a seating plan in every Y8 lesson', 'every Y8 lesson'], ['Return essays in 9C within 5 school days', 'within 5 school days'],
    ['Wait 5+ seconds after each question in 8X', '5+ seconds'],
  ])('%s', (text, span) => {
    const found = check(text);
    expect(found.verdict).toBe(2);
    expect(found.spans.some((own) => own.includes(span) || span.includes(own)), found.spans.join(' | ')).toBe(true);
  }); // prettier-ignore
});

describe('measurable: partly', () => {
  it.each(['Fewer interruptions in 8X', 'Most pupils will finish the task', 'Create a seating plan for 8P', 'Visit a colleague', 'Be calm every lesson', 'Increase engagement by 20%', 'Ask a range of pupils in 8X'])(
    '%s', (text) => expect(check(text).verdict).toBe(1),
  ); // prettier-ignore
});

describe('measurable: silent', () => {
  it.each([
    'Use cold call in Year 9', 'Use cold call in set 3', 'Use cold call with KS3', 'Use cold call, TS7', 'Use cold call in period 5', 'Use cold call with 9X2 in room 14', 'Use the GCSE 9-1 spec with 10B',
    'Use cold call with one of my classes', 'Use cold call in the second half of the lesson', 'Use cold call by 12 July 2026', 'Use cold call at 9.15am', 'Use cold call, call 01632960123',
    'I am 100% committed to 8X', 'Use cold call, page 12', 'Use a more challenging one in 8X',
  ])('%s', (text) => expect(check(text).verdict).toBe(0)); // prettier-ignore

  it('reads the success measure beside the target', () => {
    expect(check('Use cold call in 8X', { successMeasure: 'at least 6 pupils answer' }).verdict).toBe(2);
    expect(check('Use cold call in 8X', { successMeasure: 'my mentor notices' }).verdict).toBe(1);
  });
});
