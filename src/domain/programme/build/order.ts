import { audiences } from '../../session/audience.ts';
import { terms } from '../../session/term.ts';
import type { Module, Session } from '../programme.ts';

const collator = new Intl.Collator('en-GB', { numeric: true });

/** Orders text as people do: "week 2" before "week 10". */
export const natural = (a: string, b: string): number => collator.compare(a, b);

const unknownLast = Number.MAX_SAFE_INTEGER;
const position = (list: readonly string[], value: string | undefined): number => {
  const index = value === undefined ? -1 : list.indexOf(value);
  return index === -1 ? unknownLast : index;
};

function compare(a: readonly number[], b: readonly number[]): number {
  const index = a.findIndex((value, each) => value !== b[each]);
  return index === -1 ? 0 : a[index]! - b[index]!;
}

/** Order of modules: what the author set, then year, term, half term, number and part, then the folder's name. */
export function byModuleOrder(a: Module, b: Module): number {
  return compare(moduleKey(a), moduleKey(b)) || natural(a.slug, b.slug);
}

const moduleKey = (module: Module): number[] => [
  module.document?.frontmatter.order ?? unknownLast,
  module.year ?? unknownLast,
  position(terms, module.term),
  position(['first', 'second'], module.half),
  module.number ?? unknownLast,
  module.part ?? unknownLast,
];

/** Whether a session stands before the first week: the name of its file begins with “intro”. */
export function introduces(url: string): boolean {
  return /^intro(?:duction)?(?:[-_ ]|$)/iu.test(url.split('/').at(-2) ?? '');
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
