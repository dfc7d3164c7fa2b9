import type { ContentDocument } from '../../domain/session/document.ts';
import { sessionLinksIn } from '../../domain/programme/session-links.ts';
import type { Draft } from '../draft.ts';
import type { Finding } from '../finding.ts';
import { compareWords } from './compare-words.ts';
import { wordsOfBlocks } from './words-of-blocks.ts';
import { wordsOfSource } from './words-of-source.ts';

/**
 * Compares the words of an imported document, as the site reads it, with those of the old text. Lists of links that the
 * site makes are compared on the built page, where they are.
 */
export function checkWords(draft: Draft, document: ContentDocument): Finding[] {
  if (sessionLinksIn(document).length > 0 || draft.derived.length > 0) return [];
  const { body } = wordsOfSource(draft.source);
  const page = wordsOfBlocks(document.blocks);
  // A first heading that became the title is words of the page, too.
  const own =
    page.length < body.length && startsWithTitle(body, draft.top.title)
      ? [...titleWords(draft), ...page]
      : page;
  return compareWords(body, own).map(({ before, missing, added }) => ({
    kind: 'words' as const,
    file: draft.placement.path,
    action: 'look' as const,
    wrong: `after “${before}” the old text says “${short(missing)}” and the new “${short(added)}”`,
    instead: 'Compare the two and put the words back.',
  }));
}

const titleWords = ({ top }: Draft): string[] => top.title.split(' ');
const startsWithTitle = (body: readonly string[], title: string): boolean =>
  body.slice(0, title.split(' ').length).join(' ') === title;
const short = (words: readonly string[]): string =>
  words.length > 12 ? `${words.slice(0, 12).join(' ')} …` : words.join(' ');
