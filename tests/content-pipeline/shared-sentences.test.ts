import { expect, test } from 'vitest';
import type { Tree } from '../../src/content-pipeline/check/check.ts';
import { sharedSentences } from '../../src/content-pipeline/check/words/shared-sentences.ts';
import { readDocument } from '../../src/content-pipeline/tree/document.ts';

/** What is said of two sessions with these texts. */
function said(first: string, second: string, standing: readonly string[] = []): string[] {
  const documents = [first, second].flatMap((text, place) => {
    const file = `${place + 1}.mdx`;
    const bytes = new TextEncoder().encode(
      `---\ntitle: "Year 1 Autumn week ${place + 1} mentor materials"\n---\n\n${text}\n`,
    );
    const { document } = readDocument({ file, bytes, kind: 'session', url: `/${file}/`, format: 'mdx' });
    return document ? [document] : [];
  });
  expect(documents).toHaveLength(2);
  const standingPhrases = new Map(standing.map((each, line) => [each, line]));
  return (sharedSentences.tree?.({ documents, standingPhrases } as unknown as Tree) ?? []).map(
    ({ file, message }) => `${file} ${message}`,
  );
}

const sentence = 'Count how many hands go up before anybody has had time to think.';

test.each([
  ['the same words', `Begin. ${sentence}`, sentence],
  ['set in another way', sentence, sentence.replace('how many', '**how many**')],
  ['in a table and in a list', `| A |\n|---|\n| ${sentence} |`, `- ${sentence}`],
  ['in quotation marks', sentence, `“${sentence}”`],
  ['inside a block', sentence, `<Details summary="More">\n\n${sentence}\n\n</Details>`],
])('a sentence that stands in two sessions is named with both places: %s', (_, first, second) => {
  expect(said(first, second)).toEqual([expect.stringMatching(/^2\.mdx .* stands in 1\.mdx:\d+ as well$/u)]);
});

test.each([
  ['eight words', 'Count how many hands go up in all.', 'Count how many hands go up in all.'],
  ['twice in one session', `${sentence}\n\n${sentence}`, 'Something else.'],
  ['a heading', `## ${sentence}\n\nOne.`, `## ${sentence}\n\nTwo.`],
  ['one word less', sentence, sentence.replace('anybody ', '')],
  ['a work that is cited', `## Sources\n\n- ${sentence}`, `## Sources\n\n- ${sentence}`],
])('nothing is said of %s', (_, first, second) => {
  expect(said(first, second)).toEqual([]);
});

test('nothing is said of a standing phrase, however it is set', () => {
  expect(
    said(sentence, sentence, ['Count how many hands go up before anybody has had time to think']),
  ).toEqual([]);
});
