import { applyEdits } from '../../domain/plan/edit/apply.ts';
import { historyOf, mergeHistory } from '../../domain/plan/edit/history-entries.ts';
import type { HistoryEntry } from '../../domain/plan/edit/history.ts';
import { isBlankPlan } from '../../domain/plan/model/is-blank.ts';
import type { PlanEdit } from '../../domain/plan/edit/edits.ts';
import { isPlan, PLAN_SCHEMA_VERSION } from '../../domain/plan/model/schema.ts';
import type { Plan } from '../../domain/plan/model/schema.ts';
import { readStoredPlan } from '../../domain/plan/files/stored-plan.ts';
import { ownIntoPlan } from '../../domain/plan/merge/own-into.ts';
import { OPEN_PLAN, openPlanId } from './open-plan.ts';
import type { PlanSaveResult } from './plan-store.ts';
import type { ObjectStores } from '../indexeddb/object-stores.ts';
import { countSave, knownOf, lostSince } from './saves.ts';
import type { Known } from './saves.ts';
import { isSnapshotDue, putAside, removedPlan } from './snapshots.ts';

/** What this page knew of a plan when it read or stored it. */
const known = new WeakMap<Plan, Known>();

/**
 * Applies the edits to what is stored, within the transaction of the stores: reads the plan, migrates it when it is
 * older, and writes the plan, its history and, when one is due, a snapshot of what was there before.
 */
export async function saveEdits(
  stores: ObjectStores,
  wanted: string | undefined,
  edits: readonly PlanEdit[],
  makePlan: () => Plan,
  at: string,
  lasts: boolean,
  own?: Plan,
): Promise<PlanSaveResult> {
  const id = wanted ?? (await openPlanId(stores));
  if (id === null) return { saved: false, reason: 'unreadable' };
  const raw = id === undefined ? undefined : await stores.plans.get(id);
  // Somebody goes on writing in a plan that another tab removed: it comes back.
  const stored = readStoredPlan(raw ?? (id === undefined ? undefined : await removedPlan(stores, id)));
  if (stored.state === 'unreadable' || stored.state === 'newer') {
    return { saved: false, reason: stored.state };
  }

  const there = stored.state === 'loaded' ? stored.plan : undefined;
  const mended = id === own?.id ? await mendPlan(stores, own, there, lasts) : there;
  const writtenBack = mended !== there;
  // What stands in the place of the page’s own is kept, should it not fit in.
  if (writtenBack && there) await putAside(stores, there.id, raw, 'import', at);
  const before = mended ?? startingPlan(makePlan(), id);
  const { plan, missed } = applyEdits(before, edits);
  if (plan !== before || writtenBack) {
    // What is written just before another plan comes in its place belongs to what is put aside.
    const place = edits.findIndex(({ edit }) => edit === 'replace-plan');
    const replaced = place < 0 ? undefined : applyEdits(before, edits.slice(0, place)).plan;
    await putBeforeAside(stores, raw, before, replaced, at);
    await stores.plans.put(plan.id, plan);
    await keepHistory(stores, before, plan, at);
    if ((await openPlanId(stores)) === undefined) await stores.settings.put(OPEN_PLAN, plan.id);
    await countSave(stores, plan.id, lasts, own && known.get(own), writtenBack ? own : undefined);
  }
  await rememberPlan(stores, plan);
  return { saved: true, plan, missed, writtenBack };
}

/** Remembers in which storage the plan was read or stored, and how often it had been stored there. */
export async function rememberPlan(stores: ObjectStores, plan: Plan): Promise<void> {
  known.set(plan, await knownOf(stores, plan.id));
}

/** The stored plan with what an emptied storage has lost of the page’s own; the same object where that is nothing. */
export async function mendPlan<There extends Plan | undefined>(
  stores: ObjectStores,
  own: Plan | undefined,
  there: There,
  lasts: boolean,
): Promise<Plan | There> {
  if (!there || !own) return own ?? there;
  const lost = await lostSince(stores, there.id, known.get(own), true, lasts);
  return lost ? ownIntoPlan(isPlan(lost.was) ? lost.was : undefined, own, there) : there;
}

function startingPlan(plan: Plan, id: string | undefined): Plan {
  return id === undefined ? plan : { ...plan, id };
}

async function putBeforeAside(
  stores: ObjectStores,
  raw: unknown,
  before: Plan,
  /** What another plan comes in place of, where one does. */
  replaced: Plan | undefined,
  at: string,
): Promise<void> {
  const isOlder = raw !== undefined && versionOf(raw) !== PLAN_SCHEMA_VERSION;
  if (isOlder) await putAside(stores, before.id, raw, 'migration', at);
  if (replaced !== undefined) {
    const isStored = replaced === before;
    if (isBlankPlan(replaced) || (isStored && (isOlder || raw === undefined))) return;
    await putAside(stores, before.id, isStored ? raw : replaced, 'import', at);
  } else if (
    raw !== undefined &&
    !isOlder &&
    !isBlankPlan(before) &&
    (await isSnapshotDue(stores, before.id, at))
  ) {
    await putAside(stores, before.id, raw, 'change', at);
  }
}

function versionOf(raw: unknown): unknown {
  return typeof raw === 'object' && raw !== null && 'schema' in raw ? raw.schema : undefined;
}

/** Adds what changed to the plan's history. */
async function keepHistory(
  { history }: ObjectStores,
  before: Plan,
  after: Plan,
  at: string,
  more: readonly HistoryEntry[] = [],
): Promise<void> {
  const added = [...historyOf(before, after, at), ...more];
  await history.put(after.id, mergeHistory(entriesIn(await history.get(after.id)), added));
}

/** The entries of a stored history, newest first. What cannot be read counts as nothing. */
export function entriesIn(raw: unknown): HistoryEntry[] {
  if (!Array.isArray(raw)) return [];
  return raw.filter(
    (entry: unknown): entry is HistoryEntry =>
      typeof entry === 'object' &&
      entry !== null &&
      ['at', 'what', 'before', 'after'].every(
        (key) => typeof (entry as Record<string, unknown>)[key] === 'string',
      ),
  );
}
