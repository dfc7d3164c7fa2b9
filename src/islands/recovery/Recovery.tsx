import type { JSX } from 'preact';
import { useEffect, useState } from 'preact/hooks';
import { DONE } from '../../storage/stores/done-key.ts';
import { readRaw } from '../../storage/stores/read-raw.ts';
import type { RawDocument } from '../../storage/stores/read-raw.ts';
import { today } from '../shared/clock.ts';
import { download } from '../shared/download.ts';

type Found =
  | { readonly state: 'looking' }
  | { readonly state: 'refused' }
  | { readonly state: 'found'; readonly documents: readonly RawDocument[] };

const KINDS: readonly (readonly [store: string, title: string, start?: string])[] = [
  ['plans', 'Action plans'],
  ['snapshots', 'Earlier versions of plans and notes'],
  ['copies', 'Copies that were given away or taken in'],
  ['notes', 'Session notes'],
  ['settings', 'Sessions ticked under My progress', DONE],
];

/** Everything stored by this site in this browser, as it is. It relies on as little of the site as it can. */
export default function Recovery(): JSX.Element {
  const [found, setFound] = useState<Found>({ state: 'looking' });
  useEffect(() => {
    void readRaw().then(
      (documents) => setFound({ state: 'found', documents }),
      () => setFound({ state: 'refused' }),
    );
  }, []);

  if (found.state === 'looking') return <p>Looking for what is stored…</p>;
  if (found.state === 'refused') {
    return <p>This browser does not let the page look at what is stored. Try another window or browser.</p>;
  }
  const { documents } = found;
  if (documents.length === 0) return <p>Nothing is stored by this site in this browser.</p>;
  return (
    <>
      <p>
        <button type="button" class="govuk-button" onClick={() => save('everything', documents)}>
          Download everything
        </button>
      </p>
      {KINDS.map(([store, title, start = '']) => {
        const items = documents.filter(
          (document) => document.store === store && document.key.startsWith(start),
        );
        return (
          items.length > 0 && (
            <section key={store}>
              <h2>{title}</h2>
              <ul class="recovery-list">
                {items.map((document) => (
                  <li key={document.key}>
                    <span class="recovery-list__words">{wordsOf(document)}</span>{' '}
                    <button
                      type="button"
                      class="worksheet-link-button"
                      onClick={() => save(store, document.value)}
                    >
                      Download<span class="govuk-visually-hidden">: {wordsOf(document)}</span>
                    </button>
                  </li>
                ))}
              </ul>
            </section>
          )
        );
      })}
    </>
  );
}

function save(kind: string, value: unknown): void {
  download(`stored-${kind}-${today()}.json`, 'application/json', `${asJson(value)}\n`);
}

function asJson(value: unknown): string {
  try {
    return JSON.stringify(value, null, 2) ?? String(value);
  } catch {
    return String(value);
  }
}

/** The first words that a person would know the document by. */
function wordsOf({ store, key, value }: RawDocument): string {
  const when =
    store === 'snapshots' || store === 'copies'
      ? `${key.split(' ')[1]?.slice(0, 16).replace('T', ', ')}: `
      : '';
  const record = (typeof value === 'object' && value !== null ? value : {}) as Record<string, unknown>;
  const [first] = Array.isArray(record['targets']) ? (record['targets'] as unknown[]) : [];
  const target = (typeof first === 'object' && first !== null ? first : {}) as Record<string, unknown>;
  const words = [record['label'], record['name'], target['text'], record['text']].filter(
    (text): text is string => typeof text === 'string' && text.trim() !== '',
  );
  return when + (words.join(': ').slice(0, 120) || 'without words');
}
