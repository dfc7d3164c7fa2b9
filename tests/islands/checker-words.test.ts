import { afterEach, expect, it, vi } from 'vitest';
import {
  MOST_CHARACTERS,
  wordsInHistory,
  writeWords,
} from '../../src/islands/smart-checker/use-words-in-history.ts';

afterEach(() => void vi.unstubAllGlobals());

it('as many words as the box holds are found again when the page is loaded again', () => {
  const history = { state: null as unknown, replaceState: (state: unknown) => void (history.state = state) };
  vi.stubGlobal('history', history);
  for (const length of [1, 2_001, MOST_CHARACTERS]) {
    writeWords(undefined, 'a'.repeat(length));
    expect(wordsInHistory()?.text).toHaveLength(length);
  }
});
