import 'fake-indexeddb/auto';
import { describe, expect, it } from 'vitest';
import { acts, actsBefore } from './two-at-once/acts.ts';
import type { Act } from './two-at-once/acts.ts';
import { pairsWith, together } from './two-at-once/together.ts';

/** Each pair meets at one moment, in one or two pages; `tests/slow/two-at-once.test.ts` tries them all. */
const STEPS = [0, 2, 5, 9, 14, 20, 27];

describe.each<[string, boolean, Record<string, Act>]>([
  ['on a device that keeps things', true, acts],
  ['before anybody has chosen', false, actsBefore],
])('%s, nothing is lost, comes back, or is said to be saved and is not', (_name, chosen, all) => {
  it.each(Object.keys(all).map((name, place) => ({ name, place })))(
    'when a person $name, and something else happens at once',
    async ({ name: first, place }) => {
      const faults: string[] = [];
      for (const [number, { name, acts: pair, at }] of [...pairsWith(all, first)].entries()) {
        if ((number + (number >> 1) + place) % 2 === 0) continue;
        const after = STEPS[(number + 3 * place) % STEPS.length]!;
        for (const fault of await together(chosen, pair, after, at))
          faults.push(`${name}, ${after} turns later: ${fault}`);
      }
      expect(faults).toEqual([]);
    },
  );
});
