import type { Heading, SessionDocument } from '../document.ts';
import type { AgendaItem } from './timings.ts';

/** The block that says what everybody brings. It stands under the title of its page, whatever page prints it. */
export const beforeBlock = { name: 'BeforeYouMeet', id: 'before-you-meet', heading: 'Before you meet' };

/** Words that somebody reads in a minute who reads to use it. */
const wordsPerMinute = 200;

type Read = Pick<SessionDocument, 'agenda' | 'components' | 'sections'>;

/** Whether the author wrote what to bring. */
export const hasBeforeBlock = ({ components }: Pick<Read, 'components'>): boolean =>
  components.some(({ name }) => name === beforeBlock.name);

/**
 * Whole minutes that it takes to read what stands above the first part of the meeting; 0 where nothing does, and where
 * there is no agenda to tell it from the rest.
 */
export function readingMinutes({ agenda, sections }: Read): number {
  const parts = new Set(agenda.map(({ id }) => id));
  const begins = sections.findIndex(({ id }) => parts.has(id));
  const words = sections
    .slice(0, Math.max(begins, 0))
    .filter(({ id }) => id !== beforeBlock.id)
    .flatMap(({ text }) => text.split(' ').filter((word) => word !== ''));
  return Math.ceil(words.length / wordsPerMinute);
}

/** The sections of a page in three groups. */
export interface HeadingGroups {
  /** Above the first part of the meeting. */
  before: Heading[];
  /** From the first part to the last. */
  during: Heading[];
  /** Below the last part, such as sources. */
  after: Heading[];
}

/** Tells what is read beforehand from the meeting itself; `headings` are those of one level. */
export function groupHeadings(headings: readonly Heading[], agenda: readonly AgendaItem[]): HeadingGroups {
  const parts = new Set(agenda.map(({ id }) => id));
  const first = headings.findIndex(({ id }) => parts.has(id));
  const last = headings.findLastIndex(({ id }) => parts.has(id));
  return {
    before: headings.slice(0, Math.max(first, 0)),
    during: first < 0 ? [] : headings.slice(first, last + 1),
    after: headings.slice(first < 0 ? 0 : last + 1),
  };
}
