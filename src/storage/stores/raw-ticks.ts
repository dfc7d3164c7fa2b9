import { DONE } from './done-key.ts';
import type { StoreAccess } from '../site-storage.ts';

/** All ticks as they are stored, whether they can be read or not, for a copy of everything. Rejects when they cannot be reached. */
export function rawTicks({ documents }: StoreAccess): Promise<unknown[]> {
  return documents().read(async ({ settings }) => {
    const found: unknown[] = [];
    for (const key of await settings.keys(DONE)) found.push(await settings.get(key));
    return found;
  });
}
