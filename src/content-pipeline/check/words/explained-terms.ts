import { warning, type Problem } from '../../../domain/problem.ts';
import type { GlossaryEntry } from '../../../domain/programme/glossary.ts';
import { attribute } from '../../parse/outline.ts';
import { settingProse } from '../../parse/prose.ts';
import { collect, isComponent, lineOf, textOf, type DocumentNode } from '../../parse/syntax-tree.ts';
import type { Check } from '../check.ts';

/** A page explains a term once. Whoever reads from the top should not meet its words before that. */
export const explainedTerms: Check = {
  name: 'Explained terms',
  looksAt:
    'Whether words that a page explains stand on it before that, in its text or in the title of a block. The lines at the top may.',
  gives: 'hints',
  example: {
    mistake: 'Ask the SENCO first.\n\nThe <GlossaryTerm id="senco">SENCO</GlossaryTerm> knows.',
    says: '5  “SENCO” stands here and is explained in line 7  Put <GlossaryTerm id="senco"> round it here.',
  },
  page({ file, body, glossary = [] }) {
    if ('problem' in body) return [];
    const places = collect(body.root, placesAt);
    const marks = places.filter(({ term }) => term !== undefined);
    return marks.length === 0 ? [] : [...early(file, places, marks, glossary)];
  },
};

/** Words on the page: those of a mark with its term, or others. */
interface Place {
  text: string;
  line: number;
  term?: string | undefined;
  /** Whether a mark could stand here. */
  open: boolean;
}

const isMark = (node: DocumentNode): boolean => isComponent(node) && node.name === 'GlossaryTerm';
const closed = ['heading', 'link', 'linkReference'];

function placesAt(node: DocumentNode, around: readonly DocumentNode[]): Place[] {
  const line = lineOf(node) ?? 1;
  if (isComponent(node)) {
    if (isMark(node)) return [{ text: textOf(node), line, term: attribute(node, 'id') ?? '', open: false }];
    return settingProse(node, line).map(({ text }) => ({ text, line, open: false }));
  }
  if (node.type !== 'text' || around.some(isMark)) return [];
  const open = !around.some(({ type }) => closed.includes(type));
  return node.value.split('\n').map((text, below) => ({ text, line: line + below, open }));
}

function* early(
  file: string,
  places: readonly Place[],
  marks: readonly Place[],
  glossary: readonly GlossaryEntry[],
): Iterable<Problem> {
  const lines = new Map([...marks].reverse().map(({ term = '', line }) => [term, line]));
  const terms = wordsOf(marks, glossary);
  // The longest first, so that “induction tutor” is not taken for “induction”.
  const longest = [...terms.keys()].sort((one, other) => other.length - one.length);
  const any = new RegExp(
    `(?<![\\p{L}\\p{N}/’-])(${longest.map(escaped).join('|')})(?:s|’s)?(?![\\p{L}\\p{N}-])`,
    'giu',
  );
  const done = new Set<string>();
  for (const { text, line, term, open } of places) {
    if (term !== undefined) done.add(term);
    else
      for (const [, found = ''] of text.matchAll(any)) {
        const { id, words } = terms.get(found.toLowerCase()) ?? { id: '', words: '' };
        const explained = lines.get(id);
        // Abbreviations are what they are in capitals only: “send” is a word.
        if (explained === undefined || done.has(id) || (/\p{Lu}{2}/u.test(words) && words !== found))
          continue;
        done.add(id);
        yield warning(
          file,
          line,
          `“${found}” stands here and is explained in line ${explained}`,
          open
            ? `Put <GlossaryTerm id="${id}"> round it here.`
            : 'Use another word here, or explain it further up.',
        );
      }
  }
}

/** All words for the terms of the glossary, in small letters, and what the page writes for those it explains. */
function wordsOf(
  marks: readonly Place[],
  glossary: readonly GlossaryEntry[],
): Map<string, { id: string; words: string }> {
  const all = [
    ...glossary.flatMap(({ id, term, short }) =>
      [term, ...(short?.split(' or ') ?? [])].map((words) => ({ id, words })),
    ),
    ...marks.map(({ term: id = '', text: words }) => ({ id, words })),
  ];
  return new Map(all.filter(({ words }) => words !== '').map((each) => [each.words.toLowerCase(), each]));
}

const escaped = (words: string): string => words.replace(/[.*+?^${}()|[\]\\]/gu, '\\$&');
