import type { KeepProblem } from '../../offline/keep-module.ts';
import type { WorkerProblem } from '../../offline/register-worker.ts';

/** What to do about a module that could not be kept. Each says what happened, what became of the pages, and what next. */
export const PROBLEM_WORDS: Record<KeepProblem | WorkerProblem, string> = {
  'no-connection':
    'There is no connection, or it broke off. Nothing was changed. Try again when you are connected.',
  foreign:
    'This network answered with a page that is not ours: perhaps it asks you to sign in, or a filter is in the way. Nothing of it was stored. Sign in to the network or use another one, then try again.',
  missing:
    'The site is just being brought up to date, or this module has moved. Nothing was changed. Load this page again in a few minutes.',
  full: 'There is no room for it on this device. Nothing of this module was stored now; what was kept before is still there. Remove another module, or free some space on the device, then try again.',
  refused:
    'This browser does not let the site keep pages. Private windows and some school computers do not allow it. Try another browser, or print the pages.',
  withdrawn: 'Keeping pages is switched off at the moment. Nothing was stored. Please try again another day.',
};

/** Whether this browser can keep pages at all. */
export function canKeep(): boolean {
  try {
    return 'serviceWorker' in navigator && 'caches' in window && Boolean(window.caches);
  } catch {
    return false;
  }
}
