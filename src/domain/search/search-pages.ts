import { hasFilters, passing, type Filters } from './filters.ts';
import type { IndexSource, WordFile } from './index-format.ts';
import { closestWord, fileOf, filesAround, filesFor, isThere, pagesOf, pagesWith } from './match-words.ts';
import type { Query, QueryTerm } from './parse-query.ts';

/** What the search found. */
export interface Found {
  /** Numbers of the pages, best first. */
  pages: number[];
  /** How many of them, from the first, have all of the words. If none has, the pages with most of them are given. */
  full: number;
  /** Words that are nowhere on the site, each with the one that was looked for in its place. */
  corrected: Array<[typed: string, meant: string]>;
  /** The terms that were looked for, corrected ones in the place of typed ones. */
  terms: QueryTerm[];
}

/** A page found by a synonym comes after one that has the word itself. */
const synonymShare = 0.5;
/** Below so many results, pages with all words but one follow. */
const fewPages = 10;

/** Finds pages. Without words but with filters, every page that passes them is given, in the order of the site. */
export async function searchPages(query: Query, filters: Filters, source: IndexSource): Promise<Found> {
  const { manifest } = source;
  const pageCount = manifest.pages.programme.length;
  const passes = passing(filters, manifest);
  if (query.terms.length === 0) {
    const every = hasFilters(filters) ? Array.from({ length: pageCount }, (_, page) => page) : [];
    const pages = every.filter(passes);
    return { pages, full: pages.length, corrected: [], terms: [] };
  }
  const [answers, titled] = await Promise.all([
    Promise.all(query.terms.map((term) => answerOrCorrect(term, source, pageCount))),
    pagesTitled(query.whole, source),
  ]);
  const totals = new Map<number, { terms: number; score: number }>();
  for (const { scores } of answers) {
    for (const [page, score] of scores) {
      if (!passes(page)) continue;
      const total = totals.get(page) ?? { terms: 0, score: 0 };
      totals.set(page, { terms: total.terms + 1, score: total.score + score });
    }
  }
  // A title that is just what was typed has all of it, though its common words are not in the index.
  for (const page of titled) if (passes(page)) totals.set(page, { terms: answers.length, score: Infinity });
  const most = Math.max(0, ...[...totals.values()].map(({ terms }) => terms));
  const withTerms = (count: number): number[] =>
    [...totals]
      .filter(([, { terms }]) => terms === count)
      .sort(([a, { score: one }], [b, { score: other }]) => (one === other ? a - b : other - one))
      .map(([page]) => page);
  const best = withTerms(most);
  const near = most > 1 && best.length < fewPages ? withTerms(most - 1).slice(0, fewPages - best.length) : [];
  return {
    pages: [...best, ...near],
    full: most === answers.length ? best.length : 0,
    corrected: answers.flatMap(({ term, meant }) => (meant === undefined ? [] : [[term.typed, meant]])),
    terms: answers.map(({ lookedFor }) => lookedFor),
  };
}

interface Answer {
  term: QueryTerm;
  lookedFor: QueryTerm;
  scores: Map<number, number>;
  /** The word that was looked for instead, where the typed one is nowhere. */
  meant?: string;
}

async function answerOrCorrect(term: QueryTerm, source: IndexSource, pageCount: number): Promise<Answer> {
  const scores = await answerTerm(term, source, pageCount);
  if (scores.size > 0 || term.place || term.typed.includes(' ')) return { term, lookedFor: term, scores };
  const files = await Promise.all(filesAround(term.typed, source.manifest).map((file) => source.words(file)));
  const meant = closestWord(term.typed, files);
  if (meant === undefined) return { term, lookedFor: term, scores };
  const lookedFor = { ...term, typed: meant, alternatives: [[meant]], open: false };
  return { term, lookedFor, scores: await answerTerm(lookedFor, source, pageCount), meant };
}

async function answerTerm(
  term: QueryTerm,
  source: IndexSource,
  pageCount: number,
): Promise<Map<number, number>> {
  const found = await Promise.all(
    term.alternatives.map(async (words, index) => {
      const pages = words.map(async (word, each) => {
        const files = await Promise.all(filesFor(word, source.manifest).map((file) => source.words(file)));
        const last = term.open && index === 0 && each === words.length - 1;
        return pagesWith(word, last && !isShort(word, files), files, pageCount);
      });
      return inAll(await Promise.all(pages));
    }),
  );
  const scores = new Map<number, number>();
  // Pages that are the place come alone: texts that only speak of it would hide them.
  const wanted = term.place && found[0]?.length ? found.slice(0, 1) : found;
  wanted.forEach((pages, index) => {
    const share = index === 0 ? 1 : synonymShare;
    for (const [page, score] of pages) scores.set(page, Math.max(scores.get(page) ?? 0, share * score));
  });
  return scores;
}

/** A short word that is on the site is that word: “TA” is not the beginning of “table”. */
const isShort = (word: string, files: readonly WordFile[]): boolean =>
  word.length <= 4 && isThere(word, files);

async function pagesTitled(whole: string | undefined, source: IndexSource): Promise<number[]> {
  const number = whole === undefined ? undefined : fileOf(whole, source.manifest);
  if (whole === undefined || number === undefined) return [];
  const file = await source.words(number);
  const list = isThere(whole, [file]) ? file[whole] : undefined;
  return list === undefined ? [] : pagesOf(list);
}

/** The pages that are in all of the maps, with the mean of their scores. */
function inAll(maps: ReadonlyArray<Map<number, number>>): Array<[number, number]> {
  const [first, ...rest] = maps;
  return [...(first ?? [])]
    .filter(([page]) => rest.every((map) => map.has(page)))
    .map(([page, score]) => [
      page,
      (score + rest.reduce((sum, map) => sum + (map.get(page) ?? 0), 0)) / maps.length,
    ]);
}
