import { newPlan } from '../../src/domain/plan/new-plan.ts';
import { openSiteStorage } from '../../src/storage/open-site-storage.ts';
import type { SiteStorage } from '../../src/storage/site-storage.ts';

let count = 0;

/** A number that no earlier call gave. */
export function next(): number {
  return (count += 1);
}

/** Opens the storage as one more tab does. Tabs with the same database name share what is stored. */
export function openTab(databaseName: string): Promise<SiteStorage> {
  return openSiteStorage({
    makePlan: () => newPlan(`plan${next()}`, '2026-06-15T13:05:09.120Z'),
    tab: `tab${next()}`,
    databaseName,
    openingTime: 500,
  });
}
