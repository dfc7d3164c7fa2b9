import type { ObjectStores } from '../indexeddb/object-stores.ts';

/** The setting that says that somebody chose to keep things here. Its value is the mark of this storage. */
export const KEEP = 'keep';

/**
 * Puts the mark of the storage there where there is none. A storage that was emptied has none, or another one: by that a
 * page knows that what it had stored is lost, also where another page has begun to fill the storage again.
 */
export async function markStorage({ settings }: ObjectStores): Promise<void> {
  if ((await settings.get(KEEP)) === undefined) await settings.put(KEEP, `${Math.random()}`);
}
