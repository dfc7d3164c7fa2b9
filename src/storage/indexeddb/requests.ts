/** The answer to a request. */
export function answerTo<Answer>(request: IDBRequest<Answer>): Promise<Answer> {
  return new Promise((resolve, reject) => {
    request.onsuccess = () => resolve(request.result);
    request.onerror = () => reject(request.error ?? new DOMException('Failed', 'UnknownError'));
  });
}

/** Opens a database, of the version there is where none is named. `upgrade` is called where it is new, or older than that. */
export function openDatabase(
  name: string,
  version: number | undefined,
  upgrade: (database: IDBDatabase, transaction: IDBTransaction) => void,
): Promise<IDBDatabase> {
  const request = indexedDB.open(name, version);
  request.onupgradeneeded = () => {
    if (request.transaction) upgrade(request.result, request.transaction);
  };
  return answerTo(request);
}

/** Opens a database that is there. Looking creates nothing, not even an empty one: then the answer is `undefined`. */
export async function openExisting(name: string): Promise<IDBDatabase | undefined> {
  let isFresh = false;
  try {
    return await openDatabase(name, undefined, (_database, transaction) => {
      // Giving up the transaction leaves none.
      isFresh = true;
      transaction.abort();
    });
  } catch (error) {
    if (isFresh) return undefined;
    throw error;
  }
}
