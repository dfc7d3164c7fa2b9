import type { SessionNote, StoredNote } from '../../domain/plan/model/session-note.ts';
import type { SaveResult, TakeBack } from './plan-store.ts';
import type { Refusal } from '../refusal.ts';

/** What became of saving notes. */
export type NoteSaveResult =
  { readonly saved: true; readonly text: string } | Extract<SaveResult, { readonly saved: false }>;

/** What was written: the text of the box, and the text that it was written on from. Without that it takes the place of the notes. */
export interface NoteEdit {
  readonly text: string;
  readonly was?: string | undefined;
}

/** Keeps the notes of each session. Nothing here throws or rejects: what goes wrong is in the answer. */
export interface NotesStore {
  /**
   * The notes stored for a session's address. `gone`: what this tab knew is lost because the whole storage was emptied; `there` is
   * what another tab has put there since, or an empty text.
   */
  load(
    session: string,
  ): Promise<
    | StoredNote
    | { readonly state: 'gone'; readonly there: string }
    | { readonly state: 'unreachable'; readonly reason: Refusal }
  >;
  /**
   * Stores the notes in place of those of the same session, and answers with the text that is stored then. Notes without text are
   * removed. With `was`, the text that they were written on from, what another window wrote meanwhile stays beside them.
   */
  save(note: SessionNote, was?: string): Promise<NoteSaveResult>;
  /**
   * Leaves behind what was written while the page is going away, when no answer can be waited for. Answers how to take it back,
   * where the page is still there after all.
   */
  leaveBehind(session: string, label: string, edits: readonly NoteEdit[]): TakeBack;
  /** Whether there are earlier versions of the notes: see note-versions.ts. */
  hasVersions(session: string): Promise<boolean>;
  /** The notes of all sessions that have some and can be read. */
  list(): Promise<readonly SessionNote[]>;
}
