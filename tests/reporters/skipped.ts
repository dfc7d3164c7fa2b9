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
  list(skipped);
  return Boolean(process.env['CI']);
}

/**
 * Notes a program that is not on this machine and that the rest does not need, such as a second browser. Where GitHub runs the
 * tests every program is installed first, and this throws.
 */
export function noteAbsent(name: string, install: string): void {
  if (process.env['GITHUB_ACTIONS'])
    throw new Error(`${name} is not installed. The workflow must install ${install}.`);
  list([{ name, reason: `it is not on this machine (Debian: apt-get install ${install})` }]);
}

function list(skipped: readonly Skipped[]): void {
  const text = skipped.map(({ name, reason }) => `${name}: ${reason ?? 'no reason is given'}\n`).join('');
  const file = process.env['SKIPPED_LIST'];
  if (file) appendFileSync(file, text);
  else console.log(`\nNot tested:\n${text}`);
}
