import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { CRITERIA } from '../../../src/domain/smart/advice/criterion-words.ts';
import { checkTarget } from '../../../src/domain/smart/check-target.ts';

const today = '2026-06-15';
const verdictsOf = (text: string) => {
  const { criteria } = checkTarget(text, { today });
  return CRITERIA.map((criterion) => criteria[criterion].verdict);
};

/** Every ninth target of the set that was used while building, short enough to be put into a sentence. */
const targets = readFileSync(new URL('../../fixtures/smart/targets.jsonl', import.meta.url), 'utf8')
  .trim()
  .split('\n')
  .map((line) => JSON.parse(line) as { text: string; heldOut?: boolean })
  .filter(({ text, heldOut }, at) => !heldOut && at % 9 === 0 && text.length < 140 && /^\p{Lu}/u.test(text))
  .map(({ text }) => text);

/** What may stand round a target without saying more of it. */
const AROUND: readonly (readonly [string, (text: string) => string])[] = [
  ['a label before it', (text) => `Target 2: ${text}`],
  ['the label of a form before it', (text) => `Objective 3 (leadership): ${text}`],
  ['a bullet before it', (text) => `• ${text}`],
  ['a number before it', (text) => `1. ${text}`],
  ['what somebody said before it', (text) => `My observer said “only 4 of 28 finished by Friday”. ${text}`],
];

describe('what stands round a target', () => {
  it.each(AROUND)('%s raises no verdict but relevant', (_name, wrap) => {
    const relevant = CRITERIA.indexOf('relevant');
    const raised = targets.filter((text) => {
      const [bare, wrapped] = [verdictsOf(text), verdictsOf(wrap(text))];
      return wrapped.some((verdict, at) => at !== relevant && verdict > bare[at]!);
    });
    expect(raised).toEqual([]);
  });

  it.each(['Read “The Autumn Term”', 'Read The Autumn Term', 'Read “Five Weeks to Friday”', 'Study Making Every Lesson Count'])(
    'the title in “%s” gives no number and no date', (text) => {
      const [, measurable, , , time] = verdictsOf(text);
      expect(measurable).toBeLessThan(2);
      expect(time).toBe(0);
    },
  ); // prettier-ignore
});

describe('the order of clauses', () => {
  it.each([
    ['Ask three pupils in 8B to explain', 'by half term'],
    ['Use cold call with 9C twice a lesson', 'until my next observation'],
    ['Greet each pupil of 7K at the door', 'before the end of June'],
    ['Narrate the positive', 'when pupils move from the carpet'],
    ['Use word mats in Year 4 science', 'so that EAL pupils can start alone'],
  ])('“%s, %s” reads the same the other way round', (act, clause) => {
    const turned = `${clause.charAt(0).toUpperCase()}${clause.slice(1)}, ${act.charAt(0).toLowerCase()}${act.slice(1)}`;
    expect(verdictsOf(turned)).toEqual(verdictsOf(`${act} ${clause}`));
  });
});

describe('the same said in other words', () => {
  it.each([
    ['Use cold call with six pupils in each 8B lesson until half term', 'I will use cold call with six pupils in each 8B lesson until half term', 'Until half term I’ll use cold call with six pupils in each 8B lesson', 'The ECT will use cold call with six pupils in each 8B lesson until half term', 'To use cold call with six pupils in each 8B lesson until half term'],
    ['Improve my questioning', 'I want to improve my questioning', 'To improve my questioning', 'The ECT will improve their questioning', 'Continue to improve questioning'],
    ['Mark five 9C books each lesson', 'I’ll mark five 9C books each lesson', 'Each lesson, mark five 9C books', 'To mark five 9C books each lesson'],
    ['Visit a colleague', 'To visit a colleague', 'I will visit a colleague', 'The ECT will visit a colleague'],
  ])('%s', (...ways) => {
    const first = verdictsOf(ways[0]);
    for (const way of ways.slice(1)) expect(verdictsOf(way), way).toEqual(first);
  }); // prettier-ignore
});
