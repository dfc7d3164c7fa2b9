import { deletions } from '../deletions.ts';
import { KEEP, markStorage } from './keep-mark.ts';
import type { ObjectStores } from '../indexeddb/object-stores.ts';

/** In front of what is stored (a plan’s id, a session’s address, or `TICKS`): how often it was, among the settings. */
export const SAVES = 'saves:';

/** All ticks together. */
export const TICKS = 'ticks';

/** What a page knows of something: in which storage it saw it, how often it had been stored there, and deletions until then. */
export interface Known {
  readonly mark: unknown;
  readonly count: number;
  readonly deletions: number;
}

/** For how many saves it is remembered what was written back, so that a page which wakes late can still tell what is news. */
const REMEMBERED = 100;

interface Saves {
  readonly count: number;
  /** What a page wrote back into an emptied storage, and what it knew of that. */
  readonly back?: { readonly known: Known; readonly was: unknown } | undefined;
}

async function savesOf({ settings }: ObjectStores, of: string): Promise<Saves> {
  const raw = (await settings.get(SAVES + of)) as Saves | undefined;
  return typeof raw?.count === 'number' ? raw : { count: 0 };
}

/** What a page knows that reads it now. */
export async function knownOf(stores: ObjectStores, of: string): Promise<Known> {
  const { count } = await savesOf(stores, of);
  return { mark: await stores.settings.get(KEEP), count, deletions: deletions() };
}

/**
 * Whether the storage was emptied under a page, and nobody who knew more than it has written back since: then it is to put
 * together what it has with what is there. `was` is what both began with, where that is known. `lasts`: the storage is no memory.
 */
export async function lostSince(
  stores: ObjectStores,
  of: string,
  known: Known | undefined,
  isThere: boolean,
  lasts: boolean,
): Promise<{ readonly was?: unknown } | undefined> {
  // What was deleted on purpose is not lost.
  if (!lasts || !known || deletions() > known.deletions) return undefined;
  const { mark } = await knownOf(stores, of);
  if (mark === known.mark ? mark !== undefined || isThere : known.mark === undefined) return undefined;
  const { back } = await savesOf(stores, of);
  // Who knows more can be told only of what two pages know of one storage.
  if (!back || back.known.mark !== known.mark || back.known.count === known.count) return {};
  return back.known.count < known.count ? back : undefined;
}

/**
 * Counts a save, and marks a storage that lasts. `known` is what the page knew until then, and `was` what it has just written back,
 * as it knew it.
 */
export async function countSave(
  stores: ObjectStores,
  of: string,
  lasts: boolean,
  known?: Known,
  was?: unknown,
): Promise<Known> {
  const saves = await savesOf(stores, of);
  const count = Math.max(saves.count, known?.count ?? 0) + 1;
  const before = saves.back && count - saves.back.known.count < REMEMBERED ? saves.back : undefined;
  await stores.settings.put(SAVES + of, {
    count,
    back: known && was !== undefined ? { known, was } : before,
  });
  if (lasts) await markStorage(stores);
  return knownOf(stores, of);
}
