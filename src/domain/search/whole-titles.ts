import { wordsIn } from './words.ts';

/** Words of the index that stand for a whole text begin with it; no word of a text does. */
const sign = '=';

/** Whether a word of the index stands for a whole title. */
export const isWholeTitle = (word: string): boolean => word.startsWith(sign);

/** A text as one word of the index, for whoever types just a title. Nothing for a text without words. */
export function wholeText(text: string): string | undefined {
  const words = wordsIn(text).map(({ word }) => word);
  return words.length > 0 ? sign + words.join(' ') : undefined;
}

/** The ways to type a title whole: as it is, and without what stands before its colon or in brackets behind it. */
export function wholeTitles(title: string): string[] {
  const plain = title.replace(/\([^()]*\)$/u, '').trimEnd();
  const ways = [title, plain, plain.slice(plain.lastIndexOf(': ') + 1)].map(wholeText);
  return [...new Set(ways.filter((way) => way !== undefined))];
}
