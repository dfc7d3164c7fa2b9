import { filterWords, hasFilters } from '../../domain/search/filters.ts';
import type { Manifest } from '../../domain/search/index-format.ts';
import { longestQuery, mostWords } from '../../domain/search/parse-query.ts';
import type { Answer } from './use-search.ts';

type Answered = Extract<Answer, { state: 'answered' }>;

/** More of a text than this is not repeated in a sentence. */
const longestQuote = 60;

/** What was found, in one sentence: the heading above the results, also read out by a screen reader. */
export function answerHeading({ asked, query, found }: Answered, manifest: Manifest): string {
  const text = asked.text.trim();
  const words = filterWords(asked.filters, manifest);
  const within = words && ` in ${words}`;
  if (query.terms.length === 0 && !hasFilters(asked.filters)) {
    if (text === '') return 'Type one word or more to search';
    if (query.onlyCommon) return 'These words are on nearly every page: add one that says more';
    return 'There is no word in what you typed: type letters or numbers';
  }
  // Near matches are not counted as found: they stand below, under their own words.
  const count = found.full === 0 ? found.pages.length : found.full;
  const pages = count === 1 ? '1 page' : `${count} pages`;
  if (query.terms.length === 0) return count === 0 ? `No page${within}` : `${pages}${within}`;
  if (count === 0) return `Nothing found for ${quoted(text)}${within}`;
  return `${pages} found for ${quoted(text)}${within}`;
}

/** What a reader should know of the answer besides its count, if anything. */
export function answerRemark({ query, found }: Answered): string | undefined {
  if (query.cut) {
    return `Only the first ${mostWords} words, of at most ${longestQuery} letters and signs, were looked for.`;
  }
  if (query.terms.length > 1 && found.pages.length > 0 && found.full === 0) {
    return 'No page has all of these words. These have most of them.';
  }
  return undefined;
}

/** What was looked for in the place of words that are nowhere on the site, if anything. */
export function correctionRemark({ found }: Answered): string | undefined {
  const { corrected } = found;
  if (corrected.length === 0) return undefined;
  const typed = corrected.map(([word]) => quoted(word)).join(' and ');
  const meant = corrected.map(([, word]) => quoted(word)).join(' and ');
  return `${typed} ${corrected.length === 1 ? 'is' : 'are'} nowhere on this site. Shown are pages with ${meant}.`;
}

/** How many of the results that are shown have all of the words; the rest are near matches, and said to be. */
export function fullResults({ found, results }: Answered): number {
  return found.full === 0 ? results.length : Math.min(found.full, results.length);
}

const quoted = (text: string): string =>
  `“${text.length > longestQuote ? `${[...text].slice(0, longestQuote).join('')}…` : text}”`;
