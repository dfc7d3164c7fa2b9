import { applyEdits } from '../domain/plan/apply-edit.ts';
import type { PlanEdit } from '../domain/plan/plan-edit.ts';
import type { Plan } from '../domain/plan/plan-schema.ts';
import { readStoredPlan } from '../domain/plan/read-stored-plan.ts';
import type { StoredPlan } from '../domain/plan/read-stored-plan.ts';
import { isNewerDatabase } from './database.ts';
import type { DatabaseConnection, SiteDatabase } from './database.ts';
import type { PlanSaveResult, PlanStore } from './plan-store.ts';
import { refusalFrom } from './refusal.ts';
import { readTransaction, writeTransaction } from './transactions.ts';
import type { WriteTransaction } from './transactions.ts';

/** The setting that holds the id of the plan which the worksheet shows. */
export const OPEN_PLAN = 'open-plan';

const NEWER = { saved: false, reason: 'newer' } as const;

/** What the store needs from outside. */
export interface IndexedPlanStoreOptions {
  readonly connection: DatabaseConnection;
  /** Makes the plan that the first edit on this device is applied to. */
  readonly makePlan: () => Plan;
  /** Called after a plan was stored. */
  readonly onStored: () => void;
}

/** Keeps plans in IndexedDB, where they outlive the tab and the browser. */
export function indexedPlanStore({ connection, makePlan, onStored }: IndexedPlanStoreOptions): PlanStore {
  return {
    async load() {
      try {
        return await connection.use(loadOpenPlan);
      } catch (error) {
        return { state: 'unreachable', reason: refusalFrom(error) };
      }
    },
    async apply(edits) {
      try {
        const result = await connection.use((database) => {
          if (isNewerDatabase(database)) return Promise.resolve(NEWER);
          return writeTransaction(database, ['plans', 'settings'], (transaction) =>
            applyToOpenPlan(transaction, edits, makePlan),
          );
        });
        if (result.saved) onStored();
        return result;
      } catch (error) {
        return { saved: false, reason: refusalFrom(error) };
      }
    },
  };
}

function loadOpenPlan(database: SiteDatabase): Promise<StoredPlan> {
  return readTransaction(database, ['plans', 'settings'], async (transaction) => {
    const plans = transaction.objectStore('plans');
    if (isNewerDatabase(database)) return { state: 'newer', raw: await plans.getAll() };
    const id = await transaction.objectStore('settings').get(OPEN_PLAN);
    if (id === undefined) return { state: 'empty' };
    if (typeof id !== 'string') return { state: 'unreadable', raw: { [OPEN_PLAN]: id } };
    return readStoredPlan(await plans.get(id));
  });
}

async function applyToOpenPlan(
  transaction: WriteTransaction<['plans', 'settings']>,
  edits: readonly PlanEdit[],
  makePlan: () => Plan,
): Promise<PlanSaveResult> {
  const plans = transaction.objectStore('plans');
  const settings = transaction.objectStore('settings');
  const id = await settings.get(OPEN_PLAN);
  const known = typeof id === 'string' ? id : undefined;
  if (known === undefined && id !== undefined) return { saved: false, reason: 'unreadable' };
  const stored = readStoredPlan(known === undefined ? undefined : await plans.get(known));
  if (stored.state === 'unreadable' || stored.state === 'newer') {
    return { saved: false, reason: stored.state };
  }

  const { plan, missed } = applyEdits(stored.state === 'loaded' ? stored.plan : makePlan(), edits);
  if (missed.length < edits.length) {
    await plans.put(plan, plan.id);
    if (known !== plan.id) await settings.put(plan.id, OPEN_PLAN);
  }
  return { saved: true, plan, missed };
}
