import { appendFileSync } from 'node:fs';

/** A test that did not run, and why. */
export interface Skipped {
  name: string;
  reason: string | undefined;
}

/**
 * Notes what did not run, for `npm test` to list at its end; by itself a lane lists it at once. Returns whether the run fails
 * for it: where `CI` is set, everything that a test needs is there.
 */
export function noteSkipped(skipped: readonly Skipped[]): boolean {
  if (skipped.length === 0) return false;
  const text = skipped.map(({ name, reason }) => `${name}: ${reason ?? 'no reason is given'}\n`).join('');
  const list = process.env['SKIPPED_LIST'];
  if (list) appendFileSync(list, text);
  else console.log(`\nNot tested:\n${text}`);
  return Boolean(process.env['CI']);
}
