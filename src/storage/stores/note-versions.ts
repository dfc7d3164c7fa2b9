import { refusalFrom } from '../refusal.ts';
import type { StoreAccess } from '../site-storage.ts';
import type { SaveResult, StoredSnapshot } from './plan-store.ts';
import { bringBack, readSnapshots } from './snapshots.ts';

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
export async function restoreNotes(
  { documents, tell }: StoreAccess,
  key: string,
  now: string,
): Promise<SaveResult> {
  try {
    const session = await documents().write((stores) => bringBack(stores, 'notes', key, now));
    if (session === undefined) return { saved: false, reason: 'unreadable' };
    tell('notes');
    return { saved: true };
  } catch (error) {
    return { saved: false, reason: refusalFrom(error) };
  }
}
