import type { JSX } from 'preact';
import { useEffect, useState } from 'preact/hooks';
import { readStoredNote } from '../../domain/plan/model/session-note.ts';
import { readNoteVersions, restoreNotes } from '../../storage/stores/versions.ts';
import type { StoredSnapshot } from '../../storage/stores/plan-store.ts';
import { instant } from '../shared/clock.ts';
import { momentWords } from '../shared/moment-words.ts';
import { openStorage } from '../shared/saving/open-storage.ts';

/** What the list needs. */
export interface EarlierNotesProps {
  /** The session's address on the site, or where the form begins. */
  readonly sessionKey: string;
  /** Saves what is waiting. */
  readonly flush: () => Promise<void>;
  /** Reads something aloud. */
  readonly say: (words: string) => void;
}

/** The notes of a session, or the answers to a form, as they once were, each with a way to bring it back. */
export default function EarlierNotes({ sessionKey, flush, say }: EarlierNotesProps): JSX.Element {
  const [versions, setVersions] = useState<readonly StoredSnapshot[]>([]);
  const [answer, setAnswer] = useState('');
  useEffect(() => {
    let stop = (): void => undefined;
    let gone = false;
    void openStorage().then((storage) => {
      const read = async (): Promise<void> => {
        const found = await readNoteVersions(storage.access, sessionKey);
        if (!gone) setVersions(found);
      };
      if (!gone) stop = storage.onChange(() => void read());
      return flush().then(read);
    });
    return () => {
      gone = true;
      stop();
    };
  }, [sessionKey, flush]);

  const bringBack = async (key: string): Promise<void> => {
    await flush();
    const { access } = await openStorage();
    const { saved } = await restoreNotes(access, key, instant());
    const words = saved ? BACK : 'It could not be brought back. Nothing has changed.';
    setAnswer(words);
    say(words);
  };

  return (
    <>
      {answer !== '' && <p class="govuk-body">{answer}</p>}
      <ul class="govuk-list worksheet-history">
        {versions.map(({ key, at, reason, raw }) => {
          const stored = readStoredNote(raw);
          return (
            <li key={key} class="worksheet-history__entry">
              <details class="worksheet-more">
                <summary>
                  {momentWords(at)}
                  {reason === 'restore' && ', before an earlier version was brought back'}
                </summary>
                {stored.state === 'loaded' ? (
                  <>
                    <p class="govuk-body worksheet-note__text">{stored.note.text}</p>
                    <button type="button" class="worksheet-link-button" onClick={() => void bringBack(key)}>
                      Bring this version back
                    </button>
                  </>
                ) : (
                  <p class="govuk-body">This version cannot be read here.</p>
                )}
              </details>
            </li>
          );
        })}
      </ul>
    </>
  );
}

const BACK = 'The earlier version is back. What was there before it is kept here as well.';
