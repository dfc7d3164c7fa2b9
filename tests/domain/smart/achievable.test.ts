import { describe, expect, it } from 'vitest';
import { checkTarget } from '../../../src/domain/smart/check-target.ts';

const verdict = (text: string) => checkTarget(text, { today: '2026-06-15' }).criteria.achievable.verdict;

describe('achievable: as far as words can show', () => {
  it.each([
    ['Ask five pupils in each 8B lesson until half term', 2], ['Rewrite the 8B fractions homework by Friday', 2], ['15 of 20 pupils in 4B will spell the list by half term, with a daily two-minute drill', 2],
    ['Get late slips in 9F from 9 a week to 3 by half term – ring home the same day', 2], ['15 of 20 pupils in 4B will spell the list by half term', 1], ['Increase engagement by 20% in 8B', 1],
    ['Think about cold call three times a week', 1], ['Improve behaviour by being more positive', 1], ['Always use cold call in every lesson', 1], ['If cover allows, watch two lessons', 1],
    ['Pupils in 8B will never call out', 0], ['All 30 pupils in 4B will pass by Friday', 0], ['Ensure that progress is made by all', 0], ['By next Friday.', 0],
  ])('%s: %i', (text, expected) => expect(verdict(text)).toBe(expected)); // prettier-ignore
});
