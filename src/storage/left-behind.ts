import { applyEdits } from '../domain/plan/apply-edit.ts';
import type { PlanEdit } from '../domain/plan/plan-edit.ts';
import { planSchema } from '../domain/plan/plan-schema.ts';
import type { Plan } from '../domain/plan/plan-schema.ts';
import type { ReadTransaction, WriteTransaction } from './transactions.ts';

const PREFIX = 'left-behind-';

/** The setting under which a tab leaves its last edits. */
export function leftBehindKey(tab: string): string {
  return PREFIX + tab;
}

/** Whether some tab left edits behind that are not in the plan yet. */
export async function anythingLeftBehind(
  transaction: ReadTransaction<['plans', 'settings']>,
): Promise<boolean> {
  return (await transaction.objectStore('settings').count(range())) > 0;
}

/** The plan with the edits that tabs left behind. They are taken out of the store in the same transaction. */
export async function takeLeftBehind(
  transaction: WriteTransaction<['plans', 'settings']>,
  plan: Plan,
): Promise<Plan> {
  const settings = transaction.objectStore('settings');
  const left = await settings.getAll(range());
  if (left.length === 0) return plan;
  await settings.delete(range());
  return left.reduce<Plan>(withEdits, plan);
}

function withEdits(plan: Plan, edits: unknown): Plan {
  try {
    const after = applyEdits(plan, edits as readonly PlanEdit[]).plan;
    return planSchema.safeParse(after).success ? after : plan;
  } catch {
    // Not edits of this version. The plan is worth more than they are.
    return plan;
  }
}

function range(): IDBKeyRange {
  return IDBKeyRange.bound(PREFIX, `${PREFIX}\uffff`);
}
