import { warning, type Problem } from '../../../domain/problem.ts';
import type { Check } from '../check.ts';
import type { Dictionary } from './dictionary.ts';
import type { Prose } from '../../parse/prose.ts';
import { withoutAddresses } from './without-addresses.ts';

/** British spelling, with the words of the field that authors have added to `words.txt`. */
export const spelling: Check = {
  name: 'Spelling',
  looksAt:
    'British English spelling. A word that is right and not known can be added to words.txt; each word is named once a page.',
  gives: 'hints',
  example: {
    mistake: 'Praise the behavior you want to see.',
    says: '5  “behavior” is the American spelling  Write “behaviour”.',
  },
  page: (page) => (page.dictionary ? misspelt(page.file, page.prose(), page.dictionary) : []),
  tree: ({ dataProse, dictionary }) =>
    dictionary ? dataProse.flatMap(({ file, prose }) => misspelt(file, prose, dictionary)) : [],
};

/** A word with straight or curly apostrophes inside it. Digits make it a name, which no dictionary holds. */
const word = /[\p{L}\p{M}\p{Nd}_]+(?:['’][\p{L}\p{M}\p{Nd}_]+)*/gu;

function misspelt(file: string, prose: readonly Prose[], dictionary: Dictionary): Problem[] {
  const named = new Set<string>();
  return prose.flatMap(({ text, line, cites }) =>
    wordsIn(cites === 'all' ? '' : text).flatMap((written) => {
      if (cites && /^\p{Lu}/u.test(written)) return [];
      if (named.has(written.toLowerCase()) || isRight(written, dictionary)) return [];
      named.add(written.toLowerCase());
      return [fault(file, line, written, dictionary)];
    }),
  );
}

function wordsIn(text: string): string[] {
  return [...withoutAddresses(text).matchAll(word)].map(([found]) => found.replace(/’/gu, "'"));
}

function isRight(written: string, dictionary: Dictionary): boolean {
  if (written.length < 3 || /[\p{Nd}_]/u.test(written)) return true;
  // Abbreviations, with or without a small s, are names; so are initials and words such as iPad.
  if (/^\p{Lu}{2,6}(?:'?s)?$/u.test(written) || /\p{Ll}\p{Lu}/u.test(written)) return true;
  const stem = written.replace(/'s$/iu, '');
  return (
    dictionary.knows(written) || dictionary.knows(stem) || written.split("'").every((part) => part.length < 3)
  );
}

function fault(file: string, line: number, written: string, dictionary: Dictionary): Problem {
  const british = dictionary.british(written.replace(/'s$/iu, ''));
  if (british) return warning(file, line, `“${written}” is the American spelling`, `Write “${british}”.`);
  const meant = dictionary.suggest(written);
  const instead = meant
    ? `Did you mean “${meant}”? If it is right, add it to words.txt.`
    : 'If it is right, such as a name, add it to words.txt.';
  return warning(file, line, `“${written}” is not in the dictionary`, instead);
}
