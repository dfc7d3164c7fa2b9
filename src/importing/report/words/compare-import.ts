import type { Manifest } from '../../write/manifest.ts';
import { withoutTitle } from './check-words.ts';
import { compareWords, type WordDifference } from './compare-words.ts';
import { splitWords } from './words-of-html.ts';
import { wordsOfPage } from './words-of-page.ts';
import { wordsOfSource } from './words-of-source.ts';

/** How one page of the built site compares with the old document it was made from. */
export interface PageComparison {
  /** Number of words of the old text. */
  words: number;
  /** Differences that the report of the import does not name. */
  differences: WordDifference[];
  /** Number of differences that the report names, and of parts that the site makes itself. */
  declared: number;
}

/** Compares an old document with its page, word for word, in order: title, heading, caption and text. */
export function comparePage(source: string, html: string, entry: Manifest['files'][string]): PageComparison {
  const old = wordsOfSource(source);
  const page = wordsOfPage(html);
  const title = page.top.join(' ');
  const known = new Set((entry.differences ?? []).map(key));
  const body = withoutParts(
    withoutTitle(old.body, title, entry.titleWasHeading === true),
    entry.derived ?? [],
  );
  const found = compareWords(body, page.body);
  const heads = [...page.top, ...splitWords(page.title)];
  const lostAbove = old.top.filter((word) => !heads.includes(word));
  return {
    words: old.top.length + old.body.length,
    declared: found.filter((each) => known.has(key(each))).length + (entry.derived ?? []).length,
    differences: [
      ...(lostAbove.length > 0 ? [{ before: 'top lines', missing: lostAbove, added: [] }] : []),
      ...found.filter((each) => !known.has(key(each))),
    ],
  };
}

const key = ({ missing, added }: WordDifference): string => JSON.stringify([missing, added]);

/** The words without the parts that the site makes itself, each taken out where it next stands. */
function withoutParts(words: readonly string[], parts: readonly string[]): string[] {
  const rest = [...words];
  let from = 0;
  for (const part of parts) {
    const own = splitWords(part);
    const at = rest.findIndex(
      (_, index) => index >= from && own.every((word, step) => rest[index + step] === word),
    );
    if (at === -1 || own.length === 0) continue;
    rest.splice(at, own.length);
    from = at;
  }
  return rest;
}
