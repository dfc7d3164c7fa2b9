import type { DatabaseConnection, SiteDatabase } from './database.ts';
import { isNewerDatabase } from './database.ts';
import { SHELVES } from './shelves.ts';
import type { DocumentStore, Shelf, ShelfName, Shelves } from './shelves.ts';
import { lastWrite, readTransaction, writeTransaction } from './transactions.ts';
import type { ReadTransaction, WriteTransaction } from './transactions.ts';

type Names = ShelfName[];

/** Keeps documents in IndexedDB, where they outlive the tab and the browser. */
export function indexedDocuments(connection: DatabaseConnection): DocumentStore {
  return {
    read: <Result>(task: (shelves: Shelves) => Promise<Result>) =>
      connection.use((database) =>
        readTransaction<Names, Result>(database, namesIn(database), (transaction) =>
          task(shelvesOf(transaction)),
        ),
      ),
    write: <Result>(task: (shelves: Shelves) => Promise<Result>) =>
      connection.use((database) => {
        if (isNewerDatabase(database)) throw new DOMException('Made by a newer version', 'VersionError');
        return writeTransaction<Names, Result>(database, namesIn(database), (transaction) =>
          task(shelvesOf(transaction)),
        );
      }),
    writeLast(shelf, key, value) {
      const leaving = connection.use(async (database) => {
        if (!isNewerDatabase(database)) await lastWrite(database, shelf, key, value);
      });
      leaving.catch(() => undefined);
    },
    isNewer: () => connection.use((database) => Promise.resolve(isNewerDatabase(database))),
  };
}

/** A newer version of the site may have taken some of the stores away. */
function namesIn(database: SiteDatabase): Names {
  return SHELVES.filter((name) => database.objectStoreNames.contains(name));
}

function shelvesOf(transaction: ReadTransaction<Names> | WriteTransaction<Names>): Shelves {
  return Object.fromEntries(
    SHELVES.map((name) => [name, shelfOf(transaction as WriteTransaction<Names>, name)]),
  ) as unknown as Shelves;
}

function shelfOf(transaction: WriteTransaction<Names>, name: ShelfName): Shelf {
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
