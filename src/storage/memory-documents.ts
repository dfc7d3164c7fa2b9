import { SHELVES } from './shelves.ts';
import type { DocumentStore, Shelf, ShelfName, Shelves } from './shelves.ts';

type Contents = Record<ShelfName, Map<string, unknown>>;

/** Keeps documents for as long as the page is open. One task runs at a time; a task that fails changes nothing. */
export function memoryDocuments(): DocumentStore {
  let contents = emptyContents();
  let last: Promise<unknown> = Promise.resolve();

  function inTurn<Result>(task: (shelves: Shelves) => Promise<Result>): Promise<Result> {
    const run = last.then(async () => {
      const draft = copyOf(contents);
      const result = await task(shelvesOf(draft));
      contents = draft;
      return result;
    });
    last = run.catch(() => undefined);
    return run;
  }

  return {
    read: inTurn,
    write: inTurn,
    writeLast: (shelf, key, value) => void contents[shelf].set(key, value),
    isNewer: () => Promise.resolve(false),
  };
}

function emptyContents(): Contents {
  return copyOf(Object.fromEntries(SHELVES.map((name) => [name, new Map()])) as Contents);
}

function copyOf(contents: Contents): Contents {
  return Object.fromEntries(SHELVES.map((name) => [name, new Map(contents[name])])) as Contents;
}

function shelvesOf(contents: Contents): Shelves {
  return Object.fromEntries(SHELVES.map((name) => [name, shelfOf(contents[name])])) as unknown as Shelves;
}

function shelfOf(values: Map<string, unknown>): Shelf {
  return {
    get: (key) => Promise.resolve(values.get(key)),
    keys: (start = '') => Promise.resolve([...values.keys()].filter((key) => key.startsWith(start)).sort()),
    put: (key, value) => Promise.resolve(void values.set(key, value)),
    delete: (key) => Promise.resolve(void values.delete(key)),
    clear: () => Promise.resolve(values.clear()),
  };
}
