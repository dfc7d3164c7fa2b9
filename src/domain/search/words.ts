import { stemmer } from 'stemmer';

/** A word of a text as the search compares it, and where it stands in the text. */
export interface Word {
  word: string;
  start: number;
  end: number;
}

/** Letters and digits, with an apostrophe inside: “Teachers’” is one word, “e-mail” is two. */
const pattern = /[\p{L}\p{N}\p{M}]+(?:['’][\p{L}\p{N}\p{M}]+)*/gu;

/** The words of a text, in order; with `firstLetters`, only those that begin with one of them. */
export function wordsIn(text: string, firstLetters?: ReadonlySet<string>): Word[] {
  const words: Word[] = [];
  for (const { 0: written, index } of text.matchAll(pattern)) {
    // Most words are passed over by their first letter, before anything is done with them: pages are long.
    const letter = written.charAt(0);
    if (firstLetters && isAscii.test(letter) && !firstLetters.has(letter.toLowerCase())) continue;
    words.push({ word: fold(written), start: index, end: index + written.length });
  }
  return words;
}

const isAscii = /[a-z0-9]/iu;
const needsFolding = /[^a-z0-9]/u;

/** A word without what people leave out when they search: capitals, accents, a possessive ending, apostrophes. */
function fold(written: string): string {
  const lower = written.toLowerCase();
  if (!needsFolding.test(lower)) return lower;
  return lower
    .normalize('NFKD')
    .replace(/\p{M}/gu, '')
    .replace(/['’]s$/u, '')
    .replace(/['’]/gu, '');
}

const stems = new Map<string, string>();

/** The part of a word that its forms share: “planning”, “planned” and “plans” have one stem. */
export function stemOf(word: string): string {
  let stem = stems.get(word);
  if (stem === undefined) {
    stem = stemmer(word);
    stems.set(word, stem);
  }
  return stem;
}

/** Words too common in English to tell one page from another. They are not in the index and are passed over in a query. */
export const commonWords: ReadonlySet<string> = new Set(
  (
    'a about after all also an and any are as at be because been before being but by can could did do does doing ' +
    'for from had has have having he her here him his how i if in into is it its itself just may me might more most ' +
    'must my no nor not of off on or other our out over own same she should so some such than that the their them ' +
    'then there these they this those through to too under until up us very was we were what when where which while ' +
    'who whom why will with would you your'
  ).split(' '),
);
