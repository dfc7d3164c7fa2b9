import { describe, expect, it } from 'vitest';
import { CRITERIA } from '../../../src/domain/smart/advice/criterion-words.ts';
import { checkTarget } from '../../../src/domain/smart/check-target.ts';

const read = (text: string) => checkTarget(text, { today: '2026-11-23' });

/** One row for each kind found in targets as they stand in forms and plans: specific, measurable, achievable, relevant, time-bound. */
describe('kinds of published targets', () => {
  it.each([
    ['a class and what it does is a moment', 'To model each step on the board before Year 5 work on their own', '20110'],
    ['a cause counts nothing', 'Give first-then cards to DS because three changes upset him', '20120'],
    ['“once” may say when', 'Teach the recovery position in Year 9 PE once mats are out', '20110'],
    ['“until every child” says when', 'Wait by the door until every child in 8R has packed away', '20110'],
    ['“each tutor time” comes round', 'Read the register in silence at the start of each tutor time with 10F', '22211'],
    ['initials with full stops are a pupil', 'Introduce a sticker chart for T.W. by Monday', '20112'],
    ['a phrase of time is no object', 'Circulate during independent work in 9B', '10110'],
  ])('%s', (_, text, verdicts) => {
    const { criteria } = read(text);
    expect(CRITERIA.map((criterion) => criteria[criterion].verdict).join('')).toBe(verdicts);
  }); // prettier-ignore

  it.each(['Next steps', 'Area for development:', 'Actions:', 'Lacked challenge for the top table'])(
    'is no target: %s',
    (text) => expect(read(text).readable).toBe(false),
  );

  it('asks about the words of the target', () => {
    expect(read('Use cold call in 8X').question?.text).toContain('“use cold call”');
    expect(read('Improve my questioning').question?.text).not.toBe(read('Improve behaviour').question?.text);
  });
});
