import { TAB_KEYS } from '../domain/stored/tab-keys.ts';

/** Where the browser keeps how often everything was deleted, in localStorage. */
export const DELETIONS_KEY = 'ect-programme.deletions';

/**
 * How often somebody has deleted everything in this browser. It is all that stays after a deletion: a page that slept through
 * it, such as one that the Back button shows again, tells by it that its words were deleted and not lost. When a browser
 * empties the storage by itself, the number goes too. 0 where the browser keeps none.
 */
export function deletions(): number {
  try {
    return Number(localStorage.getItem(DELETIONS_KEY)) || 0;
  } catch {
    return 0;
  }
}

/** Counts one more deletion, and forgets what this tab holds for its next page. */
export function countDeletion(): void {
  try {
    localStorage.setItem(DELETIONS_KEY, String(deletions() + 1));
  } catch {
    // The other tabs are told by the channel.
  }
  forgetTab();
}

/** Forgets what this tab holds for its next page. */
export function forgetTab(): void {
  try {
    const starts = Object.values(TAB_KEYS);
    for (const key of Object.keys(sessionStorage)) {
      if (starts.some((start) => key.startsWith(start))) sessionStorage.removeItem(key);
    }
  } catch {
    // There is nothing then.
  }
}

/** Calls back when this page may have slept through something: it is shown again, or another tab counted. Returns how to stop. */
export function onWaking(listener: () => void): () => void {
  if (typeof document === 'undefined') return () => undefined;
  const events = [
    [document, 'visibilitychange'],
    [window, 'pageshow'],
    [window, 'storage'],
  ] as const;
  for (const [target, name] of events) target.addEventListener(name, listener, true);
  return () => {
    for (const [target, name] of events) target.removeEventListener(name, listener, true);
  };
}
