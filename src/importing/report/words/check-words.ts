import type { Reading } from '../../../content-pipeline/tree/document.ts';
import { sessionLinksIn } from '../../../domain/programme/session-links.ts';
import type { Draft } from '../../draft.ts';
import type { ImportNote } from '../../import-note.ts';
import { compareWords, type WordDifference } from './compare-words.ts';
import { splitWords } from './words-of-html.ts';
import { wordsOfBody } from './words-of-body.ts';
import { wordsOfSource } from './words-of-source.ts';

/**
 * Compares the words of an imported document, as the site reads it, with those of the old text. Lists of links that the
 * site makes are compared on the built page, where they are.
 */
export function checkWords(draft: Draft, { document, root }: Reading): WordDifference[] {
  if (!document || !root || sessionLinksIn(document).length > 0 || draft.derived.length > 0) return [];
  const source = wordsOfSource(draft.source, /\.mdx$/iu.test(draft.placement.path));
  return compareWords(withoutTitle(source.body, draft.top.title, draft.titleWasHeading), wordsOfBody(root));
}

/** A difference in words as a line of the report. */
export function wordFinding(draft: Draft, { before, missing, added }: WordDifference): ImportNote {
  const lost = missing.length > 0;
  return {
    rule: 'words',
    file: draft.placement.path,
    action: lost ? 'look' : 'repaired',
    message: lost
      ? `after “${before}” the old text says “${short(missing)}” and the new “${short(added)}”`
      : `after “${before}” the import added “${short(added)}”`,
    expected: lost ? 'Compare the two and put the words back.' : 'It stands for something that had no words.',
  };
}

/** The words of an old text without the first heading, where that has become the title of the page. */
export function withoutTitle(body: readonly string[], title: string, wasHeading: boolean): string[] {
  const words = splitWords(title);
  const starts = wasHeading && words.every((word, index) => body[index] === word);
  return starts ? body.slice(words.length) : [...body];
}

const short = (words: readonly string[]): string =>
  words.length > 12 ? `${words.slice(0, 12).join(' ')} …` : words.join(' ');
