import { newPlan } from '../../src/domain/plan/model/new-plan.ts';
import { openSiteStorage } from '../../src/storage/open-site-storage.ts';
import { TestStorage } from './local-storage.ts';
import type { SiteStorage } from '../../src/storage/site-storage.ts';

// Node has none of its own, or one that all tests share.
Object.defineProperty(globalThis, 'localStorage', {
  value: new TestStorage(),
  configurable: true,
  writable: true,
});

let count = 0;

/** A number that no earlier call gave. */
export function next(): number {
  return (count += 1);
}

/** The clock of the tests. It can be set, and stands still. */
export const clock = { now: '2026-11-24T09:00:00.000Z' };

/** Longer than any opening takes on a busy machine, in milliseconds: a slow one is not to pass for one that never answers. */
const LONG = 60_000;

/** Opens the storage as one more tab does, before anybody has chosen where things are kept. */
export function openUndecided(databaseName: string, openingTime = LONG): Promise<SiteStorage> {
  return openSiteStorage({
    makePlan: () => newPlan(`plan${next()}`, '2026-06-15T13:05:09.120Z'),
    tab: `tab${next()}`,
    now: () => clock.now,
    databaseName,
    openingTime,
  });
}

/** Opens the storage as one more tab does, and keeps things on the device. Tabs with one database share what is stored. */
export async function openTab(databaseName: string, openingTime = LONG): Promise<SiteStorage> {
  const storage = await openUndecided(databaseName, openingTime);
  if (storage.place.kind === 'undecided') await storage.keep('device');
  return storage;
}

/** Opens the storage for this visit only. */
export async function openVisit(databaseName: string): Promise<SiteStorage> {
  const storage = await openUndecided(databaseName);
  await storage.keep('visit');
  return storage;
}
