import type { JSX } from 'preact';
import { useCallback, useEffect, useReducer, useRef } from 'preact/hooks';
import { MAX_NOTE } from '../../domain/plan/model/limits.ts';
import { takeEarlyFields } from '../shared/saving/pre-hydration-input.ts';
import { openStorage } from '../shared/saving/open-storage.ts';
import { PrintedText } from '../shared/PrintedText.tsx';
import { isUnsaved } from '../shared/saving/save-state.ts';
import { StatusLine } from '../shared/saving/StatusLine.tsx';
import { download } from '../shared/download.ts';
import { today } from '../shared/clock.ts';
import { useFlushOnLeave } from '../shared/saving/use-flush-on-leave.ts';
import { useKeptField } from '../shared/saving/use-kept-field.ts';
import { useWarnBeforeLeaving } from '../shared/saving/use-warn-before-leaving.ts';
import { createNoteSession, STARTING_NOTE } from './note-session.ts';
import type { NoteSession } from './note-session.ts';

/** Plain values from the page. */
export interface SessionNotesProps {
  /** The session's address on the site, such as "/ect/module-9/week-4/". One box per address. */
  readonly sessionKey: string;
  /** What the notes are called in lists and downloads, such as "Notes on working with parents". */
  readonly label: string;
}

/** A box for the notes of one session, kept in this browser. */
export default function SessionNotes({ sessionKey, label }: SessionNotesProps): JSX.Element {
  const form = useRef<HTMLFormElement>(null);
  const session = useRef<NoteSession>();
  const [, redraw] = useReducer((count: number, _: void) => count + 1, 0);
  const view = session.current?.view() ?? STARTING_NOTE;

  useEffect(() => {
    let gone = false;
    void openStorage().then(async (storage) => {
      if (gone) return;
      session.current = createNoteSession({ storage, sessionKey, label, onView: redraw });
      await session.current.start(() => preHydrationInput(form.current));
    });
    return () => {
      gone = true;
      void session.current?.flush();
      session.current?.stop();
    };
  }, [sessionKey, label]);

  const flush = useCallback(() => void session.current?.flush(), []);
  useFlushOnLeave({
    flush,
    leave: useCallback(() => session.current?.leave(), []),
    refresh: useCallback(() => void session.current?.refresh(), []),
  });
  useWarnBeforeLeaving(isUnsaved(view.save) && view.text !== '');

  const { ref, onInput, onBlur } = useKeptField<HTMLTextAreaElement>({
    value: view.text,
    ready: view.ready,
    leave: flush,
    write: (text) => {
      session.current?.write(text);
      return undefined;
    },
  });

  return (
    <form
      ref={form}
      class="worksheet worksheet-notes"
      autocomplete="off"
      data-pre-hydration-input=""
      data-ready={view.ready ? '' : undefined}
      aria-label="Session notes"
      onSubmit={(event) => event.preventDefault()}
    >
      <div class="govuk-form-group worksheet-field worksheet-field--lines">
        <label class="govuk-label govuk-label--s" for="session-notes">
          Your notes for this session
        </label>
        <p class="govuk-hint worksheet-hint" id="session-notes-hint">
          In this browser only. Anyone who uses it can read them.
        </p>
        <textarea
          ref={ref}
          class="govuk-textarea worksheet-input"
          id="session-notes"
          data-field="note"
          rows={6}
          placeholder=" "
          aria-describedby="session-notes-hint"
          onInput={onInput}
          onBlur={onBlur}
        />
        {view.text.length > MAX_NOTE && (
          <p class="govuk-hint worksheet-full" role="status">
            This is {(view.text.length - MAX_NOTE).toLocaleString('en-GB')} characters too long.
          </p>
        )}
        <PrintedText text={view.text} kind="lines" />
      </div>
      <StatusLine state={view.save} onKeep={(where) => void session.current?.keep(where)}>
        <button
          type="button"
          class="govuk-button govuk-button--secondary"
          onClick={() => download(`session-notes-${today()}.txt`, 'text/plain', `${label}\n\n${view.text}\n`)}
        >
          Download your notes
        </button>
      </StatusLine>
    </form>
  );
}

function preHydrationInput(form: HTMLFormElement | null): string {
  return form === null
    ? ''
    : takeEarlyFields(form)
        .map(({ value }) => value)
        .join('\n');
}
