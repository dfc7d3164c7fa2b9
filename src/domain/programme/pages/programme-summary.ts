import { openingWords } from '../../session/opening-words.ts';
import { termNames } from '../../session/term.ts';
import { sessionsOf } from '../build/link-neighbours.ts';
import type { Programme } from '../programme.ts';

/** A programme in three lines, for a reader who has to choose one. */
export interface ProgrammeSummary {
  title: string;
  url: string;
  /** What it is for: what its author says in one sentence, else how its page begins. */
  purpose: string;
  /** Its size: "12 modules, 67 sessions, years 1 and 2". */
  facts: string;
}

/** Sums a programme up. */
export function summariseProgramme(programme: Programme): ProgrammeSummary {
  const { title, url, document, modules } = programme;
  const sessions = sessionsOf(programme);
  const years = [...new Set(modules.flatMap(({ year }) => year ?? []))].sort((a, b) => a - b);
  const terms = [...new Set(modules.flatMap(({ term }) => term ?? []))].map((term) => termNames[term]);
  const when =
    years.length > 0
      ? `${years.length === 1 ? 'year' : 'years'} ${listed(years.map(String))}`
      : listed(terms);
  return {
    title,
    url,
    purpose: document?.frontmatter.description ?? (document ? openingWords(document.sections) : ''),
    facts: [count(modules.length, 'module'), count(sessions.length, 'session'), when]
      .filter(Boolean)
      .join(', '),
  };
}

const count = (number: number, noun: string): string => `${number} ${noun}${number === 1 ? '' : 's'}`;
const listed = (words: readonly string[]): string =>
  words.length < 2 ? words.join('') : `${words.slice(0, -1).join(', ')} and ${words.at(-1) ?? ''}`;
