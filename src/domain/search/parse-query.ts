import { placesIn } from './places.ts';
import { wholeText } from './whole-titles.ts';
import { commonWords, wordsIn } from './words.ts';

/** More characters than this are not read. A sentence has about a hundred. */
export const longestQuery = 200;
/** More words than this are not looked for. */
export const mostWords = 10;

/** Something to look for: what was typed, or what means the same. */
export interface QueryTerm {
  /** As it was typed, folded: words with single spaces. */
  typed: string;
  /** The words of the term itself first, then those of its synonyms; a page needs all words of one of them. */
  alternatives: string[][];
  /** Whether the last word may be the beginning of a longer one: it is still being typed. */
  open: boolean;
  /** Whether the first alternative is a place, such as “week4”, and the others are its words, for texts that only say it. */
  place?: boolean;
}

/** What a reader asks for. */
export interface Query {
  terms: QueryTerm[];
  /** All that was typed as one word of the index, for the title that is just that. */
  whole?: string;
  /** Whether part of a very long text was passed over. */
  cut: boolean;
  /** Whether there were words, but only such as are on every page. */
  onlyCommon: boolean;
}

/** Groups of phrases that mean the same, each phrase as its words. */
type Groups = ReadonlyArray<ReadonlyArray<readonly string[]>>;

/** Reads what was typed. Signs, emoji and markup hold no words, or only the words in them. */
export function parseQuery(text: string, synonyms: ReadonlyArray<readonly string[]>): Query {
  const groups = synonyms.map((group) => group.map((phrase) => phrase.split(' ')));
  const read = text.slice(0, longestQuery);
  const all = wordsIn(read).map(({ word }) => word);
  const places = placesIn(all);
  const beside = all.filter((_, index) => !places.some(({ from, to }) => from <= index && index < to));
  const telling = beside.filter((word) => word !== '' && !isIdle(word, all, groups));
  const words = telling.slice(0, mostWords);
  const open = /[\p{L}\p{N}]$/u.test(read) && words.at(-1) === all.at(-1) && places.at(-1)?.to !== all.length;
  const whole = wholeText(read);
  return {
    terms: [...places.flatMap(placeTerms).slice(0, mostWords), ...termsOf(words, open, groups)],
    ...(whole === undefined ? {} : { whole }),
    cut: text.trim().length > longestQuery || telling.length > mostWords,
    onlyCommon: all.length > 0 && words.length === 0 && places.length === 0,
  };
}

/** A place is looked for as one word, and where no page is that place, as the words it was typed with. */
const placeTerms = ({ words }: { words: string[] }): QueryTerm[] =>
  words.map((word) => {
    const [, name = word, number = ''] = /^([a-z]+)(\d+)$/u.exec(word) ?? [];
    return { typed: `${name} ${number}`, alternatives: [[word], [name, number]], open: false, place: true };
  });

/** A common word says nothing, unless it belongs to a phrase that is known, as in “assessment for learning”. */
const isIdle = (word: string, all: readonly string[], groups: Groups): boolean =>
  commonWords.has(word) &&
  !groups.flat().some((phrase) => phrase.length > 1 && phrase.includes(word) && holds(all, phrase));

const holds = (words: readonly string[], phrase: readonly string[]): boolean =>
  words.some((_, index) => phrase.every((part, each) => words[index + each] === part));

function termsOf(words: readonly string[], open: boolean, groups: Groups): QueryTerm[] {
  const terms: QueryTerm[] = [];
  for (let index = 0; index < words.length;) {
    const { own, others } = longestAt(words, index, groups);
    index += own.length;
    terms.push({
      typed: own.join(' '),
      alternatives: [own, ...others].map(withoutCommon),
      open: open && index === words.length,
    });
  }
  return terms;
}

/** The longest phrase of a synonym group that begins at a word, and the others of the group; or the word alone. */
function longestAt(
  words: readonly string[],
  index: number,
  groups: Groups,
): { own: readonly string[]; others: ReadonlyArray<readonly string[]> } {
  const longest = Math.max(1, ...groups.flat().map(({ length }) => length));
  for (let length = Math.min(longest, words.length - index); length > 0; length -= 1) {
    const own = words.slice(index, index + length);
    const matching = groups.filter((group) => group.some((phrase) => same(phrase, own)));
    const others = matching.flat().filter((phrase) => !same(phrase, own));
    if (matching.length > 0) return { own, others };
  }
  return { own: words.slice(index, index + 1), others: [] };
}

const withoutCommon = (phrase: readonly string[]): string[] =>
  phrase.filter((word) => !commonWords.has(word));

/** Plurals name the same thing: “TAs”, “early career teachers”. */
const same = (phrase: readonly string[], own: readonly string[]): boolean =>
  phrase.length === own.length &&
  phrase.every((part, each) => part === own[each] || `${part}s` === own[each]);
