import { useEffect } from 'preact/hooks';

/** How long nothing is typed in a pause, in milliseconds. */
const PAUSE = 1_000;

/** Says the words, if any, at the first pause in typing: a screen reader drops what it has still to say at the next key. */
export function useSayAtPause(words: string | false, say: (words: string) => void): void {
  useEffect(() => {
    if (!words) return;
    let timer: ReturnType<typeof setTimeout>;
    const wait = (): void => {
      clearTimeout(timer);
      timer = setTimeout(() => {
        removeEventListener('keydown', wait, true);
        say(words);
      }, PAUSE);
    };
    addEventListener('keydown', wait, true);
    wait();
    return () => {
      clearTimeout(timer);
      removeEventListener('keydown', wait, true);
    };
  }, [words, say]);
}
