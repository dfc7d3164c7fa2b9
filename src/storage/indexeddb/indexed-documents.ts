import type { DatabaseConnection, SiteDatabase } from './database.ts';
import { isNewerDatabase } from './database.ts';
import { OBJECT_STORES } from './object-stores.ts';
import type { DocumentStore, ObjectStore, ObjectStoreName, ObjectStores } from './object-stores.ts';
import { readTransaction, writeTransaction } from './transactions.ts';
import type { ReadTransaction, WriteTransaction } from './transactions.ts';

type Names = ObjectStoreName[];

/** Keeps documents in IndexedDB, where they outlive the tab and the browser. */
export function indexedDocuments(connection: DatabaseConnection): DocumentStore {
  return {
    read: <Result>(task: (stores: ObjectStores) => Promise<Result>) =>
      connection.use((database) =>
        readTransaction<Names, Result>(database, namesIn(database), (transaction) =>
          task(objectStoresOf(transaction)),
        ),
      ),
    write: <Result>(task: (stores: ObjectStores) => Promise<Result>) =>
      connection.use((database) => {
        if (isNewerDatabase(database)) throw new DOMException('Made by a newer version', 'VersionError');
        return writeTransaction<Names, Result>(database, namesIn(database), (transaction) =>
          task(objectStoresOf(transaction)),
        );
      }),
    isNewer: () => connection.use((database) => Promise.resolve(isNewerDatabase(database))),
  };
}

/** A newer version of the site may have taken some of the stores away. */
function namesIn(database: SiteDatabase): Names {
  return OBJECT_STORES.filter((name) => database.objectStoreNames.contains(name));
}

function objectStoresOf(transaction: ReadTransaction<Names> | WriteTransaction<Names>): ObjectStores {
  return Object.fromEntries(
    OBJECT_STORES.map((name) => [name, objectStoreOf(transaction as WriteTransaction<Names>, name)]),
  ) as unknown as ObjectStores;
}

function objectStoreOf(transaction: WriteTransaction<Names>, name: ObjectStoreName): ObjectStore {
  const store = () => transaction.objectStore(name);
  return {
    get: (key) => store().get(key),
    keys: (start) =>
      store().getAllKeys(start === undefined ? undefined : IDBKeyRange.bound(start, `${start}\uffff`)),
    put: async (key, value) => void (await store().put(value, key)),
    delete: (key) => store().delete(key),
    clear: () => store().clear(),
  };
}
