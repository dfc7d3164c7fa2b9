import { openDB } from 'idb';
import type { DBSchema, IDBPDatabase } from 'idb';
import { refusalFrom } from '../refusal.ts';
import { OBJECT_STORES } from './object-stores.ts';

/** The one database of this site. */
export const DATABASE_NAME = 'ect-programme';

/** The version of the set of object stores, which is not the version of a plan. */
export const DATABASE_VERSION = 2;

/** Object stores of the database. Documents are stored as `unknown`: they are parsed each time they are read. */
export interface SiteDatabaseSchema extends DBSchema {
  /** Plans by their id. */
  plans: { key: string; value: unknown };
  /** Notes by the session's address. */
  notes: { key: string; value: unknown };
  /** Small values by name: which plan is open, which sessions are ticked (see progress-store.ts), and the value that the opening writes to see whether it can. */
  settings: { key: string; value: unknown };
  /** What changed in each plan, by the plan's id. */
  history: { key: string; value: unknown };
  /** Plans and notes as they once were: see snapshots.ts. */
  snapshots: { key: string; value: unknown };
  /** Plans as they were when a copy was given away or taken in: see copies.ts. */
  copies: { key: string; value: unknown };
}

/** An open connection. */
export type SiteDatabase = IDBPDatabase<SiteDatabaseSchema>;

/** A database that opens when it is first used and again after the browser closed it. */
export interface DatabaseConnection {
  use<Result>(task: (database: SiteDatabase) => Promise<Result>): Promise<Result>;
  /** Closes it, so that it does not stand in the way of its deletion. The next use opens it again. */
  close(): Promise<void>;
}

/** Makes the connection. Nothing is opened yet. */
export function connectDatabase(name: string): DatabaseConnection {
  let opening: Promise<SiteDatabase> | undefined;
  const forget = (): void => {
    opening = undefined;
  };
  const open = (): Promise<SiteDatabase> =>
    (opening ??= openSiteDatabase(name, forget).catch((error: unknown) => {
      forget();
      throw error;
    }));

  return {
    async use(task) {
      const database = await open();
      try {
        return await task(database);
      } catch (error) {
        if (!isBroken(error)) throw error;
        // Whatever a task does may be done twice: what came of the first time is unknown or nothing.
        forget();
        database.close();
        return task(await open());
      }
    },
    async close() {
      const closing = opening;
      forget();
      await closing?.then(
        (database) => database.close(),
        () => undefined,
      );
    },
  };
}

/** Whether only a new connection helps: the browser closed this one (InvalidStateError), or lost its hold on the disk (UnknownError). */
function isBroken(error: unknown): boolean {
  return error instanceof DOMException && ['InvalidStateError', 'UnknownError'].includes(error.name);
}

/** What is found where the database would be. Looking creates nothing: not even an empty database. */
export async function lookAtDatabase(name: string): Promise<'nothing' | 'something'> {
  let fresh = false;
  try {
    const database = await openDB<SiteDatabaseSchema>(name, undefined, {
      upgrade(_database, _from, _to, transaction) {
        // There was none. Giving up the transaction leaves none.
        fresh = true;
        transaction.done.catch(() => undefined);
        transaction.abort();
      },
    });
    try {
      for (const store of database.objectStoreNames) {
        if ((await database.count(store)) > 0) return 'something';
      }
      return 'nothing';
    } finally {
      database.close();
    }
  } catch (error) {
    if (fresh) return 'nothing';
    throw error;
  }
}

/** Deletes the database, if the browser does so at once; otherwise it stays behind, emptied. */
export async function deleteDatabase(name: string): Promise<void> {
  try {
    await new Promise<void>((resolve) => {
      const request = indexedDB.deleteDatabase(name);
      request.onsuccess = request.onerror = request.onblocked = () => resolve();
    });
  } catch {
    // It is empty; that is enough.
  }
}

/** Whether a newer version of the site made the database. Then it may be read as it is, but not written to. */
export function isNewerDatabase(database: SiteDatabase): boolean {
  return database.version > DATABASE_VERSION;
}

async function openSiteDatabase(name: string, onClosed: () => void): Promise<SiteDatabase> {
  try {
    return await openVersion(name, DATABASE_VERSION, onClosed);
  } catch (error) {
    if (refusalFrom(error) !== 'newer') throw error;
    return openVersion(name, undefined, onClosed);
  }
}

function openVersion(name: string, version: number | undefined, onClosed: () => void): Promise<SiteDatabase> {
  return openDB<SiteDatabaseSchema>(name, version, {
    upgrade(database, _from, _to, transaction) {
      // When this fails, opening fails too and says so; this promise has no other reader.
      transaction.done.catch(() => undefined);
      for (const store of OBJECT_STORES) {
        if (!database.objectStoreNames.contains(store)) database.createObjectStore(store);
      }
    },
    blocking(_current, _blocked, event) {
      // A newer version of the site wants the database. It must not wait for this tab.
      (event.target as IDBDatabase).close();
      onClosed();
    },
    terminated: onClosed,
  });
}
