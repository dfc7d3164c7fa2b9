import type { JSX } from 'preact';
import { useEffect, useState } from 'preact/hooks';
import { isOwnPage } from '../../domain/offline/own-answer.ts';
import { parseAddress } from '../../domain/parse-address.ts';
import { today } from '../shared/clock.ts';
import { download } from '../shared/download.ts';
import { failedWords, whyFailed, type WhyFailed } from '../shared/why-failed.ts';
import { pageElement } from './page-nodes.ts';
import { pagePictures } from './page-pictures.ts';

/** Plain values from the page. */
export interface TakeAwayProps {
  /** Base path of the site. */
  readonly base: string;
}

type Stage =
  | { readonly at: 'starting' }
  | { readonly at: 'no-page' }
  | { readonly at: 'unreachable'; readonly address: string; readonly why: WhyFailed }
  | { readonly at: 'ready'; readonly address: string; readonly title: string; readonly article: Element }
  | { readonly at: 'making'; readonly title: string; readonly address: string; readonly article: Element };

/** Offers the page that the address names as a Word document, made in the reader’s browser. */
export default function TakeAway({ base }: TakeAwayProps): JSX.Element {
  const [stage, setStage] = useState<Stage>({ at: 'starting' });
  const [said, setSaid] = useState('');

  useEffect(() => {
    const address = pageAddress(base);
    if (address) void readPage(address).then(setStage);
    else setStage({ at: 'no-page' });
  }, [base]);

  const make = async (): Promise<void> => {
    if (stage.at !== 'ready') return;
    setStage({ ...stage, at: 'making' });
    setSaid('');
    try {
      const { pageToWord } = await import('../../export/word/page-to-word.ts');
      const file = await pageToWord(
        pageElement(stage.article),
        { date: today(), address: stage.address },
        await pagePictures(stage.article, stage.address),
      );
      const name = new URL(stage.address).pathname.split('/').filter(Boolean).at(-1) ?? 'page';
      download(
        `${name.replace(/[^a-z0-9-]+/giu, '-')}.docx`,
        'application/vnd.openxmlformats-officedocument.wordprocessingml.document',
        file,
      );
      setSaid('The document is in your downloads.');
    } catch (cause) {
      setSaid(
        `The document could not be made. ${failedWords[await whyFailed(cause)]} Or print the page instead.`,
      );
    }
    setStage({ ...stage, at: 'ready' });
  };

  switch (stage.at) {
    case 'starting':
      return <p>One moment…</p>;
    case 'no-page':
      return <p>Open a session first, and choose “Download as a Word document” there.</p>;
    case 'unreachable':
      return (
        <p>
          The page could not be fetched. {failedWords[stage.why]} Or go back to{' '}
          <a href={stage.address}>the page itself</a> and print it.
        </p>
      );
    default:
      return (
        <div data-ready="">
          <p>
            <a href={stage.address}>{stage.title}</a>
          </p>
          <button
            type="button"
            class="govuk-button"
            aria-disabled={stage.at === 'making' ? 'true' : undefined}
            onClick={() => void make()}
          >
            {stage.at === 'making' ? 'Making the document…' : 'Download the Word document'}
          </button>
          <p role="status">{said || null}</p>
        </div>
      );
  }
}

/** The page that is meant, if it is one of this site: an address elsewhere is never fetched. */
function pageAddress(base: string): string | undefined {
  const path = new URLSearchParams(location.search).get('page') ?? '';
  if (!path.startsWith('/') || path.startsWith('//')) return undefined;
  const root = new URL(base, location.origin).href;
  const href = parseAddress(path.slice(1), root)?.href;
  return href?.startsWith(root) && href !== root ? href : undefined;
}

async function readPage(address: string): Promise<Stage> {
  try {
    const response = await fetch(address);
    const text = await response.text();
    const { status, type, redirected } = response;
    const contentType = response.headers.get('content-type') ?? '';
    // The style of that page is not admitted here, and not needed.
    const page = new DOMParser().parseFromString(text.replace(/<style>[^<]*<\/style>/gu, ''), 'text/html');
    const article = page.querySelector('main .text');
    const facts = { status, type, redirected, contentType };
    if (!response.ok || !isOwnPage(facts, text) || !article)
      return { at: 'unreachable', address, why: 'missing' };
    return { at: 'ready', address, article, title: article.querySelector('h1')?.textContent ?? address };
  } catch {
    return { at: 'unreachable', address, why: 'offline' };
  }
}
