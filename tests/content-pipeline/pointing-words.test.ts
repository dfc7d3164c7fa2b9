import { expect, test } from 'vitest';
import { pointingWords } from '../../src/content-pipeline/check/bodies/pointing-words.ts';
import type { Page } from '../../src/content-pipeline/check/check.ts';
import { outlineBody } from '../../src/content-pipeline/parse/outline.ts';
import { parseBody } from '../../src/content-pipeline/parse/body.ts';

function hints(text: string, around = true): string[] {
  const body = around ? `<Activity title="Plan" minutes="10">\n\n${text}\n\n</Activity>\n` : text;
  const parsed = parseBody('a.mdx', body, 'mdx');
  if ('problem' in parsed) throw new Error('The example cannot be read.');
  const page = { file: 'a.mdx', body: { ...parsed, outline: outlineBody(parsed.root) } };
  return pointingWords.page!(page as unknown as Page).map(({ line, message }) => `${line} ${message}`);
}

test.each([
  ['Use the table above.', 'the table above'],
  ['Read the three questions above aloud.', 'the three questions above'],
  ['Go back to the list **below**.', 'the list below'],
  ['Choose one, as above.', 'as above'],
  ['See below.', 'See below'],
  ['Take the words printed above.', 'the words printed above'],
  ['Below are two ways.', 'Below are'],
  ['Both cards are printed on this page.', 'are printed on this page'],
  ['Fill in the table below.\n\n- Not a table.', 'the table below'],
])('%s gets a hint in an activity', (text, words) => {
  expect(hints(text)).toEqual([`3 “${words}” points out of the activity, which the meeting shows by itself`]);
  expect(hints(text, false)).toEqual([]);
});

test.each([
  ['Use the [table above](#facts).'],
  ['Use [the table above](#facts), or the [plan on this page](#your-action-plan).'],
  ['Look above all at the quiet pupils.'],
  ['Lay the ruler above the ribbon, and the card below the line.'],
  ['Pupils in Year 4 or above read it.'],
  ['Above it, write the word.'],
  ['The pupils below the class average wait.'],
  ['Fill in the table below.\n\n| A | B |\n|---|---|\n| 1 | 2 |'],
  ['| A | B |\n|---|---|\n| 1 | 2 |\n\nNow use the table above.'],
  ['Write one line for each item below.\n\n- One\n- Two'],
  ['Put it on the page.'],
])('%s gets none', (text) => {
  expect(hints(text)).toEqual([]);
});
