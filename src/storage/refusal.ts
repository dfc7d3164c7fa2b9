/**
 * Why something could not be stored:
 * `refused` the browser does not let this page store anything, or failed; `full` there is no room left;
 * `no-answer` the browser never answered; `unreadable` what is stored cannot be read, so it is left alone;
 * `newer` what is stored was written by a newer version of this site, so it is left alone; `too-long` it is more than may be stored.
 */
export type Refusal = 'refused' | 'full' | 'no-answer' | 'unreadable' | 'newer' | 'too-long';

/** The name of an error that says so of what was to be stored. */
export const TOO_LONG = 'TooLongError';

/** Puts a browser's error into the terms of this site. */
export function refusalFrom(error: unknown): Refusal {
  const name = error instanceof Error || error instanceof DOMException ? error.name : '';
  if (name === 'QuotaExceededError') return 'full';
  if (name === 'VersionError') return 'newer';
  if (name === TOO_LONG) return 'too-long';
  return 'refused';
}
