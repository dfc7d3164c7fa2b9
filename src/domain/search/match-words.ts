import { distance } from 'fastest-levenshtein';
import type { Manifest, WordFile } from './index-format.ts';
import { stemOf } from './words.ts';

/** A short beginning of a word would match half the dictionary. */
const shortestPrefix = 2;
/** Longer words than this are nobody’s slip of the fingers. */
const longestMistyped = 30;
/** A beginning that is spread over more files than this is looked for in the first of them only. */
const mostFiles = 3;

/** The pages of a list in a word file. */
export function pagesOf(list: readonly number[]): number[] {
  let page = 0;
  return list.map((number) => (page += Math.floor(number / 10)));
}

/** Whether a word is in one of the files, just so. */
export const isThere = (word: string, files: readonly WordFile[]): boolean =>
  files.some((file) => Object.hasOwn(file, word));

/** The one file that holds a word just as it is, if any does. */
export const fileOf = (word: string, { firstWords }: Manifest): number | undefined =>
  firstWords.length === 0 ? undefined : fileHolding(word, firstWords);

/** The word files that may hold a word that was mistyped: it begins with the same letter, and stands near. */
export function filesAround(typed: string, { firstWords }: Manifest): number[] {
  if (firstWords.length === 0) return [];
  const letter = typed.charAt(0);
  const from = fileHolding(letter, firstWords);
  const to = fileHolding(`${letter}\uffff`, firstWords);
  const middle = fileHolding(typed, firstWords);
  const near = Array.from({ length: to - from + 1 }, (_, index) => from + index);
  return near.sort((a, b) => Math.abs(a - middle) - Math.abs(b - middle)).slice(0, mostFiles * 2);
}

/** The word that somebody who mistyped probably meant: one slip in a short word, two in a long one. */
export function closestWord(typed: string, files: readonly WordFile[]): string | undefined {
  if (typed.length < 4 || typed.length > longestMistyped) return undefined;
  const slips = typed.length < 8 ? 1 : 2;
  let best: { word: string; far: number; pages: number } | undefined;
  for (const file of files) {
    for (const [word, list] of Object.entries(file)) {
      if (Math.abs(word.length - typed.length) > slips || !/^\p{L}/u.test(word)) continue;
      const far = isSwapped(word, typed) ? 1 : distance(word, typed);
      if (far > slips) continue;
      if (!best || far < best.far || (far === best.far && list.length > best.pages))
        best = { word, far, pages: list.length };
    }
  }
  return best?.word;
}

/** Whether two letters side by side have changed places: one slip of the fingers. */
function isSwapped(word: string, typed: string): boolean {
  if (word.length !== typed.length) return false;
  const at = [...word].findIndex((letter, index) => letter !== typed[index]);
  return (
    at >= 0 &&
    word[at] === typed[at + 1] &&
    word[at + 1] === typed[at] &&
    word.slice(at + 2) === typed.slice(at + 2)
  );
}

/** The word files that may hold a word, its other forms, and the words that it begins. */
export function filesFor(word: string, { firstWords }: Manifest): number[] {
  if (firstWords.length === 0) return [];
  const shared = sharedStart(word);
  const from = fileHolding(shared, firstWords);
  const to = fileHolding(`${shared}\uffff`, firstWords);
  const files = Array.from({ length: to - from + 1 }, (_, index) => from + index);
  if (files.length <= mostFiles) return files;
  const exact = fileHolding(word, firstWords);
  // A word at the end of one file goes on in the next.
  return [exact, exact + 1].filter((file) => file < firstWords.length);
}

/** What all forms of a word begin with. Stems end in letters that not every form has: “studi”, “make”. */
function sharedStart(word: string): string {
  const stem = stemOf(word).replace(/[ei]$/u, '');
  return word.startsWith(stem) ? stem : word;
}

function fileHolding(word: string, firstWords: readonly string[]): number {
  let low = 0;
  let high = firstWords.length - 1;
  while (low < high) {
    const middle = Math.ceil((low + high) / 2);
    if ((firstWords[middle] ?? '') <= word) low = middle;
    else high = middle - 1;
  }
  return low;
}

/** How well a word on a page answers a word that was typed: 1 the same, less for another form, 0 not at all. */
export function closeness(found: string, typed: string, open: boolean): number {
  if (found === typed) return 1;
  if (!beginAlike(found, typed)) return 0;
  if (stemOf(found) === stemOf(typed)) return 0.9;
  return open && typed.length >= shortestPrefix && found.startsWith(typed) ? 0.6 : 0;
}

/** Whether two words can have a common stem, told from their first letters: finding stems takes longer. */
function beginAlike(one: string, other: string): boolean {
  const letters = Math.max(1, Math.min(3, one.length - 1, other.length - 1));
  for (let index = 0; index < letters; index += 1) {
    if (one.charCodeAt(index) !== other.charCodeAt(index)) return false;
  }
  return true;
}

/** The pages that hold a word or a form of it, each with its score. Rare words count more than frequent ones. */
export function pagesWith(
  typed: string,
  open: boolean,
  files: readonly WordFile[],
  pageCount: number,
): Map<number, number> {
  const scores = new Map<number, number>();
  for (const file of files) {
    for (const [word, list] of Object.entries(file)) {
      const near = closeness(word, typed, open);
      if (near === 0) continue;
      const rarity = Math.log(1 + (pageCount - list.length + 0.5) / (list.length + 0.5));
      let page = 0;
      for (const number of list) {
        page += Math.floor(number / 10);
        const score = near * (number % 10) * (0.3 + rarity);
        if (score > (scores.get(page) ?? 0)) scores.set(page, score);
      }
    }
  }
  return scores;
}
