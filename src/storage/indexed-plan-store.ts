import { applyEdits } from '../domain/plan/apply-edit.ts';
import type { PlanEdit } from '../domain/plan/plan-edit.ts';
import type { Plan } from '../domain/plan/plan-schema.ts';
import { readStoredPlan } from '../domain/plan/read-stored-plan.ts';
import type { StoredPlan } from '../domain/plan/read-stored-plan.ts';
import { isNewerDatabase } from './database.ts';
import type { DatabaseConnection, SiteDatabase } from './database.ts';
import type { PlanSaveResult, PlanStore } from './plan-store.ts';
import { refusalFrom } from './refusal.ts';
import { anythingLeftBehind, leftBehindKey, takeLeftBehind } from './left-behind.ts';
import { lastWrite, readTransaction, writeTransaction } from './transactions.ts';
import type { WriteTransaction } from './transactions.ts';

/** The setting that holds the id of the plan which the worksheet shows. */
export const OPEN_PLAN = 'open-plan';

const STORES: ['plans', 'settings'] = ['plans', 'settings'];

const NEWER = { saved: false, reason: 'newer' } as const;

/** What the store needs from outside. */
export interface IndexedPlanStoreOptions {
  readonly connection: DatabaseConnection;
  /** Makes the plan that the first edit on this device is applied to. */
  readonly makePlan: () => Plan;
  /** Tells this tab from others. */
  readonly tab: string;
  /** Called after a plan was stored. */
  readonly onStored: () => void;
}

/** Keeps plans in IndexedDB, where they outlive the tab and the browser. */
export function indexedPlanStore(options: IndexedPlanStoreOptions): PlanStore {
  const { connection, makePlan, tab, onStored } = options;
  return {
    async load() {
      try {
        return await connection.use((database) => loadOpenPlan(database, makePlan));
      } catch (error) {
        return { state: 'unreachable', reason: refusalFrom(error) };
      }
    },
    async apply(edits) {
      try {
        const result = await connection.use((database) => {
          if (isNewerDatabase(database)) return Promise.resolve(NEWER);
          return writeTransaction(database, STORES, (transaction) =>
            applyToOpenPlan(transaction, edits, makePlan),
          );
        });
        if (result.saved) onStored();
        return result;
      } catch (error) {
        return { saved: false, reason: refusalFrom(error) };
      }
    },
    leaveBehind(edits) {
      if (edits.length === 0) return;
      const leaving = connection.use(async (database) => {
        if (!isNewerDatabase(database)) await lastWrite(database, 'settings', leftBehindKey(tab), edits);
      });
      leaving.catch(() => undefined);
    },
  };
}

async function loadOpenPlan(database: SiteDatabase, makePlan: () => Plan): Promise<StoredPlan> {
  if (!isNewerDatabase(database) && (await readTransaction(database, STORES, anythingLeftBehind))) {
    // When this fails, what is stored can still be read; the edits stay behind for the next time.
    await writeTransaction(database, STORES, (transaction) =>
      applyToOpenPlan(transaction, [], makePlan),
    ).catch(() => undefined);
  }
  return readTransaction(database, STORES, async (transaction) => {
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

  const before = stored.state === 'loaded' ? stored.plan : makePlan();
  const whole = await takeLeftBehind(transaction, before);
  const { plan, missed } = applyEdits(whole, edits);
  if (plan !== before) {
    await plans.put(plan, plan.id);
    if (known !== plan.id) await settings.put(plan.id, OPEN_PLAN);
  }
  return { saved: true, plan, missed };
}
