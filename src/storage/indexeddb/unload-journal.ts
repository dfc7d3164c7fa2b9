import { applyEdits } from '../../domain/plan/edit/apply.ts';
import type { PlanEdit } from '../../domain/plan/edit/edits.ts';
import { planSchema } from '../../domain/plan/model/schema.ts';
import type { Plan } from '../../domain/plan/model/schema.ts';
import type { ObjectStores } from './object-stores.ts';

const PREFIX = 'left-behind-';

/** Edits that a tab sent off while it was going away. Without an id they are for the plan that was opened last. */
export interface UnloadEntry {
  readonly plan: string | undefined;
  readonly edits: readonly PlanEdit[];
}

/** The setting under which a tab leaves its last edits. */
export function unloadKey(tab: string): string {
  return PREFIX + tab;
}

/** Whether some tab left edits of this plan behind that are not in it yet. */
export async function hasUnloadEntries(stores: ObjectStores, plan: string | undefined): Promise<boolean> {
  return (await keysFor(stores, plan)).length > 0;
}

/** The plan with the edits that tabs left behind. They are taken out of the store in the same transaction. */
export async function takeUnloadEntries(
  stores: ObjectStores,
  id: string | undefined,
  plan: Plan,
): Promise<Plan> {
  let whole = plan;
  for (const key of await keysFor(stores, id)) {
    whole = withEdits(whole, editsIn(await stores.settings.get(key)));
    await stores.settings.delete(key);
  }
  return whole;
}

/** Where edits for the plan are. Those without an id belong to whichever plan is looked at first. */
async function keysFor({ settings }: ObjectStores, plan: string | undefined): Promise<string[]> {
  const keys: string[] = [];
  for (const key of await settings.keys(PREFIX)) {
    const left = await settings.get(key);
    const id = typeof left === 'object' && left !== null && 'plan' in left ? left.plan : undefined;
    if (id === undefined || id === plan) keys.push(key);
  }
  return keys;
}

function editsIn(left: unknown): unknown {
  return typeof left === 'object' && left !== null && 'edits' in left ? left.edits : left;
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
