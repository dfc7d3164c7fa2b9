import type { Plan } from '../domain/plan/plan-schema.ts';
import { readStoredNote } from '../domain/plan/session-note.ts';
import { openChangeChannel } from './change-channel.ts';
import type { DatabaseConnection } from './database.ts';
import { indexedNotesStore } from './indexed-notes-store.ts';
import { indexedPlanStore } from './indexed-plan-store.ts';
import { refusalFrom } from './refusal.ts';
import type { Refusal } from './refusal.ts';
import type { SiteStorage, StoredContents } from './site-storage.ts';
import { readTransaction, writeTransaction } from './transactions.ts';

/** What the storage needs from outside. */
export interface DeviceStorageOptions {
  readonly connection: DatabaseConnection;
  /** The name of the channel to the other tabs. */
  readonly channel: string;
  /** Makes the plan that the first edit on this device is applied to. */
  readonly makePlan: () => Plan;
  /** Tells this tab from others. */
  readonly tab: string;
  /** Why nothing could be written when the page opened, if so. */
  readonly refusal?: Refusal | undefined;
}

/** Keeps everything in the database of this site, in this browser, on this device. */
export function deviceStorage(options: DeviceStorageOptions): SiteStorage {
  const { connection, channel, makePlan, tab, refusal } = options;
  const changes = openChangeChannel(channel);
  return {
    place: { kind: 'device', refusal },
    plans: indexedPlanStore({ connection, makePlan, tab, onStored: () => changes.tell('plan') }),
    notes: indexedNotesStore({ connection, onStored: () => changes.tell('notes') }),
    async contents() {
      try {
        return await readContents(connection);
      } catch {
        return { plan: true, notes: [] };
      }
    },
    async clearEverything() {
      try {
        await connection.use((database) =>
          writeTransaction(database, [...database.objectStoreNames], async (transaction) => {
            for (const name of transaction.objectStoreNames) await transaction.objectStore(name).clear();
          }),
        );
        changes.tell('cleared');
        return { cleared: true };
      } catch (error) {
        return { cleared: false, reason: refusalFrom(error) };
      }
    },
    onChange: changes.listen,
  };
}

function readContents(connection: DatabaseConnection): Promise<StoredContents> {
  return connection.use((database) =>
    readTransaction(database, ['plans', 'notes'], async (transaction) => {
      const notes = await transaction.objectStore('notes').getAll();
      return {
        plan: (await transaction.objectStore('plans').count()) > 0,
        notes: notes.map((raw) => {
          const stored = readStoredNote(raw);
          return stored.state === 'loaded' ? stored.note.label : 'Session notes that cannot be read';
        }),
      };
    }),
  );
}
