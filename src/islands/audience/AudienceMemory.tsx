import type { JSX } from 'preact';
import { useEffect, useRef, useState } from 'preact/hooks';
import { audienceNamed, audienceNames, audiences } from '../../domain/session/audience.ts';
import type { Audience } from '../../domain/session/audience.ts';
import type { SiteStorage } from '../../storage/site-storage.ts';
import { openStorage } from '../shared/saving/open-storage.ts';
import { AUDIENCE_SETTING } from '../shared/setting-names.ts';

/** Plain values from the page. */
export interface AudienceMemoryProps {
  /** Path of the site on its host. */
  readonly base: string;
}

/** Lets this browser remember who the reader is, only when they ask for it, and forget it again. */
export default function AudienceMemory({ base }: AudienceMemoryProps): JSX.Element {
  const [storage, setStorage] = useState<SiteStorage>();
  const [remembered, setRemembered] = useState<Audience>();
  const [wanted, setWanted] = useState<Audience>();
  const [said, setSaid] = useState('');
  const words = useRef<HTMLParagraphElement>(null);

  useEffect(() => {
    let gone = false;
    let stop = (): void => undefined;
    void openStorage().then((opened) => {
      if (gone) return;
      const read = async (): Promise<void> =>
        setRemembered(audienceNamed(await opened.settings.get(AUDIENCE_SETTING)));
      stop = opened.onChange(() => void read());
      void read().then(() => setStorage(opened));
    });
    return () => {
      gone = true;
      stop();
    };
  }, []);

  const store = async (reader: Audience | undefined): Promise<void> => {
    if (storage === undefined) return;
    const kept = reader === undefined ? { saved: true } : await storage.keep('device');
    const result = kept.saved ? await storage.settings.set(AUDIENCE_SETTING, reader) : kept;
    if (result.saved) setRemembered(reader);
    setSaid(
      !result.saved
        ? 'This browser does not let the page keep anything. Bookmark the page you want instead.'
        : reader === undefined
          ? 'Forgotten.'
          : '',
    );
    words.current?.focus();
  };
  const ready = storage !== undefined;

  return (
    <section class="audience-memory" aria-labelledby="remember">
      <h2 id="remember">Remember it</h2>
      <p class="govuk-body" ref={words} tabIndex={-1} role="status">
        {remembered !== undefined
          ? `This browser remembers that you are ${withArticle(remembered)}.`
          : said || 'This browser does not remember who you are.'}
      </p>
      {remembered !== undefined ? (
        <>
          <p class="govuk-body">
            <a class="govuk-link" href={`${base}for/${remembered}/`}>
              Go to your pages
            </a>
          </p>
          <button
            type="button"
            class="govuk-button govuk-button--secondary"
            onClick={() => void store(undefined)}
          >
            Forget it
          </button>
        </>
      ) : (
        <>
          <fieldset class="govuk-fieldset" disabled={!ready}>
            <legend class="govuk-label">I am</legend>
            <div class="govuk-radios govuk-radios--small">
              {audiences.map((each) => (
                <div class="govuk-radios__item" key={each}>
                  <input
                    class="govuk-radios__input"
                    type="radio"
                    name="audience"
                    id={`remember-${each}`}
                    onChange={() => setWanted(each)}
                  />
                  <label class="govuk-label govuk-radios__label" for={`remember-${each}`}>
                    {withArticle(each)}
                  </label>
                </div>
              ))}
            </div>
          </fieldset>
          <p class="govuk-hint">
            The programme map and My progress then open with what you take part in.{' '}
            {storage?.place.kind !== 'device' &&
              'What you write or tick on this site is then kept in this browser as well, until you clear it. On a shared computer, use a bookmark instead.'}
          </p>
          <button
            type="button"
            class="govuk-button"
            disabled={!ready}
            onClick={() => {
              if (wanted === undefined) setSaid('Choose who you are first.');
              else void store(wanted);
            }}
          >
            Remember on this device
          </button>
        </>
      )}
    </section>
  );
}

function withArticle(audience: Audience): string {
  const name = audienceNames[audience];
  return `${/^[aei]/u.test(name) ? 'an' : 'a'} ${name}`;
}
