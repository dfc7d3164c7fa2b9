import { useEffect, useState } from 'preact/hooks';

/** Milliseconds without a change before words are read out: counts that pass by while somebody types are not news. */
const quiet = 700;

/** Words for a screen reader, once they have stopped changing. */
export function useSettledWords(words: string): string {
  const [settled, setSettled] = useState('');
  useEffect(() => {
    const timer = setTimeout(() => setSettled(words), quiet);
    return () => clearTimeout(timer);
  }, [words]);
  return settled;
}
