import { DATABASE_NAME } from '../indexeddb/database.ts';
import { answerTo, openExisting } from '../indexeddb/requests.ts';

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
  const database = await openExisting(databaseName);
  if (!database) return [];
  const documents: RawDocument[] = [];
  for (const name of database.objectStoreNames) {
    const store = database.transaction(name).objectStore(name);
    // Both questions at once: a transaction that has nothing to answer ends.
    const [keys, values] = await Promise.all([
      answerTo(store.getAllKeys()),
      answerTo<unknown[]>(store.getAll()),
    ]);
    for (const [place, key] of keys.entries()) {
      documents.push({
        store: name,
        key: typeof key === 'string' ? key : JSON.stringify(key),
        value: values[place],
      });
    }
  }
  database.close();
  return documents;
}
