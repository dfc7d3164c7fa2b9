/** Runs the task in one transaction, so that what it reads was all there at one moment. */
export async function readTransaction<Result>(
  database: IDBDatabase,
  names: readonly string[],
  task: (transaction: IDBTransaction) => Promise<Result>,
): Promise<Result> {
  return task(database.transaction(names, 'readonly'));
}

/**
 * Runs the task in one read-write transaction and answers only when the browser says that it is complete and on the
 * disk. When anything fails, nothing of it is stored.
 */
export async function writeTransaction<Result>(
  database: IDBDatabase,
  names: readonly string[],
  task: (transaction: IDBTransaction) => Promise<Result>,
): Promise<Result> {
  const transaction = database.transaction(names, 'readwrite', { durability: 'strict' });
  const done = new Promise<void>((resolve, reject) => {
    transaction.oncomplete = () => resolve();
    transaction.onabort = () => reject(transaction.error ?? new DOMException('Aborted', 'AbortError'));
  });
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
