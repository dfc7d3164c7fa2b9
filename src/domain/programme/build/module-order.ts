import { terms } from '../../session/term.ts';
import type { Module } from '../programme.ts';
import { compare, introduces, natural, position, unknownLast } from './order.ts';

/**
 * Puts modules in the order in which they are met: what the author set, then year, term, half term, number and part, then
 * the folder's name. A module that does not say its term stands where its number says: with the one before it. Parts of
 * a module follow each other within their term.
 */
export function orderModules(modules: readonly Module[]): Module[] {
  const placed = modules.filter(({ term }) => term !== undefined);
  const keys = new Map(modules.map((module) => [module, keyOf(module, borrowed(module, placed))]));
  const sorted = [...modules].sort(
    (a, b) => compare(keys.get(a) ?? [], keys.get(b) ?? []) || natural(a.slug, b.slug),
  );
  return joinParts(sorted);
}

type When = Pick<Module, 'year' | 'term' | 'half'>;

function keyOf(module: Module, when: When): number[] {
  return [
    module.document?.frontmatter.order ?? unknownLast,
    when.year ?? (introduces(module.url) ? 0 : unknownLast),
    when.term === undefined && introduces(module.url) ? -1 : position(terms, when.term),
    position(['first', 'second'], when.half),
    module.number ?? unknownLast,
    module.part ?? unknownLast,
  ];
}

/** When a module is met: as it says, or as the module of the closest number before it says. */
function borrowed(module: Module, placed: readonly Module[]): When {
  const { year, term, number, half } = module;
  if (term !== undefined || number === undefined) return module;
  const before = placed
    .filter((each) => each.number !== undefined && each.number <= number)
    .filter((each) => year === undefined || each.year === undefined || each.year === year)
    .sort((a, b) => compare([b.number ?? 0, b.part ?? 0], [a.number ?? 0, a.part ?? 0]))[0];
  const after = placed.find(
    (each) => each.number !== undefined && (year === undefined || each.year === year),
  );
  const from = before ?? after;
  return from ? { year: year ?? from.year, term: from.term, half: half ?? from.half } : module;
}

/** Moves each part of a module right behind the part before it, where both are of one term. */
function joinParts(sorted: readonly Module[]): Module[] {
  const families = new Map<string, Module[]>();
  for (const module of sorted)
    families.set(familyOf(module), [...(families.get(familyOf(module)) ?? []), module]);
  return [...families.values()].flatMap((family) =>
    [...family].sort((a, b) => compare([orderOf(a), a.part ?? 0], [orderOf(b), b.part ?? 0])),
  );
}

const orderOf = ({ document }: Module): number => document?.frontmatter.order ?? unknownLast;

/** Modules with the same are parts of one. A module without a part is a family of its own. */
function familyOf({ url, year, term, number, part, title, document }: Module): string {
  if (part === undefined || document?.frontmatter.order !== undefined) return url;
  const name = title
    .split(/\bpart\W{0,2}\d\b/iu, 1)
    .join('')
    .replace(/[^\p{L}]/gu, '')
    .toLowerCase();
  return [year, term, number ?? name].join('|');
}
