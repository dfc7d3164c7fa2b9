import { readStoredPlan } from '../../domain/plan/files/stored-plan.ts';
import type { Plan } from '../../domain/plan/model/schema.ts';
import type { ObjectStores } from '../indexeddb/object-stores.ts';

/** Most copies that are kept of each plan. */
const COPIES_KEPT = 20;

/** Keeps the plan as it was when the copy was given away or taken in. Keys are "plan moment copy". */
export async function putCopy({ copies }: ObjectStores, copy: string, plan: Plan, at: string): Promise<void> {
  await copies.put(`${plan.id} ${at} ${copy}`, plan);
  const keys = await copies.keys(`${plan.id} `);
  for (const key of keys.slice(0, -COPIES_KEPT)) await copies.delete(key);
}

/** The copies kept of the plan, newest first. Those that cannot be read are left out. */
export async function readCopies(
  { copies }: ObjectStores,
  plan: string,
): Promise<{ copy: string; plan: Plan }[]> {
  const found: { copy: string; plan: Plan }[] = [];
  for (const key of (await copies.keys(`${plan} `)).reverse()) {
    const stored = readStoredPlan(await copies.get(key));
    if (stored.state === 'loaded') found.push({ copy: key.split(' ')[2] ?? '', plan: stored.plan });
  }
  return found;
}
