import type { ObjectStores } from '../indexeddb/object-stores.ts';

/** The setting that says that somebody chose to keep things here. Its value is the mark of this storage. */
export const KEEP = 'keep';

/**
 * The mark of the storage, which is put there where there is none. A storage that was emptied has none, or another one: by that a
 * page knows that what it had stored is lost, also where another page has begun to fill the storage again.
 */
export async function markStorage({ settings }: ObjectStores, fresh: string): Promise<unknown> {
  const mark = await settings.get(KEEP);
  if (mark !== undefined) return mark;
  await settings.put(KEEP, fresh);
  return fresh;
}
