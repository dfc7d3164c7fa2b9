import { readStoredPlan } from '../../domain/plan/files/stored-plan.ts';
import { snapshotsToDrop } from '../../domain/plan/files/snapshots-to-drop.ts';
import type { StoredSnapshot, SnapshotReason } from './plan-store.ts';
import type { ObjectStores } from '../indexeddb/object-stores.ts';

/** How old the newest snapshot has to be before a change puts another aside, in milliseconds. */
const SNAPSHOT_PAUSE = 10 * 60_000;

/** What a key says. Keys say all that pruning needs, so that it reads no documents: "plan moment reason". */
type Parts = Pick<StoredSnapshot, 'key' | 'of' | 'at' | 'reason'>;

/** What the key of a snapshot says. */
export function partsOf(key: string): Parts {
  const [of = '', at = '', reason = 'change'] = key.split(' ');
  return { key, of, at, reason: reason as SnapshotReason };
}

/** What the keys of all snapshots say, or of those of one plan or session, newest first. */
export async function snapshotKeys({ snapshots }: ObjectStores, of?: string): Promise<Parts[]> {
  const keys = await snapshots.keys(of === undefined ? undefined : `${of} `);
  return keys.map(partsOf).sort((one, other) => (one.at < other.at ? 1 : -1));
}

/** Puts the document aside as it is, and drops snapshots that are no longer needed. */
export async function putAside(
  stores: ObjectStores,
  of: string,
  raw: unknown,
  reason: SnapshotReason,
  at: string,
): Promise<void> {
  await stores.snapshots.put(`${of} ${at} ${reason}`, raw);
  for (const key of snapshotsToDrop(await snapshotKeys(stores, of), at)) await stores.snapshots.delete(key);
}

/** Whether a change should put the plan aside first: the newest snapshot of it is some time old, or there is none. */
export async function isSnapshotDue(stores: ObjectStores, plan: string, at: string): Promise<boolean> {
  const [newest] = await snapshotKeys(stores, plan);
  return newest === undefined || Date.parse(at) - Date.parse(newest.at) >= SNAPSHOT_PAUSE;
}

/** The snapshots of one plan or session, or else those of all plans, newest first. */
export async function readSnapshots(stores: ObjectStores, of?: string): Promise<StoredSnapshot[]> {
  const found: StoredSnapshot[] = [];
  for (const parts of await snapshotKeys(stores, of)) {
    // Addresses of sessions begin with a slash, ids of plans never do.
    if (of === undefined && parts.of.startsWith('/')) continue;
    const raw = await stores.snapshots.get(parts.key);
    const stored = readStoredPlan(raw);
    found.push({ ...parts, name: stored.state === 'loaded' ? stored.plan.name : '', raw });
  }
  return found;
}

/** The newest snapshot of a plan that was removed, if there is one. */
export async function removedPlan(stores: ObjectStores, plan: string): Promise<unknown> {
  const removed = (await snapshotKeys(stores, plan)).find(({ reason }) => reason === 'remove');
  return removed && stores.snapshots.get(removed.key);
}
