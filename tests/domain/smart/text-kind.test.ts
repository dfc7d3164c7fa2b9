import { describe, expect, it } from 'vitest';
import { checkTarget } from '../../../src/domain/smart/check-target.ts';

const today = '2026-06-15';
const kindOf = (text: string) => checkTarget(text, { today }).kind;

describe('what is there', () => {
  it.each([
    ['Use cold call with 8B', 'target'], ['8C: cold call, every lesson', 'target'], ['9/10 homeworks in on time in 10B, was 6/10', 'target'], ['I found questions hard, so I will script three', 'target'],
    ['I taught 8F twice and it went well', 'report'], ['Last term I managed to ring six parents', 'report'], ['Achieved.', 'report'],
    ['Strength: clear explanations', 'praise'], ['Lovely start today, Amira! Well done, keep it up', 'praise'],
    ['Not enough wait time in lesson 3', 'finding'], ['Books show that feedback is not acted on', 'finding'], ['Plenary missing', 'finding'],
    ['[your target here]', 'prompt'], ['Use ____ with ____ by ____', 'prompt'], ['TS4 plan and teach well structured lessons', 'heading'],
    ['1. Use cold call in Y7.\n2. Mark the Y9 tests by Friday.', 'several'], ['Target 1: Use cold call in Y7\nTarget 2: Ring two parents a week', 'several'],
  ])('%s is a %s', (text, kind) => expect(kindOf(text)).toBe(kind)); // prettier-ignore
});

describe('several targets in one box', () => {
  const text =
    '1. Use cold call three times in each Y7 lesson.\n2. Mark the Y9 tests by Friday 26 June.\n3. Visit the resource base.';

  it('are separated, without their numbers, each at its place', () => {
    const { targets } = checkTarget(text, { today });
    expect(targets.map((target) => target.text)).toEqual(['Use cold call three times in each Y7 lesson.', 'Mark the Y9 tests by Friday 26 June.', 'Visit the resource base.']);
    for (const target of targets) expect(text.slice(target.start)).toContain(target.text);
  }); // prettier-ignore

  it('none is found in one target of two sentences', () =>
    expect(checkTarget('Use cold call in 8B. I will look at it again by Friday.', { today }).targets).toEqual(
      [],
    ));

  it('a long text is read sentence by sentence, and gives no verdict as a whole', () => {
    const long = `${'This year has been long and full of change. '.repeat(60)}Use cold call with six pupils in each 8B lesson until half term. It was hard. Ring home twice a week.`;
    const report = checkTarget(long, { today });
    expect(report).toMatchObject({ kind: 'long', readable: false, question: null });
    expect(report.targets.map((target) => target.text)).toEqual(['Use cold call with six pupils in each 8B lesson until half term.', 'Ring home twice a week.']);
  }); // prettier-ignore
});

describe('odd input', () => {
  const RTL = String.fromCodePoint(0x202e);
  const NUL = String.fromCodePoint(0);
  it.each([
    'x'.repeat(50_000), 'Use cold call. '.repeat(3_400), '| a | b |\n|---|---|\n| 1 | 2 |', 'Target\tBy when\nUse cold call\tFriday', `${RTL}Use cold call${NUL} with 8B`, '\n\n\n', '<b>Use</b>', 'Behaviour',
  ])('%.30j gets a sentence or a reading, never a crash', (text) => {
    const report = checkTarget(text, { today });
    expect(report.readable || (report.notice ?? '').length > 0).toBe(true);
    if (!report.readable) expect(Math.max(...Object.values(report.criteria).map(({ verdict }) => verdict))).toBeLessThan(2);
  }); // prettier-ignore
});
