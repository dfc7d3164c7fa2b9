import type { JSX } from 'preact';
import { useEffect, useState } from 'preact/hooks';
import { failedWords, whyFailed } from '../shared/why-failed.ts';
import { downloadAsWord, readPage } from './read-page.ts';
import { fitFrame, placeInSession, type PlaceInSession } from './place-in-session.ts';

/** Makes the Word document of the session around it when its reader opens this, and says that it is there. */
export default function WordHere(): JSX.Element {
  const [place, setPlace] = useState<PlaceInSession | 'none'>();
  const [said, setSaid] = useState('');
  const [isMaking, setMaking] = useState(true);

  const make = async (found: PlaceInSession): Promise<void> => {
    setMaking(true);
    setSaid('Making the document…');
    const page = await readPage(found.address);
    try {
      if (page.at === 'ready') await downloadAsWord(page);
      setSaid(
        page.at === 'ready'
          ? 'The document is in your downloads.'
          : `The document could not be made. ${failedWords[page.why]} Or print this page.`,
      );
    } catch (cause) {
      setSaid(`The document could not be made. ${failedWords[await whyFailed(cause)]} Or print this page.`);
    }
    setMaking(false);
  };

  useEffect(() => {
    const found = placeInSession();
    if (found) fitFrame();
    found?.whenOpened(() => void make(found));
    setPlace(found ?? 'none');
  }, []);

  if (place === 'none') {
    return <p class="govuk-body">Open a session first, and choose “Download as a Word document” there.</p>;
  }
  return (
    <>
      <p class="govuk-body" role="status">
        <b>{said}</b>
      </p>
      {!isMaking && place && (
        <p class="govuk-body">
          <button type="button" class="worksheet-link-button" onClick={() => void make(place)}>
            Download it again
          </button>
        </p>
      )}
    </>
  );
}
