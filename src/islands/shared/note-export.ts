import type { SiteStorage } from '../../storage/site-storage.ts';
import { instant } from './clock.ts';

/** The setting that says when a copy of the plan was last taken away. */
export function exportedKey(planId: string): string {
  return `exported.${planId}`;
}

/** Remembers that a copy of the plan was taken away, so that the reminder to take one stays away. */
export async function noteExport(storage: SiteStorage, planId: string): Promise<void> {
  await storage.settings.set(exportedKey(planId), instant());
}
