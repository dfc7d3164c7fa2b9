import { isOwnPage } from '../../domain/offline/own-answer.ts';
import { today } from '../shared/clock.ts';
import { download } from '../shared/download.ts';
import type { WhyFailed } from '../shared/why-failed.ts';
import { pageElement } from './page-nodes.ts';
import { pagePictures } from './page-pictures.ts';

/** A page of this site that was fetched. */
export interface ReadPage {
  readonly at: 'ready';
  readonly address: string;
  readonly title: string;
  /** What it is called among all pages of the site. */
  readonly wholeTitle: string;
  /** The programme that it belongs to; undefined for a page beside the programmes. */
  readonly programme?: string;
  readonly article: Element;
}

/** A page that could not be fetched, or is none of this site. */
export interface UnreachablePage {
  readonly at: 'unreachable';
  readonly address: string;
  readonly why: WhyFailed;
}

/** Fetches a page of this site, as it was published: nothing that was typed on it. Nothing here throws. */
export async function readPage(address: string): Promise<ReadPage | UnreachablePage> {
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
    const title = article.querySelector('h1')?.textContent ?? address;
    // The way to the page begins at home; its second step is the programme.
    const programme = page.querySelectorAll('.breadcrumbs__long')[1]?.textContent?.trim();
    return { at: 'ready', address, article, title, wholeTitle: page.title, programme };
  } catch {
    return { at: 'unreachable', address, why: 'offline' };
  }
}

/** Makes the Word document of a page and puts it into the downloads. Rejects when the program for it could not be fetched. */
export async function downloadAsWord({
  article,
  address,
  wholeTitle,
  programme,
}: Pick<ReadPage, 'article' | 'address' | 'wholeTitle' | 'programme'>): Promise<void> {
  const { pageToWord } = await import('../../export/word/page/page-to-word.ts');
  const pictures = await pagePictures(article, address);
  const file = await pageToWord(
    pageElement(article),
    { date: today(), address, title: wholeTitle, programme },
    pictures,
  );
  // Sessions of several modules are called the same: the module stands before the session.
  const name = new URL(address).pathname.split('/').filter(Boolean).slice(-2).join('-') || 'page';
  download(
    `${name.replace(/[^a-z0-9-]+/giu, '-')}.docx`,
    'application/vnd.openxmlformats-officedocument.wordprocessingml.document',
    file,
  );
}
