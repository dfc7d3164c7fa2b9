/** The words of a list written as one text, in the order written. */
export function words(list: string): ReadonlySet<string> {
  return new Set(list.trim().split(/\s+/u));
}

/** The phrases of a list written with bars between them; `text/pattern.ts` has the notation. */
export function phrases(list: string): readonly string[] {
  return list.split('|').map((phrase) => phrase.trim());
}

/** Rules that carry the same value, from a list of phrases. */
export function rules<const T>(value: T, list: string): readonly (readonly [string, T])[] {
  return phrases(list).map((pattern) => [pattern, value] as const);
}
