import { refusalFrom } from '../refusal.ts';
import { OBJECT_STORES } from './object-stores.ts';
import { answerTo, openDatabase, openExisting } from './requests.ts';

/** The one database of this site. */
export const DATABASE_NAME = 'ect-programme';

/** The version of the set of object stores, which is not the version of a plan. */
export const DATABASE_VERSION = 2;

/** A database that opens when it is first used and again after the browser closed it. */
export interface DatabaseConnection {
  use<Result>(task: (database: IDBDatabase) => Promise<Result>): Promise<Result>;
  /** Closes it, so that it does not stand in the way of its deletion. The next use opens it again. */
  close(): Promise<void>;
}

/** Makes the connection. Nothing is opened yet. */
export function connectDatabase(name: string): DatabaseConnection {
  let opening: Promise<IDBDatabase> | undefined;
  const forget = (): void => {
    opening = undefined;
  };
  const open = (): Promise<IDBDatabase> =>
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
  const database = await openExisting(name);
  try {
    for (const store of database?.objectStoreNames ?? []) {
      const there = database?.transaction(store).objectStore(store).count();
      if (there && (await answerTo(there)) > 0) return 'something';
    }
    return 'nothing';
  } finally {
    database?.close();
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
export function isNewerDatabase(database: IDBDatabase): boolean {
  return database.version > DATABASE_VERSION;
}

async function openSiteDatabase(name: string, onClosed: () => void): Promise<IDBDatabase> {
  try {
    return await openVersion(name, DATABASE_VERSION, onClosed);
  } catch (error) {
    if (refusalFrom(error) !== 'newer') throw error;
    return openVersion(name, undefined, onClosed);
  }
}

async function openVersion(
  name: string,
  version: number | undefined,
  onClosed: () => void,
): Promise<IDBDatabase> {
  const database = await openDatabase(name, version, ({ objectStoreNames }, { db }) => {
    for (const store of OBJECT_STORES) {
      if (!objectStoreNames.contains(store)) db.createObjectStore(store);
    }
  });
  database.onversionchange = () => {
    // A newer version of the site wants the database. It must not wait for this tab.
    database.close();
    onClosed();
  };
  database.onclose = onClosed;
  return database;
}
