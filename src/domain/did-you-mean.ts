import { closest, distance } from 'fastest-levenshtein';

/**
 * The known word that a misspelt one most likely meant, or undefined when none is near.
 * Near means at most a third of the letters differ (at least two are always allowed).
 */
export function didYouMean(word: string, known: readonly string[]): string | undefined {
  if (known.length === 0) return undefined;
  const best = closest(word, known);
  return distance(word, best) <= Math.max(2, Math.floor(word.length / 3)) ? best : undefined;
}
