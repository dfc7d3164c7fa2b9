import type { IDBPTransaction, StoreNames } from 'idb';
import type { SiteDatabase, SiteDatabaseSchema } from './database.ts';

type Name = StoreNames<SiteDatabaseSchema>;

/** A transaction that may read the named object stores. */
export type ReadTransaction<Names extends Name[]> = IDBPTransaction<SiteDatabaseSchema, Names, 'readonly'>;

/** A transaction that may write to the named object stores. */
export type WriteTransaction<Names extends Name[]> = IDBPTransaction<SiteDatabaseSchema, Names, 'readwrite'>;

/** Runs the task in one transaction, so that what it reads was all there at one moment. */
export async function readTransaction<Names extends Name[], Result>(
  database: SiteDatabase,
  names: Names,
  task: (transaction: ReadTransaction<Names>) => Promise<Result>,
): Promise<Result> {
  const transaction = database.transaction(names, 'readonly');
  // When reading fails, the task says so; this promise then has no other reader.
  transaction.done.catch(() => undefined);
  return task(transaction);
}

/**
 * Runs the task in one read-write transaction and answers only when the browser says that it is complete and on the
 * disk. When anything fails, nothing of it is stored.
 */
export async function writeTransaction<Names extends Name[], Result>(
  database: SiteDatabase,
  names: Names,
  task: (transaction: WriteTransaction<Names>) => Promise<Result>,
): Promise<Result> {
  const transaction = database.transaction(names, 'readwrite', { durability: 'strict' });
  const done = transaction.done;
  // The task may fail first; then this promise has no other reader.
  done.catch(() => undefined);
  try {
    const result = await task(transaction);
    await done;
    return result;
  } catch (error) {
    try {
      transaction.abort();
    } catch {
      // Over already.
    }
    throw transaction.error ?? error;
  }
}
