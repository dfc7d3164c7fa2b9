import { describe, expect, it } from 'vitest';
import { checkTarget } from '../../../src/domain/smart/check-target.ts';

const verdict = (text: string) => checkTarget(text, { today: '2026-06-15' }).criteria.relevant.verdict;

describe('relevant: a reason, in the many ways one is given', () => {
  it.each([
    'Use exit slips in 8B so I know whom to help', 'Use exit slips in 8B, they forget from one day to the next', 'Use exit slips in 8B since many guess', 'Use exit slips in 8B given that the mock went badly',
    'Use exit slips in 8B – most cannot yet say why', 'Use exit slips in 8B after feedback from Mr Shah', 'Use exit slips in 8B, flagged in my last visit', 'To stop 8B copying, I will use exit slips',
    'Use exit slips with the lowest attaining readers', 'Use exit slips with pupils who missed phase 3', 'Use exit slips with my quieter girls', 'Use exit slips with the bottom 20%', 'Use exit slips with the school refuser in 8B',
    // What others do or what was found, beside what will be done about it.
    'Half of 8B copy the title and stop: use exit slips', 'Only 9 of 27 used the ruler. Model it twice in 8B', 'The corridor is loud after break: settle 8B with exit slips', 'Fractions weak in 8B – two exit slips a week',
    'Book walk: no dates in books. Use exit slips in 8B', 'The audit revealed gaps in 8B, so use exit slips', 'Use exit slips with the Year 3s who count on their fingers', 'Ring the homes of the six pupils under 85% in 8B',
    // Pupils who are counted and brought somewhere.
    'Get 18 of 24 children in Reception blending', 'Fewer than 5 late slips a week for my tutor group', 'At least 20 of 28 in 8B score 7 or more on the quiz',
  ])('%s', (text) => expect(verdict(text)).toBe(2)); // prettier-ignore
});

describe('relevant: no reason', () => {
  it.each([
    'Use exit slips in 8B', 'Use exit slips in 8B so far', 'Use exit slips so that pupils make progress', 'Use exit slips in 8B as they leave', 'Send home two postcards a week to 9D', 'Go on a course about dyslexia',
    'Keep up to date with research', 'Read a book on SEND', 'Be consistent with the teachers’ standards', 'Cold call 4 pupils per lesson in 8B French', 'Feed back weekly to 5 pupils in 8B', 'Ensure that all pupils make good progress in reading',
  ])('%s', (text) => expect(verdict(text)).toBe(1)); // prettier-ignore
});
