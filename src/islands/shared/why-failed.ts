/** Why a script of a part of the page did not start: no network, a host that answers without it, or a browser too old for it. */
export type WhyFailed = 'offline' | 'missing' | 'old';

/** What somebody can do about each, in a sentence. */
export const failedWords: Readonly<Record<WhyFailed, string>> = {
  offline: 'There is no connection just now.',
  missing: 'The site answered without it: load the page again.',
  old: 'This browser is too old for it.',
};

/**
 * Tells from what a dynamic import was refused with. Browsers give syntax they do not know, and functions they do not have,
 * errors of their own; for a file that did not come, whether for want of a network or of the file, they say the same. So the host
 * is asked for the page at hand, of which only the head comes.
 */
export async function whyFailed(cause: unknown): Promise<WhyFailed> {
  if (cause instanceof Error && !/import|load/iu.test(cause.message)) return 'old';
  try {
    await fetch(location.pathname, { method: 'HEAD', cache: 'no-store' });
    return 'missing';
  } catch {
    return 'offline';
  }
}
