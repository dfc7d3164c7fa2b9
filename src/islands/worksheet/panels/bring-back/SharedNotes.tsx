import type { JSX } from 'preact';
import { useState } from 'preact/hooks';
import { formatDate } from '../../../../domain/dates/calendar-date.ts';
import type { SentNote } from '../../../../domain/plan/files/sent-notes.ts';
import type { PanelProps } from '../panel-props.ts';
import { addSentNotes } from './add-sent-notes.ts';
import { Problem } from '../../../shared/Problem.tsx';

/** What the notes that came need. */
export interface SharedNotesProps extends PanelProps {
  readonly notes: readonly SentNote[];
  /** Chooses this browser as the place where things are kept. */
  readonly keepHere: () => Promise<void>;
  /** Called with a sentence on what became of them. */
  readonly onDone: (words: string) => void;
}

const WHY = {
  'no-room': 'no room below your own notes',
  'not-stored': 'this browser did not store them',
} as const;

/** Notes that came with a link, to be read. Nothing is stored before the reader says so; then they stand below their own. */
export function SharedNotes(props: SharedNotesProps): JSX.Element {
  const { notes, storage, today, base, headingLevel, keepHere, onDone } = props;
  const [problem, setProblem] = useState('');
  const Heading = `h${headingLevel}` as 'h3';

  const add = async (): Promise<void> => {
    await keepHere();
    const failed = await addSentNotes(storage, notes, formatDate(today));
    if (failed.length > 0) {
      const which = failed.map(({ label, why }) => `${label} (${WHY[why]})`).join('; ');
      const others =
        failed.length < notes.length ? 'The others are added.' : 'Your own notes have not changed.';
      setProblem(`These could not be added: ${which}. ${others} Copy what you want to keep.`);
      return;
    }
    onDone(
      'The notes are added below your own, under “Your session notes” and on the pages of the sessions.',
    );
  };

  return (
    <>
      <p class="govuk-body">Just reading? You can close this page. Nothing is stored.</p>
      <Problem words={problem} />
      <div class="worksheet-buttons">
        <button type="button" class="govuk-button" onClick={() => void add()}>
          Add them to my notes in this browser
        </button>
        <button
          type="button"
          class="govuk-button govuk-button--secondary"
          onClick={() => onDone('The notes are put away. Nothing has changed.')}
        >
          Put them away
        </button>
      </div>
      {notes.map(({ session, label, text }) => (
        <section key={session} class="worksheet-note">
          <Heading class="govuk-heading-s">
            <a class="govuk-link" href={base.replace(/\/$/u, '') + session}>
              {label}
            </a>
          </Heading>
          <p class="govuk-body worksheet-note__text">{text}</p>
        </section>
      ))}
    </>
  );
}
