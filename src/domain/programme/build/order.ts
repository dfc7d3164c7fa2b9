import { audiences } from '../../session/audience.ts';
import { terms } from '../../session/term.ts';
import type { Session } from '../programme.ts';

const collator = new Intl.Collator('en-GB', { numeric: true });

/** Orders text as people do: "week 2" before "week 10". */
export const natural = (a: string, b: string): number => collator.compare(a, b);

/** Stands for what nobody said: after everything that somebody did. */
export const unknownLast = Number.MAX_SAFE_INTEGER;

/** Where a value stands in a list; what is unknown stands last. */
export const position = (list: readonly string[], value: string | undefined): number => {
  const index = value === undefined ? -1 : list.indexOf(value);
  return index === -1 ? unknownLast : index;
};

/** Compares two lists of numbers, the first that differs settling it. */
export function compare(a: readonly number[], b: readonly number[]): number {
  const index = a.findIndex((value, each) => value !== b[each]);
  return index === -1 ? 0 : (a[index] ?? 0) - (b[index] ?? 0);
}

/** Whether a page stands before its neighbours: its name begins with “intro”, behind a number or not. */
export function introduces(url: string): boolean {
  return /^(?:\d{1,3}[-_. ]+)?intro(?:duction)?(?:[-_ ]|$)/iu.test(url.split('/').at(-2) ?? '');
}

/**
 * Order of sessions in a module: introductions, then by week, then who prepares first, then what the author set, then
 * the file's name.
 */
export function bySessionOrder(a: Session, b: Session): number {
  return compare(sessionKey(a), sessionKey(b)) || natural(a.url, b.url);
}

const sessionKey = ({ url, place, document }: Session): number[] => [
  place.week === undefined && introduces(url) ? 0 : 1,
  place.year ?? unknownLast,
  position(terms, place.term),
  place.week ?? unknownLast,
  position(audiences, place.audience),
  document.frontmatter.order ?? unknownLast,
];
