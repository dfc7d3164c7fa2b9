import 'fake-indexeddb/auto';
import { describe, expect, it } from 'vitest';
import { acts, actsBefore } from '../storage/two-at-once/acts.ts';
import type { Act } from '../storage/two-at-once/acts.ts';
import { pairsWith, together } from '../storage/two-at-once/together.ts';

/** More turns than anything that a person does takes. */
const MOMENTS = 60;

/** Every so many of them, beginning with another one for each pair: all of them would take a quarter of an hour. */
const STEP = 3;

describe.each<[string, boolean, Record<string, Act>]>([
  ['on a device that keeps things', true, acts],
  ['before anybody has chosen', false, actsBefore],
])('%s, nothing is lost, comes back, or is said to be saved and is not', (_name, chosen, all) => {
  it.each(Object.keys(all))(
    'when a person %s, and something else happens at a moment of it',
    async (first) => {
      const faults: string[] = [];
      for (const [number, { name, acts: pair, at }] of [...pairsWith(all, first)].entries()) {
        for (let after = number % STEP; after < MOMENTS; after += STEP) {
          for (const fault of await together(chosen, pair, after, at))
            faults.push(`${name}, ${after} turns later: ${fault}`);
        }
      }
      expect(faults).toEqual([]);
    },
  );
});
