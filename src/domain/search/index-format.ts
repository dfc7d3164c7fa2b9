/** What a page can be narrowed down by. Each value is one more than a place in the manifest’s list; 0 is none. */
export const facets = ['programme', 'module', 'year', 'term', 'audience'] as const;

/** One of the ways in which results can be narrowed down. */
export type Facet = (typeof facets)[number];

/** A choice of a facet: how it is written in an address, and how a reader sees it. */
export interface FacetChoice {
  value: string;
  label: string;
}

/** What is fetched first: which choices there are, which page has which, and where each word is to be found. */
export interface Manifest {
  choices: Record<Facet, FacetChoice[]>;
  /** For each facet, the choice of each page in order. */
  pages: Record<Facet, number[]>;
  /** First word of each file of words, in order. */
  firstWords: string[];
  /** Words and phrases that mean the same, group by group. */
  synonyms: string[][];
}

/**
 * The words of one file and the pages they are on: `10 × distance from the page before + weight`, weight 1 to 9. Small
 * numbers in a row are what compression likes.
 */
export type WordFile = Record<string, number[]>;

/** One page as its result is printed from. */
export interface PageText {
  href: string;
  title: string;
  /** Where it stands: “Year 2, Summer · Module 9 · week 4 · Mentor”. */
  place: string;
  /** Id, heading and text of each section. */
  sections: Array<[id: string, heading: string, text: string]>;
}

/** The whole index, to be written as files. */
export interface SearchIndex {
  manifest: Manifest;
  words: WordFile[];
  texts: PageText[];
}

/** Where the search gets the pieces of the index from. */
export interface IndexSource {
  manifest: Manifest;
  words(file: number): Promise<WordFile>;
  text(page: number): Promise<PageText>;
}
