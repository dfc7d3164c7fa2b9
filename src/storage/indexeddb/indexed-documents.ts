import type { DatabaseConnection } from './database.ts';
import { isNewerDatabase } from './database.ts';
import { OBJECT_STORES } from './object-stores.ts';
import type { DocumentStore, ObjectStore, ObjectStoreName, ObjectStores } from './object-stores.ts';
import { answerTo } from './requests.ts';
import { readTransaction, writeTransaction } from './transactions.ts';

/** Keeps documents in IndexedDB, where they outlive the tab and the browser. */
export function indexedDocuments(connection: DatabaseConnection): DocumentStore {
  return {
    read: <Result>(task: (stores: ObjectStores) => Promise<Result>) =>
      connection.use((database) =>
        readTransaction(database, namesIn(database), (transaction) => task(objectStoresOf(transaction))),
      ),
    write: <Result>(task: (stores: ObjectStores) => Promise<Result>) =>
      connection.use((database) => {
        if (isNewerDatabase(database)) throw new DOMException('Made by a newer version', 'VersionError');
        return writeTransaction(database, namesIn(database), (transaction) =>
          task(objectStoresOf(transaction)),
        );
      }),
    isNewer: () => connection.use((database) => Promise.resolve(isNewerDatabase(database))),
  };
}

/** A newer version of the site may have taken some of the stores away. */
function namesIn(database: IDBDatabase): ObjectStoreName[] {
  return OBJECT_STORES.filter((name) => database.objectStoreNames.contains(name));
}

function objectStoresOf(transaction: IDBTransaction): ObjectStores {
  return Object.fromEntries(
    OBJECT_STORES.map((name) => [name, objectStoreOf(transaction, name)]),
  ) as unknown as ObjectStores;
}

function objectStoreOf(transaction: IDBTransaction, name: ObjectStoreName): ObjectStore {
  const ask = <Answer>(question: (store: IDBObjectStore) => IDBRequest<Answer>): Promise<Answer> =>
    answerTo(question(transaction.objectStore(name)));
  return {
    get: (key) => ask((store) => store.get(key) as IDBRequest<unknown>),
    keys: (start) =>
      ask(
        (store) =>
          store.getAllKeys(
            start === undefined ? undefined : IDBKeyRange.bound(start, `${start}\uffff`),
          ) as IDBRequest<string[]>,
      ),
    put: async (key, value) => void (await ask((store) => store.put(value, key))),
    delete: (key) => ask((store) => store.delete(key)),
    clear: () => ask((store) => store.clear()),
  };
}
