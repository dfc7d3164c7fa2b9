import type { JSX } from 'preact';
import { useEffect, useState } from 'preact/hooks';
import { notesAsText } from '../../domain/plan/files/sent-notes.ts';
import type { SentNote } from '../../domain/plan/files/sent-notes.ts';
import { today } from '../shared/clock.ts';
import { download } from '../shared/download.ts';
import { LinkToGive } from './LinkToGive.tsx';
import type { GivenLink } from './LinkToGive.tsx';

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
  const [made, setMade] = useState<GivenLink>();
  const [done, setDone] = useState('');
  const [problem, setProblem] = useState('');
  const tell = (words: string): void => {
    setProblem('');
    setDone(words);
    say(words);
  };
  const words = notes.map(({ text }) => text).join('\n');
  // A link made of older words is not given.
  useEffect(() => setMade(undefined), [words]);

  const makeLink = async (): Promise<void> => {
    setDone('');
    try {
      const { notesToFragment } = await import('../../export/link/plan-link.ts');
      const { addressToQr } = await import('../../export/link/plan-qr.ts');
      const page = new URL(planHref, location.href).href;
      const fragment = notesToFragment(notes, page.length);
      if (fragment === undefined) {
        setMade(undefined);
        setProblem('These notes are too long for a link. Download a file instead.');
        return;
      }
      setMade({ address: page + fragment, qr: addressToQr(page + fragment) });
      tell('The link is ready.');
    } catch {
      setProblem('The link could not be made. Check the connection, then try again.');
    }
  };

  return (
    <>
      <p class="govuk-body">
        Whoever has the link or the file can read these notes. The link holds the notes themselves; they are
        stored nowhere else. Take out pupils’ names first.
      </p>
      {problem !== '' && (
        <p class="govuk-error-message" role="alert">
          {problem}
        </p>
      )}
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
