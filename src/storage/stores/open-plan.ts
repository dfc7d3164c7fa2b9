import type { ObjectStores } from '../indexeddb/object-stores.ts';

/** The setting that holds the id of the plan which is opened next. */
export const OPEN_PLAN = 'open-plan';

/** The id of the plan that was opened last; `undefined` when there is none, `null` when it cannot be read. */
export async function openPlanId({ settings }: ObjectStores): Promise<string | undefined | null> {
  const id = await settings.get(OPEN_PLAN);
  return typeof id === 'string' || id === undefined ? id : null;
}
