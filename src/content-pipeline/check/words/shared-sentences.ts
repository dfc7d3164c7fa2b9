import { warning, type Problem } from '../../../domain/problem.ts';
import type { ContentDocument } from '../../../domain/session/document.ts';
import type { Check, Tree } from '../check.ts';

/** Sentences of so many words may stand in two sessions. */
const MOST_WORDS = 8;

/** A reader of the whole programme meets each thought once: what stands everywhere is read nowhere. */
export const sharedSentences: Check = {
  name: 'Shared sentences',
  looksAt: `Whether a sentence of more than ${MOST_WORDS} words stands in two sessions. Headings and lists of sources may; a sentence that is meant to can be added to standing-phrases.txt.`,
  gives: 'hints',
  example: {
    mistake: {
      'programmes/p/m/a.mdx':
        '---\ntitle: "Year 1 Autumn week 1 mentor materials"\n---\n\nAsk which three pupils nobody in the room has mentioned yet.\n',
      'programmes/p/m/b.mdx':
        '---\ntitle: "Year 1 Autumn week 2 mentor materials"\n---\n\nAsk which three pupils nobody in the room has mentioned yet.\n',
    },
    says: '5  “Ask which three pupils nobody in the room has mentioned yet.” stands in programmes/p/m/a.mdx:5 as well  Say it in other words here, or add it to standing-phrases.txt.',
  },
  tree: ({ documents, standingPhrases }) => [...repeated(documents, standingPhrases)],
};

function* repeated(
  documents: readonly ContentDocument[],
  standing: Tree['standingPhrases'],
): Iterable<Problem> {
  const allowed = new Set([...standing.keys()].map(plain));
  const first = new Map<string, { file: string; line?: number | undefined }>();
  for (const { kind, file, passages = [] } of documents) {
    if (kind !== 'session') continue;
    const own = new Map<string, { sentence: string; line?: number | undefined }>();
    for (const { text, line } of passages)
      for (const sentence of sentences(text)) own.set(plain(sentence), { sentence, line });
    for (const [words, { sentence, line }] of own) {
      if (words.split(' ').length <= MOST_WORDS || allowed.has(words)) continue;
      const other = first.get(words);
      if (other === undefined) first.set(words, { file, line });
      else
        yield warning(
          file,
          line,
          `“${sentence}” stands in ${other.file}:${other.line ?? 1} as well`,
          'Say it in other words here, or add it to standing-phrases.txt.',
        );
    }
  }
}

/** The sentences of a text, with the sign that ends each. */
const sentences = (text: string): string[] =>
  (text.match(/[^.!?…]+(?:[.!?…]+[”’")\]]*|$)/gu) ?? []).map((each) => each.trim());

/** The words alone: two ways of setting the same sentence are one. */
const plain = (sentence: string): string =>
  sentence
    .toLowerCase()
    .replace(/[^\p{L}\p{Nd}]+/gu, ' ')
    .trim();
