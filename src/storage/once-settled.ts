import type { DocumentStore } from './indexeddb/object-stores.ts';

/**
 * The documents while they are on their way to another place: whoever asks waits until they have arrived, and `settled` says
 * where they are then. Otherwise what is written in between would stay behind.
 */
export function onceSettled(settled: Promise<DocumentStore>): DocumentStore {
  return {
    read: async (task) => (await settled).read(task),
    write: async (task) => (await settled).write(task),
    isNewer: async () => (await settled).isNewer(),
  };
}
