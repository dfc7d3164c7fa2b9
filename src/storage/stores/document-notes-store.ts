import { readStoredNote } from '../../domain/plan/model/session-note.ts';
import type { NotesStore } from './notes-store.ts';
import type { SaveResult } from './plan-store.ts';
import { refusalFrom } from '../refusal.ts';
import type { DocumentStore } from '../indexeddb/object-stores.ts';

/** What the store needs from outside. */
export interface DocumentNotesStoreOptions {
  /** Where documents are kept now. */
  readonly documents: () => DocumentStore;
  /** Whether that outlives the page. */
  readonly lasts: () => boolean;
  /** Called after notes were stored. */
  readonly onStored: () => void;
  /** Called when notes were sent off by a page that is going away. */
  readonly onLeft: () => void;
}

/** Keeps session notes as documents. */
export function documentNotesStore({
  documents,
  lasts,
  onStored,
  onLeft,
}: DocumentNotesStoreOptions): NotesStore {
  return {
    async load(session) {
      try {
        const newer = await documents().isNewer();
        const [raw, emptied] = await documents().read(async ({ notes, settings }) => [
          await notes.get(session),
          // Where a choice was made to keep things, a setting says so.
          lasts() && (await settings.keys()).length === 0,
        ]);
        if (raw === undefined && emptied) return { state: 'gone' };
        return newer && raw !== undefined ? { state: 'newer', raw } : readStoredNote(raw);
      } catch (error) {
        return { state: 'unreachable', reason: refusalFrom(error) };
      }
    },
    async save(note) {
      if (readStoredNote(note).state !== 'loaded') return { saved: false, reason: 'too-long' };
      try {
        const result = await documents().write(async ({ notes }): Promise<SaveResult> => {
          const { state } = readStoredNote(await notes.get(note.session));
          if (state === 'unreadable' || state === 'newer') return { saved: false, reason: state };
          if (note.text === '') await notes.delete(note.session);
          else await notes.put(note.session, note);
          return { saved: true };
        });
        if (result.saved) onStored();
        return result;
      } catch (error) {
        return { saved: false, reason: refusalFrom(error) };
      }
    },
    leaveBehind(note) {
      if (readStoredNote(note).state === 'loaded') {
        void documents().writeLast('notes', note.session, note).then(onLeft);
      }
    },
    async list() {
      try {
        return await documents().read(async ({ notes }) => {
          const found = [];
          for (const key of await notes.keys()) {
            const stored = readStoredNote(await notes.get(key));
            if (stored.state === 'loaded') found.push(stored.note);
          }
          return found;
        });
      } catch {
        return [];
      }
    },
  };
}
