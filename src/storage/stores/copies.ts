import { readStoredPlan } from '../../domain/plan/files/stored-plan.ts';
import type { Plan } from '../../domain/plan/model/schema.ts';
import { refusalFrom } from '../refusal.ts';
import type { StoreAccess } from '../site-storage.ts';
import type { SaveResult } from './plan-store.ts';

/** Most copies that are kept of each plan. */
const COPIES_KEPT = 20;

/**
 * Keeps the plan as it was at the moment `at`, when the copy was given away or taken in. Keys are "plan moment copy". Never
 * rejects.
 */
export async function keepCopy(
  { documents }: StoreAccess,
  copy: string,
  plan: Plan,
  at: string,
): Promise<SaveResult> {
  try {
    await documents().write(async ({ copies }) => {
      await copies.put(`${plan.id} ${at} ${copy}`, plan);
      const keys = await copies.keys(`${plan.id} `);
      for (const key of keys.slice(0, -COPIES_KEPT)) await copies.delete(key);
    });
    return { saved: true };
  } catch (error) {
    return { saved: false, reason: refusalFrom(error) };
  }
}

/** The copies kept of the plan, newest first. Those that cannot be read are left out; never rejects. */
export async function readCopies(
  { documents }: StoreAccess,
  plan: string,
): Promise<readonly { readonly copy: string; readonly plan: Plan }[]> {
  try {
    return await documents().read(async ({ copies }) => {
      const found: { copy: string; plan: Plan }[] = [];
      for (const key of (await copies.keys(`${plan} `)).reverse()) {
        const stored = readStoredPlan(await copies.get(key));
        if (stored.state === 'loaded') found.push({ copy: key.split(' ')[2] ?? '', plan: stored.plan });
      }
      return found;
    });
  } catch {
    return [];
  }
}
