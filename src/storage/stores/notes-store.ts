import type { SessionNote, StoredNote } from '../../domain/plan/model/session-note.ts';
import type { SaveResult } from './plan-store.ts';
import type { Refusal } from '../refusal.ts';

/** Keeps the notes of each session. Nothing here throws or rejects: what goes wrong is in the answer. */
export interface NotesStore {
  /** The notes stored for a session's address. `gone`: there are none because the whole storage was emptied. */
  load(
    session: string,
  ): Promise<
    StoredNote | { readonly state: 'gone' } | { readonly state: 'unreachable'; readonly reason: Refusal }
  >;
  /** Stores the notes in place of those of the same session. Notes without text are removed. */
  save(note: SessionNote): Promise<SaveResult>;
  /** Stores notes that were loaded from here while the page is going away, when no answer can be waited for. */
  leaveBehind(note: SessionNote): void;
  /** The notes of all sessions that have some and can be read. */
  list(): Promise<readonly SessionNote[]>;
}
