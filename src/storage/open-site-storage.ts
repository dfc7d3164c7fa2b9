import type { Plan } from '../domain/plan/plan-schema.ts';
import { connectDatabase, DATABASE_NAME, isNewerDatabase } from './database.ts';
import type { DatabaseConnection } from './database.ts';
import { deviceStorage } from './device-storage.ts';
import { memoryStorage } from './memory-storage.ts';
import { refusalFrom } from './refusal.ts';
import type { Refusal } from './refusal.ts';
import type { SiteStorage } from './site-storage.ts';
import { writeTransaction } from './transactions.ts';

/** How long the browser has to open its storage, in milliseconds. Some never answer. */
export const OPENING_TIME = 5_000;

/** What opening needs from outside. */
export interface OpenSiteStorageOptions {
  /** Makes the plan that the first edit is applied to. */
  readonly makePlan: () => Plan;
  /** Tells this tab from all others, of earlier visits too. */
  readonly tab: string;
  /** Another name than the site's own, for tests. */
  readonly databaseName?: string;
  /** Another time than `OPENING_TIME`, for tests. */
  readonly openingTime?: number;
}

/**
 * Opens this site's storage. The browser is asked to write something and read it back. When it does not, what is stored
 * already is still shown; when nothing is, everything is kept for this visit only. Either way `place` says why.
 */
export async function openSiteStorage(options: OpenSiteStorageOptions): Promise<SiteStorage> {
  const { makePlan, tab, databaseName = DATABASE_NAME, openingTime = OPENING_TIME } = options;
  const connection = connectDatabase(databaseName);
  const refusal = await withinTime(probe(connection, tab), openingTime);
  const device = deviceStorage({ connection, channel: databaseName, makePlan, tab, refusal });
  if (refusal === undefined) return device;
  const stored = refusal === 'no-answer' ? false : await holdsSomething(device);
  return stored ? device : memoryStorage({ refusal, makePlan });
}

async function probe(connection: DatabaseConnection, value: string): Promise<Refusal | undefined> {
  const key = `probe-${value}`;
  try {
    return await connection.use(async (database) => {
      if (isNewerDatabase(database)) return 'newer';
      await writeTransaction(database, ['settings'], async (transaction) => {
        await transaction.objectStore('settings').put(value, key);
      });
      return writeTransaction(database, ['settings'], async (transaction) => {
        const settings = transaction.objectStore('settings');
        const readBack = await settings.get(key);
        await settings.delete(key);
        return readBack === value ? undefined : 'refused';
      });
    });
  } catch (error) {
    return refusalFrom(error);
  }
}

async function holdsSomething(storage: SiteStorage): Promise<boolean> {
  const { state } = await storage.plans.load();
  if (state === 'unreachable') return false;
  return state !== 'empty' || (await storage.contents()).notes.length > 0;
}

async function withinTime(answer: Promise<Refusal | undefined>, time: number): Promise<Refusal | undefined> {
  let timer: ReturnType<typeof setTimeout> | undefined;
  const late = new Promise<Refusal>((resolve) => {
    timer = setTimeout(() => resolve('no-answer'), time);
  });
  try {
    return await Promise.race([answer, late]);
  } finally {
    clearTimeout(timer);
  }
}
