import type { APIRoute } from 'astro';
import { catalogue } from '../catalogue.ts';
import { link, siteName } from '../components/site/site.ts';
import { atomFeed } from '../domain/programme/pages/atom-feed.ts';
import { changedPages } from '../domain/programme/pages/changed-pages.ts';
import { listPages } from '../domain/programme/pages/list-pages.ts';
import { newestFirst } from '../domain/programme/pages/news.ts';

/** Entries of each kind: news, and pages whose text changed. */
const most = 20;

/** What has changed on the site, as a feed. */
export const GET: APIRoute = async ({ site }) => {
  const { programmes, pages, news, sources, today } = await catalogue();
  const whole = (path: string): string => new URL(link(path), site).href;
  const told = newestFirst(news)
    .slice(0, most)
    .map(({ date, title, text, page }) => ({
      id: `${whole('/whats-new/')}#${date}-${encodeURIComponent(title)}`,
      title,
      text,
      href: whole(page?.split('#')[0] ?? '/whats-new/'),
      date,
    }));
  const changed = changedPages(listPages(programmes, pages), sources, most).map(
    ({ url, title, place, updated }) => ({
      id: `${whole(url)}#changed-${updated}`,
      title: `Changed: ${title}`,
      text: ['The text of this page has changed', place].filter(Boolean).join(': '),
      href: whole(url),
      date: updated,
    }),
  );
  const entries = [...told, ...changed].sort((a, b) => (a.date < b.date ? 1 : a.date > b.date ? -1 : 0));
  const head = {
    title: `What’s new: ${siteName}`,
    author: siteName,
    href: whole('/whats-new/'),
    self: whole('/feed.xml'),
    today,
  };
  return new Response(atomFeed(head, entries), { headers: { 'content-type': 'application/atom+xml' } });
};
