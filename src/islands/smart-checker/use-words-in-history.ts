import { useEffect } from 'preact/hooks';
import type { TargetOnItsWay } from '../shared/target-on-its-way.ts';
import { useSettled } from './use-settled.ts';

/**
 * Words of a plan that is kept on this device are found again when the page is loaded again or gone back to: they stay with
 * this entry of this tab’s history. Other words are not kept, as nobody has chosen that (decision 9). Browsers count how
 * often a page writes there, so it is written once typing has settled, and at once when the page is left or hidden.
 *
 * @param sent the target of the plan that the words belong to; without one nothing is kept
 * @param text the words as they were when the page was last drawn
 * @param read the words as they are now
 */
export function useWordsInHistory(sent: TargetOnItsWay | undefined, text: string, read: () => string): void {
  const settled = useSettled(text, 300);
  const belongs = sent?.target !== undefined;

  useEffect(() => {
    // What has not settled yet, such as words that have just come back, is not to be forgotten in between.
    if (belongs && settled === text) write(sent, settled);
  }, [belongs, settled, text, sent]);

  useEffect(() => {
    if (!belongs) return;
    const leave = (): void => write(sent, read());
    const hide = (): void => {
      if (document.visibilityState === 'hidden') leave();
    };
    // By `pagehide` it is too late: a page that is loaded again no longer takes it. Phones may send no `beforeunload`.
    addEventListener('beforeunload', leave);
    document.addEventListener('visibilitychange', hide);
    return () => {
      removeEventListener('beforeunload', leave);
      document.removeEventListener('visibilitychange', hide);
    };
  }, [belongs, sent]);
}

function write(sent: TargetOnItsWay, words: string): void {
  const target = words.trim() === '' ? undefined : { ...sent, text: words };
  history.replaceState({ ...(history.state as object | null), target }, '');
}
