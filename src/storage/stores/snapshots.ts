import { readStoredPlan } from '../../domain/plan/files/stored-plan.ts';
import { snapshotsToDrop } from '../../domain/plan/files/snapshots-to-drop.ts';
import type { PlanSnapshot, SnapshotReason } from './plan-store.ts';
import type { ObjectStores } from '../indexeddb/object-stores.ts';

/** How old the newest snapshot has to be before a change puts another aside, in milliseconds. */
const SNAPSHOT_PAUSE = 10 * 60_000;

/** Keys say all that pruning needs, so that it reads no documents: "plan moment reason". */
function keyOf(plan: string, at: string, reason: SnapshotReason): string {
  return `${plan} ${at} ${reason}`;
}

function partsOf(key: string): { key: string; plan: string; at: string; reason: SnapshotReason } {
  const [plan = '', at = '', reason = 'change'] = key.split(' ');
  return { key, plan, at, reason: reason as SnapshotReason };
}

/** Puts the document aside as it is, and drops snapshots that are no longer needed. */
export async function putAside(
  { snapshots }: ObjectStores,
  plan: string,
  raw: unknown,
  reason: SnapshotReason,
  at: string,
): Promise<void> {
  await snapshots.put(keyOf(plan, at, reason), raw);
  const kept = (await snapshots.keys(`${plan} `)).map(partsOf);
  for (const key of snapshotsToDrop(kept, at)) await snapshots.delete(key);
}

/** Whether a change should put the plan aside first: the newest snapshot of it is some time old, or there is none. */
export async function isSnapshotDue({ snapshots }: ObjectStores, plan: string, at: string): Promise<boolean> {
  const newest = (await snapshots.keys(`${plan} `))
    .map(partsOf)
    .map((each) => each.at)
    .sort()
    .at(-1);
  return newest === undefined || Date.parse(at) - Date.parse(newest) >= SNAPSHOT_PAUSE;
}

/** All snapshots, newest first. */
export async function readSnapshots({ snapshots }: ObjectStores): Promise<PlanSnapshot[]> {
  const found: PlanSnapshot[] = [];
  for (const key of await snapshots.keys()) {
    const raw = await snapshots.get(key);
    const stored = readStoredPlan(raw);
    found.push({ ...partsOf(key), name: stored.state === 'loaded' ? stored.plan.name : '', raw });
  }
  return found.sort((one, other) => (one.at < other.at ? 1 : -1));
}

/** The newest snapshot of a plan that was removed, if there is one. */
export async function removedPlan({ snapshots }: ObjectStores, plan: string): Promise<unknown> {
  const removed = (await snapshots.keys(`${plan} `)).map(partsOf).filter(({ reason }) => reason === 'remove');
  const newest = removed.sort((one, other) => (one.at < other.at ? 1 : -1))[0];
  return newest && snapshots.get(newest.key);
}
