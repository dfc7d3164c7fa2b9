import type { SessionNote, StoredNote } from '../domain/plan/session-note.ts';
import type { Refusal } from './refusal.ts';

/** What became of some notes. */
export type NoteSaveResult = { readonly saved: true } | { readonly saved: false; readonly reason: Refusal };

/** Keeps the notes of each session. Nothing here throws or rejects: what goes wrong is in the answer. */
export interface NotesStore {
  /** The notes stored for a session's address. */
  load(session: string): Promise<StoredNote | { readonly state: 'unreachable'; readonly reason: Refusal }>;
  /** Stores the notes in place of those of the same session. Notes without text are removed. */
  save(note: SessionNote): Promise<NoteSaveResult>;
  /** Stores notes that were loaded from here while the page is going away, when no answer can be waited for. */
  leaveBehind(note: SessionNote): void;
}
