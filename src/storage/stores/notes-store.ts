import type { SessionNote, StoredNote } from '../../domain/plan/model/session-note.ts';
import type { SaveResult, TakeBack } from './plan-store.ts';
import type { Refusal } from '../refusal.ts';
import type { Known } from './saves.ts';

/** Notes as a page last read or stored them. */
export interface OwnNote {
  readonly text: string;
  readonly known?: Known | undefined;
}

/** What became of saving notes. */
export type NoteSaveResult =
  | (OwnNote & {
      readonly saved: true;
      /** Whether the storage had lost something of the page’s own, and it was put in again. */
      readonly writtenBack: boolean;
    })
  | Extract<SaveResult, { readonly saved: false }>;

/** What was written: the text of the box, and the text that it was written on from. Without that it takes the place of the notes. */
export interface NoteEdit {
  readonly text: string;
  readonly was?: string | undefined;
}

/** Keeps the notes of each session. Nothing here throws or rejects: what goes wrong is in the answer. */
export interface NotesStore {
  /**
   * The notes stored for a session's address, and what the page knows of them from now on. `gone`: something of the page’s `own` is
   * lost because the whole storage was emptied.
   */
  load(
    session: string,
    own?: OwnNote,
  ): Promise<
    | (StoredNote & { readonly known?: Known })
    | { readonly state: 'gone' }
    | { readonly state: 'unreachable'; readonly reason: Refusal }
  >;
  /**
   * Stores the notes in place of those of the same session, and answers with the text that is stored then. Notes without text are
   * removed. With `was`, the text that they were written on from, what another window wrote meanwhile stays beside them. What an
   * emptied storage has lost of the page’s `own` is put in again.
   */
  save(note: SessionNote, was?: string, own?: OwnNote): Promise<NoteSaveResult>;
  /**
   * Leaves behind what was written while the page is going away, when no answer can be waited for. Answers how to take it back,
   * where the page is still there after all.
   */
  leaveBehind(session: string, label: string, edits: readonly NoteEdit[]): TakeBack;
  /** Whether there are earlier versions of the notes: see versions.ts. */
  hasVersions(session: string): Promise<boolean>;
  /** The notes of all sessions that have some and can be read. */
  list(): Promise<readonly SessionNote[]>;
}
