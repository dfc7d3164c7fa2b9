import type { PageDocument } from '../../session/document.ts';
import { sessionsOf } from './link-neighbours.ts';
import type { Programme } from '../programme.ts';
import { placeWords } from '../../session/place.ts';
import { ownPages } from '../own-pages.ts';

/** What each page made from content is called, by its address. */
export function pageTitles(
  programmes: readonly Programme[],
  pages: readonly PageDocument[],
): Map<string, string> {
  const titles = new Map(pages.map(({ url, frontmatter }) => [url, frontmatter.title]));
  for (const programme of programmes) {
    titles.set(programme.url, programme.pageTitle);
    for (const { url, pageTitle, published } of programme.modules) if (published) titles.set(url, pageTitle);
    for (const session of sessionsOf(programme)) titles.set(session.url, session.pageTitle);
  }
  return titles;
}

/** A page that is to have a title of its own, and what tells it apart, the most telling first. */
interface Titled {
  page: { pageTitle: string };
  apart: string[];
}

/**
 * Gives every page made from content a title that no other page of the site has. Every half term has a week 1, and every
 * programme an introduction: where two would be called the same, the week, the module, the programme and at last the
 * name of the file tell them apart. `taken` are the titles of the other pages. Changes the programmes in place.
 */
export function givePageTitles(programmes: readonly Programme[], taken: readonly string[] = []): void {
  const others = new Set([...taken, ...ownPages.map(({ title }) => title)].map(keyOf));
  const titled = programmes.flatMap((programme): Titled[] => [
    ...(programme.pageTitle ? [{ page: programme, apart: [nameIn(programme.url)] }] : []),
    ...programme.modules.map((module): Titled => ({
      page: module,
      apart: [placeWords({ year: module.year, term: module.term }), programme.title, nameIn(module.url)],
    })),
    ...sessionsOf(programme).map((session): Titled => ({
      page: session,
      apart: [
        placeWords({ ...session.place, audience: undefined }),
        session.module.title,
        programme.title,
        nameIn(session.url),
        nameIn(session.module.url),
      ],
    })),
  ]);
  const most = Math.max(0, ...titled.map(({ apart }) => apart.length));
  for (let step = 0; step < most; step += 1) {
    const counts = new Map<string, number>();
    for (const { page } of titled)
      counts.set(keyOf(page.pageTitle), (counts.get(keyOf(page.pageTitle)) ?? 0) + 1);
    for (const { page, apart } of titled) {
      const key = keyOf(page.pageTitle);
      const words = apart[step] ?? '';
      const isAlone = counts.get(key) === 1 && !others.has(key);
      if (!isAlone && words !== '' && !key.includes(keyOf(words))) page.pageTitle += `, ${words}`;
    }
  }
}

const keyOf = (title: string): string => title.toLowerCase().replace(/\s+/gu, ' ').trim();
const nameIn = (url: string): string => url.split('/').at(-2) ?? '';
