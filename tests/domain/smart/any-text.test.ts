import { readFileSync } from 'node:fs';
import fc from 'fast-check';
import { expect, test } from 'vitest';
import { checkStep } from '../../../src/domain/smart/check-step.ts';
import { checkTarget } from '../../../src/domain/smart/check-target.ts';
import '../../seed.ts';

const today = '2026-06-15';

/** Whether each rule can look at the text from its first word to its last. */
function canBeRead(text: string): boolean {
  return checkTarget(text, { today }) !== undefined && checkStep(text, { today }) !== undefined;
}

test.each([
  'Take the time to explain each new word, and build in practice of this.',
  'Take five minutes to plan',
  'See [the list] (https://example.org/a).',
  '[![A seating plan](plan.png)](https://example.org/plan.png)',
  'and (now) too',
  'This term my class has',
  'Good: the year has',
])('“%s” is read', (text) => {
  expect(canBeRead(text)).toBe(true);
});

const words = readFileSync(new URL('../../fixtures/smart/targets.jsonl', import.meta.url), 'utf8')
  .trim()
  .split('\n')
  .flatMap((line) => (JSON.parse(line) as { text: string }).text.split(/\s+/u));
const signs = [
  '(',
  ')',
  '](',
  '[x]',
  '—',
  '…',
  '“',
  '’',
  '3/4',
  '/',
  '1.',
  '•',
  '\n',
  ';',
  ':',
  '!',
  '?',
  ',',
];
const little = ['and', 'not', 'by', 'I', 'we', 'which', 'is', 'has', 'to', 'so that', 'until', 'take', 'too'];

test('words in any order, cut off anywhere, with any signs between them, are read', () => {
  const piece = fc.oneof(
    fc.nat(words.length - 4).map((at) => words.slice(at, at + 4).join(' ')),
    fc.constantFrom(...words),
    fc.constantFrom(...signs),
    fc.constantFrom(...little),
  );
  fc.assert(
    fc.property(fc.array(piece, { minLength: 1, maxLength: 9 }), (pieces) => canBeRead(pieces.join(' '))),
    { numRuns: 300 },
  );
});
