import type { JSX } from 'preact';
import { MAX_NOTE } from '../../domain/plan/model/limits.ts';
import { takeEarlyFields } from '../shared/saving/pre-hydration-input.ts';
import { PrintedText } from '../shared/PrintedText.tsx';
import { StatusLine } from '../shared/saving/StatusLine.tsx';
import { download } from '../shared/download.ts';
import { today } from '../shared/clock.ts';
import { useKeptField } from '../shared/saving/use-kept-field.ts';
import { SendNotesFold } from '../send-notes/SendNotesFold.tsx';
import { EarlierFold } from './EarlierFold.tsx';
import { withTyped } from './note-session.ts';
import { useNoteSession } from './use-note-session.ts';

/** Plain values from the page. */
export interface SessionNotesProps {
  /** The session's address on the site, such as "/ect/module-9/week-4/". One box per address. */
  readonly sessionKey: string;
  /** What the notes are called in lists and downloads, such as "Notes on working with parents". */
  readonly label: string;
  /** Address of the page where a link to the notes opens. */
  readonly planHref: string;
}

/** A box for the notes of one session, kept in this browser. */
export default function SessionNotes({ sessionKey, label, planHref }: SessionNotesProps): JSX.Element {
  const { form, session, view, said, say, flush, saved } = useNoteSession({
    sessionKey,
    label,
    early,
    notKept: NOT_KEPT,
  });

  const { ref, onInput, onBlur } = useKeptField<HTMLTextAreaElement>({
    value: view.text,
    ready: view.ready,
    round: view.round,
    leave: flush,
    write: (text, _element, was) => {
      session.current?.write(text, was);
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
      onSubmit={(event) => event.preventDefault()}
    >
      <div class="govuk-form-group worksheet-field worksheet-field--lines">
        <label class="govuk-label govuk-label--s" for="session-notes">
          Your notes for this session
        </label>
        <p class="govuk-hint worksheet-hint" id="session-notes-hint">
          In this browser only. Anyone who uses it can read them. No pupils’ names.
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
      <StatusLine state={view.save} said={said} onKeep={(where) => void session.current?.keep(where)}>
        <button
          type="button"
          class="govuk-button govuk-button--secondary"
          onClick={() => download(`session-notes-${today()}.txt`, 'text/plain', `${label}\n\n${view.text}\n`)}
        >
          Download your notes
        </button>
      </StatusLine>
      {view.text.trim() !== '' && (
        <SendNotesFold
          what="these notes"
          notes={[{ session: sessionKey, label, text: view.text }]}
          planHref={planHref}
          say={say}
        />
      )}
      {view.versions && <EarlierFold sessionKey={sessionKey} flush={saved} say={say} />}
    </form>
  );
}

const NOT_KEPT = 'Not saved. Keep it in this browser? The answer stands after the box.';

function early(form: HTMLFormElement, before: string): string {
  const typed = takeEarlyFields(form).map(({ value }) => value);
  return withTyped(before, typed.join('\n'));
}
