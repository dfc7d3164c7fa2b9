import { expect, test } from 'vitest';
import { nextWords } from '../../src/islands/shared/use-voice.ts';

test('the same words said twice in a row are two different texts, so that both are spoken', () => {
  const first = nextWords('', 'Nothing to undo.');
  const second = nextWords(first, 'Nothing to undo.');
  const third = nextWords(second, 'Nothing to undo.');
  expect(second).not.toBe(first);
  expect(third).not.toBe(second);
  expect([first, second, third].map((text) => text.trim())).toEqual(Array(3).fill('Nothing to undo.'));
});
