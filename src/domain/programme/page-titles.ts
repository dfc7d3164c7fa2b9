import type { PageDocument } from '../session/document.ts';
import { sessionsOf } from './link-neighbours.ts';
import type { Programme, Session } from './programme.ts';

/** What each page made from content is called, by its address. */
export function pageTitles(
  programmes: readonly Programme[],
  pages: readonly PageDocument[],
): Map<string, string> {
  const titles = new Map(pages.map(({ url, frontmatter }) => [url, frontmatter.title]));
  for (const programme of programmes) {
    titles.set(programme.url, programme.title);
    for (const { url, title, published } of programme.modules) if (published) titles.set(url, title);
    for (const session of sessionsOf(programme)) titles.set(session.url, sessionPageTitle(session));
  }
  return titles;
}

/** What the page of a session is called in tabs and lists. */
export function sessionPageTitle({ topic, title }: Pick<Session, 'topic' | 'title'>): string {
  return title.includes(topic) ? title : `${topic}: ${title}`;
}
