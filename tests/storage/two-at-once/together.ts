import type { Act } from './acts.ts';
import { openDevice, turns } from './device.ts';
import { comeToRest, faultsOf, openAnew } from './faults.ts';

/**
 * Does one thing in the first of two pages, and another in the page `at`, `after` so many turns of the event loop. Answers with
 * what is wrong once all is at rest, in words.
 */
export async function together(
  chosen: boolean,
  [one, other]: readonly [Act, Act],
  after: number,
  at: 0 | 1,
): Promise<string[]> {
  const device = await openDevice(chosen);
  try {
    const first = one(device, 0);
    await turns(after);
    await other(device, at);
    await first;
    await comeToRest(device);
    await openAnew(device);
    await comeToRest(device);
    return await faultsOf(device);
  } catch (error) {
    return [`breaks: ${String(error)}`];
  } finally {
    device.end();
  }
}

/** An act with each of them, in the same page and in another. */
export function* pairsWith(
  acts: Record<string, Act>,
  first: string,
): Generator<{ name: string; acts: [Act, Act]; at: 0 | 1 }> {
  for (const [name, other] of Object.entries(acts)) {
    for (const at of [0, 1] as const) {
      yield {
        name: `in ${at === 0 ? 'the same page' : 'another page'}, ${name}`,
        acts: [acts[first]!, other],
        at,
      };
    }
  }
}
