import { useEffect } from 'preact/hooks';
import { HISTORY_KEYS } from '../../domain/stored/tab-keys.ts';
import { isOfNow, readTarget, stamped } from '../shared/target-on-its-way.ts';
import type { TargetOnItsWay } from '../shared/target-on-its-way.ts';
import { useSettled } from './use-settled.ts';

/** A whole page of a plan goes into the box, so that its targets can be found in it. In characters. */
export const MOST_CHARACTERS = 10_000;

/**
 * The words of the checker are found again when the page is loaded again or gone back to: they stay with this entry of this
 * tab’s history, and with nothing else. Browsers count how often a page writes there, so it is written once typing has settled,
 * and at once when the page is left or hidden.
 *
 * @param ready whether the words that were there before have been read
 * @param sent the target of the plan that the words belong to, if any
 * @param text the words as they were when the page was last drawn
 * @param read the words as they are now
 */
export function useWordsInHistory(
  ready: boolean,
  sent: TargetOnItsWay | undefined,
  text: string,
  read: () => string,
): void {
  const settled = useSettled(text, 300);

  useEffect(() => {
    // What has not settled yet, such as words that have just come back, is not to be forgotten in between.
    if (ready && settled === text) writeWords(sent, settled);
  }, [ready, settled, text, sent]);

  useEffect(() => {
    if (!ready) return;
    const leave = (): void => writeWords(sent, read());
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
  }, [ready, sent]);
}

/** The words that stayed with this entry of the history, unless everything was deleted since. */
export function wordsInHistory(): TargetOnItsWay | undefined {
  const kept = (history.state as Record<string, unknown> | null)?.[HISTORY_KEYS.checker];
  return isOfNow(kept) ? readTarget(kept, MOST_CHARACTERS) : undefined;
}

/** Keeps the words with this entry of the history; without any, forgets them. */
export function writeWords(sent: TargetOnItsWay | undefined, words: string): void {
  const before = history.state as Record<string, unknown> | null;
  const target = words.trim() === '' ? undefined : stamped({ ...sent, text: words });
  if (target === undefined && before?.[HISTORY_KEYS.checker] === undefined) return;
  history.replaceState({ ...before, [HISTORY_KEYS.checker]: target }, '');
}
