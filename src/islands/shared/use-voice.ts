import { useCallback, useState } from 'preact/hooks';

/** Makes a text another text without changing how it sounds. */
const SILENT = '\u00a0';

/**
 * What is to be read aloud, and the function that sets it. The last thing said counts; the same words twice in a row get
 * a silent mark, because a screen reader speaks only of a text that changes.
 */
export function useVoice(): readonly [said: string, say: (words: string) => void] {
  const [said, setSaid] = useState('');
  const say = useCallback((words: string) => {
    setSaid((before) => nextWords(before, words));
  }, []);
  return [said, say];
}

/** The text that makes a screen reader say the words after it has said `before`. */
export function nextWords(before: string, words: string): string {
  return words !== '' && before === words ? words + SILENT : words;
}
