import { readStoredNote } from '../domain/plan/session-note.ts';
import type { SessionNote, StoredNote } from '../domain/plan/session-note.ts';
import { isNewerDatabase } from './database.ts';
import type { DatabaseConnection } from './database.ts';
import type { NoteSaveResult, NotesStore } from './notes-store.ts';
import { refusalFrom } from './refusal.ts';
import { lastWrite, readTransaction, writeTransaction } from './transactions.ts';
import type { WriteTransaction } from './transactions.ts';

const NEWER = { saved: false, reason: 'newer' } as const;

/** What the store needs from outside. */
export interface IndexedNotesStoreOptions {
  readonly connection: DatabaseConnection;
  /** Called after notes were stored. */
  readonly onStored: () => void;
}

/** Keeps session notes in IndexedDB. */
export function indexedNotesStore({ connection, onStored }: IndexedNotesStoreOptions): NotesStore {
  return {
    async load(session) {
      try {
        return await connection.use((database) =>
          readTransaction<['notes'], StoredNote>(database, ['notes'], async (transaction) => {
            const raw = await transaction.objectStore('notes').get(session);
            return isNewerDatabase(database) && raw !== undefined
              ? { state: 'newer', raw }
              : readStoredNote(raw);
          }),
        );
      } catch (error) {
        return { state: 'unreachable', reason: refusalFrom(error) };
      }
    },
    async save(note) {
      if (readStoredNote(note).state !== 'loaded') return { saved: false, reason: 'too-long' };
      try {
        const result = await connection.use((database) => {
          if (isNewerDatabase(database)) return Promise.resolve(NEWER);
          return writeTransaction<['notes'], NoteSaveResult>(database, ['notes'], (transaction) =>
            putNote(transaction, note),
          );
        });
        if (result.saved) onStored();
        return result;
      } catch (error) {
        return { saved: false, reason: refusalFrom(error) };
      }
    },
    leaveBehind(note) {
      if (readStoredNote(note).state !== 'loaded') return;
      const leaving = connection.use(async (database) => {
        if (!isNewerDatabase(database)) await lastWrite(database, 'notes', note.session, note);
      });
      leaving.catch(() => undefined);
    },
  };
}

async function putNote(transaction: WriteTransaction<['notes']>, note: SessionNote): Promise<NoteSaveResult> {
  const notes = transaction.objectStore('notes');
  const { state } = readStoredNote(await notes.get(note.session));
  if (state === 'unreadable' || state === 'newer') return { saved: false, reason: state };
  if (note.text === '') await notes.delete(note.session);
  else await notes.put(note, note.session);
  return { saved: true };
}
