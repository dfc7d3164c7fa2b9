import { isBlankTarget } from '../../domain/plan/model/is-blank.ts';
import type { Plan } from '../../domain/plan/model/schema.ts';
import { readStoredPlan } from '../../domain/plan/files/stored-plan.ts';
import type { StoredPlan } from '../../domain/plan/files/stored-plan.ts';
import { OPEN_PLAN, openPlanId } from './open-plan.ts';
import type { NotSaved, PlanListEntry, PlanStore, SaveResult } from './plan-store.ts';
import { refusalFrom } from '../refusal.ts';
import { entriesIn, mendPlan, rememberPlan, saveEdits } from './save-edits.ts';
import type { DocumentStore, ObjectStores } from '../indexeddb/object-stores.ts';
import { SAVES } from './saves.ts';
import { putAside, readSnapshots, removedPlan } from './snapshots.ts';

/** What the store needs from outside. */
export interface DocumentPlanStoreOptions {
  /** Where documents are kept now. */
  readonly documents: () => DocumentStore;
  /** Whether that outlives the page. */
  readonly lasts: () => boolean;
  /** Makes the plan that the first edit on this device is applied to. */
  readonly makePlan: () => Plan;
  /** This moment in ISO 8601 and UTC. */
  readonly now: () => string;
  /** Called after a plan was stored. */
  readonly onStored: () => void;
  /** Leaves edits for the next page. */
  readonly leave: PlanStore['leaveBehind'];
}

const SAVED = { saved: true } as const;

/** Keeps plans as documents. */
export function documentPlanStore(options: DocumentPlanStoreOptions): PlanStore {
  const { documents, lasts, makePlan, now, onStored, leave } = options;

  /** Writes in one transaction and tells the listeners. Whatever goes wrong is in the answer. */
  async function write<Result extends { readonly saved: boolean }>(
    task: (stores: ObjectStores) => Promise<Result>,
  ): Promise<Result | NotSaved> {
    try {
      const result = await documents().write(task);
      if (result.saved) onStored();
      return result;
    } catch (error) {
      return { saved: false, reason: refusalFrom(error) };
    }
  }

  /** Reads in one transaction. What cannot be reached counts as nothing. */
  async function read<Item>(
    task: (stores: ObjectStores) => Promise<readonly Item[]>,
  ): Promise<readonly Item[]> {
    try {
      return await documents().read(task);
    } catch {
      return [];
    }
  }

  return {
    async load(id, own) {
      try {
        return await loadPlan(documents(), id, own, lasts());
      } catch (error) {
        return { state: 'unreachable', reason: refusalFrom(error) };
      }
    },
    apply: (id, edits, own) => write((stores) => saveEdits(stores, id, edits, makePlan, now(), lasts(), own)),
    leaveBehind: leave,
    list: () => read(listPlans),
    open: (id) =>
      write(async ({ plans, settings }): Promise<SaveResult> => {
        if ((await plans.get(id)) === undefined) return { saved: false, reason: 'unreadable' };
        await settings.put(OPEN_PLAN, id);
        return SAVED;
      }),
    add: (plan) =>
      write(async ({ plans, settings }): Promise<SaveResult> => {
        const readable = readStoredPlan(plan).state === 'loaded';
        if (!readable || (await plans.get(plan.id)) !== undefined) return { saved: false, reason: 'refused' };
        await plans.put(plan.id, plan);
        await settings.put(OPEN_PLAN, plan.id);
        return SAVED;
      }),
    remove: (id) => write((stores) => removePlan(stores, id, now())),
    history: (id) => read(async ({ history }) => entriesIn(await history.get(id))),
    snapshots: () => read((stores) => readSnapshots(stores)),
  };
}

async function loadPlan(
  documents: DocumentStore,
  wanted: string | undefined,
  own: Plan | undefined,
  lasts: boolean,
): Promise<StoredPlan | { readonly state: 'gone' }> {
  if (await documents.isNewer()) {
    return documents.read(async ({ plans }) => ({ state: 'newer', raw: await allOf(plans) }));
  }
  const id = wanted ?? (await documents.read(openPlanId));
  if (id === null) return { state: 'unreadable', raw: { [OPEN_PLAN]: 'cannot be read' } };
  return documents.read(async (stores) => {
    const open = wanted ?? (await openPlanId(stores));
    if (typeof open !== 'string') return { state: 'empty' };
    const stored = readStoredPlan(await stores.plans.get(open));
    const lost =
      stored.state === 'loaded'
        ? own?.id === open && (await mendPlan(stores, own, stored.plan, lasts)) !== stored.plan
        : stored.state === 'empty' && wanted !== undefined && !(await removedPlan(stores, wanted));
    if (lost) return { state: 'gone' };
    if (stored.state === 'loaded') await rememberPlan(stores, stored.plan);
    return stored;
  });
}

async function allOf(store: ObjectStores['plans']): Promise<unknown[]> {
  const values: unknown[] = [];
  for (const key of await store.keys()) values.push(await store.get(key));
  return values;
}

async function listPlans({ plans, history }: ObjectStores): Promise<PlanListEntry[]> {
  const entries: PlanListEntry[] = [];
  for (const id of await plans.keys()) {
    const stored = readStoredPlan(await plans.get(id));
    const plan = stored.state === 'loaded' ? stored.plan : undefined;
    entries.push({
      id,
      name: plan?.name ?? '',
      state: stored.state === 'loaded' || stored.state === 'newer' ? stored.state : 'unreadable',
      changedAt: entriesIn(await history.get(id))[0]?.at ?? plan?.createdAt ?? '',
      reviewDate: plan?.reviewDate ?? '',
      targets: plan?.targets.filter((target) => !isBlankTarget(target)).length ?? 0,
    });
  }
  return entries.sort((one, other) => (one.changedAt < other.changedAt ? 1 : -1));
}

async function removePlan(stores: ObjectStores, id: string, at: string): Promise<SaveResult> {
  const { plans, settings } = stores;
  const raw = await plans.get(id);
  if (raw !== undefined) await putAside(stores, id, raw, 'remove', at);
  await plans.delete(id);
  await settings.delete(SAVES + id);
  if ((await openPlanId(stores)) === id) {
    const next = (await listPlans(stores))[0]?.id;
    if (next === undefined) await settings.delete(OPEN_PLAN);
    else await settings.put(OPEN_PLAN, next);
  }
  return SAVED;
}
