import { openDB } from 'idb';
import { DATABASE_NAME } from '../indexeddb/database.ts';

/** One stored document, exactly as it was found. */
export interface RawDocument {
  /** The object store it is in. */
  readonly store: string;
  readonly key: string;
  readonly value: unknown;
}

/**
 * Everything that this site has stored, as it is, whatever version of the site stored it. Creates nothing. Rejects when the
 * browser does not let the page look.
 */
export async function readRaw(databaseName = DATABASE_NAME): Promise<RawDocument[]> {
  let fresh = false;
  try {
    const database = await openDB(databaseName, undefined, {
      upgrade(_database, _from, _to, transaction) {
        // There is no database. Giving up the transaction leaves none.
        fresh = true;
        transaction.done.catch(() => undefined);
        transaction.abort();
      },
    });
    const documents: RawDocument[] = [];
    for (const store of database.objectStoreNames) {
      for (const key of await database.getAllKeys(store)) {
        documents.push({
          store,
          key: typeof key === 'string' ? key : JSON.stringify(key),
          value: await database.get(store, key),
        });
      }
    }
    database.close();
    return documents;
  } catch (error) {
    if (fresh) return [];
    throw error;
  }
}
