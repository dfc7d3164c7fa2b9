import type { PageDocument } from '../session/document.ts';
import { sessionsOf } from './link-neighbours.ts';
import type { Programme } from './programme.ts';

/** What each page made from content is called, by its address. */
export function pageTitles(
  programmes: readonly Programme[],
  pages: readonly PageDocument[],
): Map<string, string> {
  const titles = new Map(pages.map(({ url, frontmatter }) => [url, frontmatter.title]));
  for (const programme of programmes) {
    titles.set(programme.url, programme.title);
    for (const { url, title, published } of programme.modules) if (published) titles.set(url, title);
    for (const { url, topic, title } of sessionsOf(programme))
      titles.set(url, title.includes(topic) ? title : `${topic}: ${title}`);
  }
  return titles;
}
