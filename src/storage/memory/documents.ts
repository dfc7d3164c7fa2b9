import { OBJECT_STORES } from '../indexeddb/object-stores.ts';
import type {
  DocumentStore,
  ObjectStore,
  ObjectStoreName,
  ObjectStores,
} from '../indexeddb/object-stores.ts';

type Contents = Record<ObjectStoreName, Map<string, unknown>>;

/** Keeps documents for as long as the page is open. One task runs at a time; a task that fails changes nothing. */
export function memoryDocuments(): DocumentStore {
  let contents = emptyContents();
  let last: Promise<unknown> = Promise.resolve();

  function inTurn<Result>(task: (stores: ObjectStores) => Promise<Result>): Promise<Result> {
    const run = last.then(async () => {
      const draft = copyOf(contents);
      const result = await task(objectStoresOf(draft));
      contents = draft;
      return result;
    });
    last = run.catch(() => undefined);
    return run;
  }

  return {
    read: inTurn,
    write: inTurn,
    isNewer: () => Promise.resolve(false),
  };
}

function emptyContents(): Contents {
  return copyOf(Object.fromEntries(OBJECT_STORES.map((name) => [name, new Map()])) as Contents);
}

function copyOf(contents: Contents): Contents {
  return Object.fromEntries(OBJECT_STORES.map((name) => [name, new Map(contents[name])])) as Contents;
}

function objectStoresOf(contents: Contents): ObjectStores {
  return Object.fromEntries(
    OBJECT_STORES.map((name) => [name, objectStoreOf(contents[name])]),
  ) as unknown as ObjectStores;
}

function objectStoreOf(values: Map<string, unknown>): ObjectStore {
  return {
    get: (key) => Promise.resolve(values.get(key)),
    keys: (start = '') => Promise.resolve([...values.keys()].filter((key) => key.startsWith(start)).sort()),
    put: (key, value) => Promise.resolve(void values.set(key, value)),
    delete: (key) => Promise.resolve(void values.delete(key)),
    clear: () => Promise.resolve(values.clear()),
  };
}
