import { introduces } from './build/order.ts';
import type { Session } from './programme.ts';

/** Pages that one person reads alone, as their titles say. */
const alone = /\bself[- ]?study\b|\bintroduction\b|\breading\b/iu;

/**
 * Whether people meet for a session: it has an agenda, and is neither self-study nor an introduction. An ECT alone has
 * nobody to run a meeting with.
 */
export function isMeeting({ url, document, place }: Pick<Session, 'url' | 'document' | 'place'>): boolean {
  if (document.agenda.length === 0 || introduces(url)) return false;
  if (place.audience === 'ect') return false;
  return place.audience !== undefined || !alone.test(document.frontmatter.title);
}
