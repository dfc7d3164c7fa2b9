/** The three terms of the English school year, in order. */
export const terms = ['autumn', 'spring', 'summer'] as const;

/** A term of the English school year. */
export type Term = (typeof terms)[number];

/** A term as written at the start of a phrase. */
export const termNames: Record<Term, string> = { autumn: 'Autumn', spring: 'Spring', summer: 'Summer' };

/** Half of a term: each has two, with a week's holiday between them. */
export type HalfTerm = 'first' | 'second';

/** The term that a title or file name names, if it names one. */
export function termIn(text: string): Term | undefined {
  const found = /\b(autumn|spring|summer)\b/iu.exec(text)?.[1];
  return found === undefined ? undefined : (found.toLowerCase() as Term);
}

/** The half term that a heading such as "Second half-term: …" or "Autumn 2" names, if it names one. */
export function halfTermIn(text: string): HalfTerm | undefined {
  const numbered = /\b(?:autumn|spring|summer) (?:term )?([12])\b/iu.exec(text)?.[1];
  if (numbered !== undefined) return numbered === '1' ? 'first' : 'second';
  const found = /\b(first|second)[\s-]half[\s-]?term\b/iu.exec(text)?.[1];
  return found === undefined ? undefined : (found.toLowerCase() as HalfTerm);
}
