import { toHtml } from 'hast-util-to-html';
import { withBase } from '../../src/domain/site-address.ts';
import type { ChangedPage } from './changed-pages.ts';

/** What the first page of a preview tells. */
export interface Preview {
  /** Each with its title as HTML, when it is there to be looked at. */
  pages: Array<ChangedPage & { title: string | undefined }>;
  /** Whether something changes that all pages are made with. */
  everyPage: boolean;
}

/** The first page of a preview: the changed pages as links into the folder `site` beside it. */
export function previewPage({ pages, everyPage }: Preview): string {
  const rows = pages.map(({ url, what, title }) => {
    const name = title ? `<a href="site${asHtml(withBase(url, '/'))}index.html">${title}</a>` : asHtml(url);
    return `<li>${name} (${what})</li>`;
  });
  return `<!doctype html>
<html lang="en-GB"><head><meta charset="utf-8"><meta name="viewport" content="width=device-width, initial-scale=1">
<title>Preview of a proposed change</title>
<style>body{max-width:40rem;margin:2rem auto;padding:0 1rem;font:1.1rem/1.4 system-ui,sans-serif;color:#14181a}li{margin:.4rem 0}a{color:#0f4f8f}</style>
</head><body><h1>Preview of a proposed change</h1>
${rows.length > 0 ? `<p>These pages change:</p><ul>\n${rows.join('\n')}\n</ul>` : '<p>No page of the content changes.</p>'}
${everyPage ? '<p>The design or the program of the site changes too, so other pages may look different.</p>' : ''}
<p><a href="site/index.html">The whole site as it would be</a></p>
<p>Pages can be read and printed here. The action plan, the notes and the checker need the real site and do not work in a preview.</p>
</body></html>
`;
}

/** The same list as Markdown. Titles are words of the proposal: nothing in them becomes a link, a heading or a name here. */
export function previewSummary({ pages, everyPage }: Preview): string {
  const plain = (html: string) => html.replace(/[[\]()*_|\\~`]|(?<!&)#/gu, '\\$&').replace(/@/gu, '&#64;');
  const rows = pages.map(({ url, what, title }) => `- ${plain(title ?? asHtml(url))} (${what})`);
  const note = everyPage ? '\nThe design or the program of the site changes too.\n' : '';
  return `## Pages that change\n\n${rows.join('\n') || 'None of the content.'}\n${note}`;
}

const asHtml = (text: string): string => toHtml({ type: 'text', value: text });
