import type { JSX } from 'preact';
import { useEffect } from 'preact/hooks';
import { notesAsText } from '../../domain/plan/files/sent-notes.ts';
import type { SentNote } from '../../domain/plan/files/sent-notes.ts';
import { today } from '../shared/clock.ts';
import { download } from '../shared/download.ts';
import { LinkToGive } from './LinkToGive.tsx';
import { useGiving } from './use-giving.ts';
import { Problem } from '../shared/Problem.tsx';

/** What sending notes needs. */
export interface SendNotesProps {
  readonly notes: readonly SentNote[];
  /** Address of the page where the link opens. */
  readonly planHref: string;
  /** Reads something short aloud. */
  readonly say: (words: string) => void;
}

/** Gives notes to the other person: as a link, a QR code or a file. */
export default function SendNotes({ notes, planHref, say }: SendNotesProps): JSX.Element {
  const { made, done, problem, tell, makeLink, forget } = useGiving({
    page: () => new URL(planHref, location.href).href,
    fragment: (links, length) => Promise.resolve(links.notesToFragment(notes, length)),
    tooLong: () => 'These notes are too long for a link. Download a file instead.',
    say,
  });
  const words = notes.map(({ text }) => text).join('\n');
  // A link made of older words is not given.
  // eslint-disable-next-line react-hooks/exhaustive-deps -- only the words count
  useEffect(forget, [words]);

  return (
    <>
      <p class="govuk-body">
        Whoever has the link or the file can read these notes. The link holds the notes themselves; they are
        stored nowhere else. Take out pupils’ names first.
      </p>
      <Problem words={problem} />
      <div class="worksheet-buttons">
        <button type="button" class="govuk-button govuk-button--secondary" onClick={() => void makeLink()}>
          Make a link
        </button>
        <button
          type="button"
          class="govuk-button govuk-button--secondary"
          onClick={() => {
            download(`session-notes-${today()}.txt`, 'text/plain', notesAsText(notes));
            tell('The notes are downloaded.');
          }}
        >
          Download a file
        </button>
      </div>
      {done !== '' && <p class="govuk-body worksheet-happened">{done}</p>}
      {made !== undefined && <LinkToGive {...made} tell={tell} />}
    </>
  );
}
