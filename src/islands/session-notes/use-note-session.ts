import { useCallback, useEffect, useReducer, useRef } from 'preact/hooks';
import type { RefObject } from 'preact';
import { openStorage } from '../shared/saving/open-storage.ts';
import { isUnsaved } from '../shared/saving/save-state.ts';
import { useFlushOnLeave } from '../shared/saving/use-flush-on-leave.ts';
import { useSayAtPause } from '../shared/use-say-at-pause.ts';
import { useVoice } from '../shared/use-voice.ts';
import { useWarnBeforeLeaving } from '../shared/saving/use-warn-before-leaving.ts';
import { createNoteSession, STARTING_NOTE } from './note-session.ts';
import type { NoteSession, NoteView } from './note-session.ts';

/** What a widget that keeps one note is told. The same at every drawing. */
export interface NoteSessionUse {
  /** Under which the note is kept. */
  readonly sessionKey: string;
  /** What the note is called in lists. */
  readonly label: string;
  /** The text of the note with what was put into the form before what is kept was read, `before`. */
  readonly early: (form: HTMLFormElement, before: string) => string;
  /** What is read aloud, at the first pause in writing, when something stands there that is not kept. */
  readonly notKept: string;
}

/** Opens the note, follows it, and saves it when the page goes away. */
export function useNoteSession({ sessionKey, label, early, notKept }: NoteSessionUse): {
  readonly form: RefObject<HTMLFormElement>;
  readonly session: RefObject<NoteSession | undefined>;
  readonly view: NoteView;
  readonly said: string;
  readonly say: (words: string) => void;
  readonly flush: () => void;
  /** Saves what is waiting, and answers once it is saved or could not be. */
  readonly saved: () => Promise<void>;
} {
  const form = useRef<HTMLFormElement>(null);
  const session = useRef<NoteSession>();
  const [, redraw] = useReducer((count: number, _: void) => count + 1, 0);
  const [said, say] = useVoice();
  const view = session.current?.view() ?? STARTING_NOTE;
  const waits = view.save.kind === 'undecided' && view.text !== '';
  useSayAtPause(waits && notKept, say);
  // Once it is kept, or empty again, these words would be false for somebody who reads on.
  useEffect(() => (waits ? () => say('') : undefined), [waits, say]);

  useEffect(() => {
    let gone = false;
    void openStorage().then(async (storage) => {
      if (gone) return;
      session.current = createNoteSession({ storage, sessionKey, label, onView: redraw });
      await session.current.start((before) => (form.current === null ? before : early(form.current, before)));
    });
    return () => {
      gone = true;
      void session.current?.flush();
      session.current?.stop();
    };
  }, [sessionKey, label, early]);

  const saved = useCallback(() => session.current?.flush() ?? Promise.resolve(), []);
  const flush = useCallback(() => void saved(), [saved]);
  useFlushOnLeave({
    flush,
    leave: useCallback(() => session.current?.leave(), []),
    refresh: useCallback(() => void session.current?.refresh(), []),
  });
  useWarnBeforeLeaving(isUnsaved(view.save) && view.text !== '');
  return { form, session, view, said, say, flush, saved };
}
