import { refusalFrom } from '../refusal.ts';
import type { StoreAccess } from '../site-storage.ts';
import type { SaveResult, StoredSnapshot } from './plan-store.ts';
import type { ObjectStores } from '../indexeddb/object-stores.ts';
import { OPEN_PLAN } from './open-plan.ts';
import { entriesIn } from './save-edits.ts';
import { partsOf, putAside, readSnapshots } from './snapshots.ts';

/** The notes of a session as they once were, newest first. What cannot be reached counts as nothing. */
export async function readNoteVersions(
  { documents }: StoreAccess,
  session: string,
): Promise<readonly StoredSnapshot[]> {
  try {
    return await documents().read((stores) => readSnapshots(stores, session));
  } catch {
    return [];
  }
}

/** Puts notes back as a version has them, by its key; what is there now becomes a version first. `now` is in ISO 8601 and UTC. */
export function restoreNotes(access: StoreAccess, key: string, now: string): Promise<SaveResult> {
  return restore(access, 'notes', key, now);
}

/** Puts a plan back as a version has it, by its key, and makes it the open one; what is there now becomes a version first. */
export function restorePlan(access: StoreAccess, key: string, now: string): Promise<SaveResult> {
  return restore(access, 'plan', key, now, async (stores, id) => {
    await stores.settings.put(OPEN_PLAN, id);
    const entry = { at: now, what: 'Earlier version brought back', before: '', after: '' };
    await stores.history.put(id, [entry, ...entriesIn(await stores.history.get(id))]);
  });
}

async function restore(
  { documents, tell }: StoreAccess,
  what: 'plan' | 'notes',
  key: string,
  now: string,
  after?: (stores: ObjectStores, of: string) => Promise<void>,
): Promise<SaveResult> {
  try {
    const { of } = partsOf(key);
    const isThere = await documents().write(async (stores) => {
      const raw = await stores.snapshots.get(key);
      if (raw === undefined) return false;
      const store = stores[what === 'plan' ? 'plans' : what];
      const current = await store.get(of);
      if (current !== undefined) await putAside(stores, of, current, 'restore', now);
      await store.put(of, raw);
      await after?.(stores, of);
      return true;
    });
    if (!isThere) return { saved: false, reason: 'unreadable' };
    tell(what);
    return { saved: true };
  } catch (error) {
    return { saved: false, reason: refusalFrom(error) };
  }
}
