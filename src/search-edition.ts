import { createHash } from 'node:crypto';
import { catalogue } from './catalogue.ts';
import { link } from './components/site/site.ts';
import { buildIndex } from './domain/search/build-index.ts';
import { searchablePages } from './domain/search/searchable-pages.ts';

/** The files of the search’s index, and the name of this edition of it. */
export interface SearchEdition {
  /** Changes with the content, so that a page never reads the index of another edition. */
  name: string;
  /** Text of each file, by its path without the ending. */
  files: Map<string, string>;
}

let built: Promise<SearchEdition> | undefined;

/** Builds the index of the site; once a build. */
export function searchEdition(): Promise<SearchEdition> {
  if (import.meta.env.DEV) return makeEdition();
  built ??= makeEdition();
  return built;
}

async function makeEdition(): Promise<SearchEdition> {
  const { manifest, words, texts } = buildIndex(searchablePages(await catalogue(), link));
  const files = new Map([['pages', JSON.stringify(manifest)]]);
  words.forEach((file, index) => files.set(`words/${index}`, JSON.stringify(file)));
  texts.forEach((text, index) => files.set(`text/${index}`, JSON.stringify(text)));
  const hash = createHash('sha256');
  for (const text of files.values()) hash.update(text);
  return { name: hash.digest('hex').slice(0, 12), files };
}
