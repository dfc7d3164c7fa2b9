import { newPlan } from '../../domain/plan/model/new-plan.ts';
import { clearDocuments, contentsOf } from '../stores/contents.ts';
import { documentNotesStore } from '../stores/document-notes-store.ts';
import { documentPlanStore } from '../stores/document-plan-store.ts';
import { ownSettings } from '../stores/own-settings.ts';
import type { DocumentStore, ObjectStores } from '../indexeddb/object-stores.ts';
import type { LeaveUnstored } from '../leave-unstored.ts';
import type { SiteStorage, StorageChange, StoragePlace } from '../site-storage.ts';
import { memoryDocuments } from './documents.ts';

/** What a device would be like. */
export interface ExampleDevice {
  /** Where things are kept; on this device if nothing is said. */
  readonly place?: StoragePlace;
  /** Puts there what is stored already. */
  readonly fill?: (stores: ObjectStores) => Promise<void>;
  /** The error that each write meets, such as "QuotaExceededError". */
  readonly writesFailWith?: string;
  /** Whether a newer version of the site has stored it. */
  readonly newer?: boolean;
}

/** This moment, for everything that is stored: an example looks the same every day. In ISO 8601 and UTC. */
const NOW = '2026-06-10T14:40:00.000Z';

/** A storage as it would be on such a device. Nothing of it is kept, and other tabs hear nothing of it. */
export async function exampleStorage(device: ExampleDevice): Promise<SiteStorage> {
  const { fill, writesFailWith, newer = false } = device;
  let place: StoragePlace = device.place ?? { kind: 'device' };
  const memory = memoryDocuments();
  if (fill) await memory.write(fill);
  const documents = (): DocumentStore => ({
    ...memory,
    isNewer: () => Promise.resolve(newer),
    ...(writesFailWith && { write: () => Promise.reject(new DOMException('An example', writesFailWith)) }),
  });
  const listeners = new Set<(change: StorageChange) => void>();
  const tell = (change: StorageChange): void => listeners.forEach((listener) => listener(change));
  const store: LeaveUnstored = (_, storing) => storing();
  const lasts = (): boolean => place.kind === 'device';
  const stored = { documents, lasts, now: () => NOW, leave: () => () => true };

  return {
    get place() {
      return place;
    },
    keep(where) {
      place = { kind: where === 'device' ? 'device' : 'memory' };
      tell('place');
      return Promise.resolve({ saved: true });
    },
    plans: documentPlanStore({
      ...stored,
      makePlan: () => newPlan('example', NOW),
      onStored: () => tell('plan'),
    }),
    notes: documentNotesStore({
      ...stored,
      onStored: () => tell('notes'),
    }),
    access: { documents, lasts, leaveUnstored: store, tell },
    settings: ownSettings(documents, store),
    contents: () => contentsOf(memory),
    async clearEverything() {
      await clearDocuments(memory);
      place = { kind: 'undecided' };
      tell('cleared');
      return { cleared: true };
    },
    onChange(listener) {
      listeners.add(listener);
      return () => listeners.delete(listener);
    },
  };
}
