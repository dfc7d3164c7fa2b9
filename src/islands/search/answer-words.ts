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
  const count = found.pages.length;
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
  if (query.terms.length > 1 && found.pages.length > 0 && !found.all) {
    return 'No page has all of these words. These have most of them.';
  }
  return undefined;
}

const quoted = (text: string): string =>
  `“${text.length > longestQuote ? `${[...text].slice(0, longestQuote).join('')}…` : text}”`;
