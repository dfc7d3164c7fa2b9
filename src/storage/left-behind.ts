import { applyEdits } from '../domain/plan/apply-edit.ts';
import type { PlanEdit } from '../domain/plan/plan-edit.ts';
import { planSchema } from '../domain/plan/plan-schema.ts';
import type { Plan } from '../domain/plan/plan-schema.ts';
import type { Shelves } from './shelves.ts';

const PREFIX = 'left-behind-';

/** Edits that a tab sent off while it was going away. Without an id they are for the plan that was opened last. */
export interface LeftBehind {
  readonly plan: string | undefined;
  readonly edits: readonly PlanEdit[];
}

/** The setting under which a tab leaves its last edits. */
export function leftBehindKey(tab: string): string {
  return PREFIX + tab;
}

/** Whether some tab left edits of this plan behind that are not in it yet. */
export async function anythingLeftBehind(shelves: Shelves, plan: string | undefined): Promise<boolean> {
  return (await keysFor(shelves, plan)).length > 0;
}

/** The plan with the edits that tabs left behind. They are taken out of the store in the same transaction. */
export async function takeLeftBehind(shelves: Shelves, id: string | undefined, plan: Plan): Promise<Plan> {
  let whole = plan;
  for (const key of await keysFor(shelves, id)) {
    whole = withEdits(whole, editsIn(await shelves.settings.get(key)));
    await shelves.settings.delete(key);
  }
  return whole;
}

/** Where edits for the plan are. Those without an id belong to whichever plan is looked at first. */
async function keysFor({ settings }: Shelves, plan: string | undefined): Promise<string[]> {
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
