import { distance } from 'fastest-levenshtein';
import { hasFilters, passing, type Filters } from './filters.ts';
import type { IndexSource, WordFile } from './index-format.ts';
import { filesFor, pagesWith } from './match-words.ts';
import type { Query, QueryTerm } from './parse-query.ts';

/** What the search found. */
export interface Found {
  /** Numbers of the pages, best first. */
  pages: number[];
  /** Whether every page has all of the words. If none has, the pages with most of them are given. */
  all: boolean;
  /** A word of the site close to one that is nowhere, as `[typed, meant]`. */
  meant?: [typed: string, meant: string];
}

/** A page found by a synonym comes after one that has the word itself. */
const synonymShare = 0.5;

/** Finds pages. Without words but with filters, every page that passes them is given, in the order of the site. */
export async function searchPages(query: Query, filters: Filters, source: IndexSource): Promise<Found> {
  const { manifest } = source;
  const pageCount = manifest.pages.programme.length;
  const passes = passing(filters, manifest);
  if (query.terms.length === 0) {
    const every = hasFilters(filters) ? Array.from({ length: pageCount }, (_, page) => page) : [];
    return { pages: every.filter(passes), all: true };
  }
  const answers = await Promise.all(query.terms.map((term) => answerTerm(term, source, pageCount)));
  const totals = new Map<number, { terms: number; score: number }>();
  for (const { scores } of answers) {
    for (const [page, score] of scores) {
      if (!passes(page)) continue;
      const total = totals.get(page) ?? { terms: 0, score: 0 };
      totals.set(page, { terms: total.terms + 1, score: total.score + score });
    }
  }
  const most = Math.max(0, ...[...totals.values()].map(({ terms }) => terms));
  const pages = [...totals]
    .filter(([, { terms }]) => terms === most)
    .sort(([a, one], [b, other]) => other.score - one.score || a - b)
    .map(([page]) => page);
  const lost = answers.find(({ scores }) => scores.size === 0);
  const meant = lost && closestWord(lost.term.typed, lost.files);
  return {
    pages,
    all: most === query.terms.length,
    ...(lost && meant ? { meant: [lost.term.typed, meant] as [string, string] } : {}),
  };
}

interface Answer {
  term: QueryTerm;
  scores: Map<number, number>;
  files: WordFile[];
}

async function answerTerm(term: QueryTerm, source: IndexSource, pageCount: number): Promise<Answer> {
  const scores = new Map<number, number>();
  const files: WordFile[] = [];
  await Promise.all(
    term.alternatives.map(async (words, index) => {
      const found = await Promise.all(
        words.map(async (word, each) => {
          const open = term.open && index === 0 && each === words.length - 1;
          const numbers = filesFor(word, source.manifest);
          const fetched = await Promise.all(numbers.map((number) => source.words(number)));
          files.push(...fetched);
          return pagesWith(word, open, fetched, pageCount);
        }),
      );
      const share = index === 0 ? 1 : synonymShare;
      for (const [page, score] of inAll(found)) {
        scores.set(page, Math.max(scores.get(page) ?? 0, share * score));
      }
    }),
  );
  return { term, scores, files };
}

/** The pages that are in all of the maps, with the mean of their scores. */
function inAll(maps: ReadonlyArray<Map<number, number>>): Array<[number, number]> {
  const [first, ...rest] = maps;
  return [...(first ?? [])]
    .filter(([page]) => rest.every((map) => map.has(page)))
    .map(([page, score]) => [
      page,
      (score + rest.reduce((sum, map) => sum + map.get(page)!, 0)) / maps.length,
    ]);
}

/** The word that somebody who mistyped probably meant: at most two slips in a long word, one in a short one. */
function closestWord(typed: string, files: readonly WordFile[]): string | undefined {
  const slips = typed.length > 5 ? 2 : 1;
  let best: { word: string; far: number; pages: number } | undefined;
  for (const [word, list] of files.flatMap((file) => Object.entries(file))) {
    const far = Math.abs(word.length - typed.length) > slips ? slips + 1 : distance(word, typed);
    if (far > slips || typed.length < 4) continue;
    const better = !best || far < best.far || (far === best.far && list.length > best.pages);
    if (better) best = { word, far, pages: list.length };
  }
  return best?.word;
}
