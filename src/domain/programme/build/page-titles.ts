import type { PageDocument } from '../../session/document.ts';
import { sessionsOf } from './link-neighbours.ts';
import type { Programme } from '../programme.ts';

/** What each page made from content is called, by its address. */
export function pageTitles(
  programmes: readonly Programme[],
  pages: readonly PageDocument[],
): Map<string, string> {
  const titles = new Map(pages.map(({ url, frontmatter }) => [url, frontmatter.title]));
  for (const programme of programmes) {
    titles.set(programme.url, programme.title);
    for (const { url, title, published } of programme.modules) if (published) titles.set(url, title);
    for (const session of sessionsOf(programme)) titles.set(session.url, session.pageTitle);
  }
  return titles;
}

/**
 * Gives each session of a programme the title of its page. Every half term has a week 1: where two would be called the same,
 * their modules tell them apart. Changes the sessions in place.
 */
export function givePageTitles(programme: Programme): void {
  const seen = new Set<string>();
  const repeated = new Set<string>();
  const sessions = sessionsOf(programme);
  for (const { pageTitle } of sessions) (seen.has(pageTitle) ? repeated : seen).add(pageTitle);
  for (const session of sessions) {
    if (repeated.has(session.pageTitle)) session.pageTitle += `, ${session.module.title}`;
  }
}
