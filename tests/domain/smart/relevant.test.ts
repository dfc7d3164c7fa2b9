import { describe, expect, it } from 'vitest';
import { checkTarget } from '../../../src/domain/smart/check-target.ts';

const verdict = (text: string) => checkTarget(text, { today: '2026-06-15' }).criteria.relevant.verdict;

describe('relevant: a reason, in the many ways one is given', () => {
  it.each([
    'Use exit slips in 8B so I know whom to help', 'Use exit slips in 8B, they forget from one day to the next', 'Use exit slips in 8B since many guess', 'Use exit slips in 8B given that the mock went badly',
    'Use exit slips in 8B – most cannot yet say why', 'Use exit slips in 8B after feedback from Mr Shah', 'Use exit slips in 8B, flagged in my last visit', 'To stop 8B copying, I will use exit slips',
    'Use exit slips with the lowest attaining readers', 'Use exit slips with pupils who missed phase 3', 'Use exit slips with my quieter girls', 'Use exit slips with the bottom 20%', 'Use exit slips with the school refuser in 8B',
  ])('%s', (text) => expect(verdict(text)).toBe(2)); // prettier-ignore
});

describe('relevant: no reason', () => {
  it.each([
    'Use exit slips in 8B', 'Use exit slips in 8B so far', 'Use exit slips so that pupils make progress', 'Use exit slips in 8B as they leave', 'Send home two postcards a week to 9D', 'Go on a course about dyslexia',
    'Keep up to date with research', 'Read a book on SEND', 'Be consistent with the teachers’ standards',
  ])('%s', (text) => expect(verdict(text)).toBe(1)); // prettier-ignore
});
