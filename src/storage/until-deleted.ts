import type { DocumentStore, ObjectStores } from './indexeddb/object-stores.ts';
import { OPEN_PLAN } from './stores/open-plan.ts';

/**
 * The documents until somebody deletes everything: then nothing more is written through this store, also where the write was
 * on its way before, and nothing that was read is handed out. So a page that has not heard of it brings nothing back.
 */
export function untilDeleted(documents: DocumentStore, isDeleted: () => boolean): DocumentStore {
  const refuse = (): void => {
    if (isDeleted()) throw new DOMException('Everything was deleted', 'AbortError');
  };
  return {
    async read(task) {
      refuse();
      const result = await documents.read(task);
      refuse();
      return result;
    },
    async write(task) {
      refuse();
      return documents.write(async (stores: ObjectStores) => {
        // The answer comes when the transaction has its turn: a deletion was either before it or waits for its end.
        await stores.settings.get(OPEN_PLAN);
        refuse();
        return task(stores);
      });
    },
    // Asking would make the database anew.
    isNewer: () => (isDeleted() ? Promise.resolve(false) : documents.isNewer()),
  };
}
