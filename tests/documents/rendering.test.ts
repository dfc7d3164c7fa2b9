import { expect, test } from 'vitest';
import type { Block } from '../../src/domain/session/document.ts';
import { readDocument } from '../../src/documents/read-document.ts';

function document(body: string, format: 'md' | 'mdx' = 'mdx') {
  const bytes = new TextEncoder().encode(
    `---\ntitle: "Year 2 Summer week 4 mentor materials"\n---\n\n${body}`,
  );
  const reading = readDocument(
    { file: 'x.mdx', bytes, kind: 'session', url: '/p/m/x/', format },
    () => (to) => `/base${to}`,
  );
  if (!reading.document) throw new Error(JSON.stringify(reading.problems));
  return reading.document;
}

const html = (blocks: Block[]): string =>
  blocks
    .map((block) =>
      block.kind === 'html' ? block.html : `<${block.name}>${html(block.children)}</${block.name}>`,
    )
    .join('');

test('text from authors is escaped, never markup', () => {
  const { blocks } = document('3 < 5 & {x} "quoted"', 'md');
  expect(html(blocks)).toBe('<p>3 &#x3C; 5 &#x26; {x} "quoted"</p>');
});

test('a component keeps its place in a line of text', () => {
  const { blocks } = document('Ask the <GlossaryTerm id="senco">**SENCO**</GlossaryTerm> today.');
  expect(html(blocks)).toBe('<p>Ask the <GlossaryTerm><strong>SENCO</strong></GlossaryTerm> today.</p>');
});

test('links and pictures go through the addresses of the site', () => {
  const { blocks } = document('[a](/b/) ![c](/assets/d.png)');
  expect(html(blocks)).toBe(
    '<p><a href="/base/b/">a</a> <img src="/base/assets/d.png" alt="c" loading="lazy"></p>',
  );
});

test('headings get ids, also twice the same and beside those of the page', () => {
  const { headings } = document('## Agenda\n\n## Plan\n\n## Plan\n');
  expect(headings.map(({ id }) => id)).toEqual(['agenda-1', 'plan', 'plan-1']);
});

test('the agenda is made of activities, with the level of every block heading following its place', () => {
  const { agenda, blocks } = document(
    '<Activity title="Review" minutes="10">\n\n### Talk (5 minutes)\n\n<DiscussionPrompts>\n\n- Why?\n\n</DiscussionPrompts>\n\n</Activity>\n\n<Activity title="Plan" minutes="35">\n\nx\n\n</Activity>\n',
  );
  expect(agenda).toEqual([
    { title: 'Review', minutes: 10, id: 'review' },
    { title: 'Plan', minutes: 35, id: 'plan' },
  ]);
  const review = blocks[0]!;
  expect(review).toMatchObject({ kind: 'component', name: 'Activity', level: 2, id: 'review' });
  expect(review.kind === 'component' && review.children.at(-1)).toMatchObject({
    name: 'DiscussionPrompts',
    level: 4,
  });
});

test('timings written as plain lines make the agenda, and the lines become headings', () => {
  const { agenda, headings, statedMinutes } = document(
    '## The topic\n\n### Content\n\nIntroduction\n\nText.\n\nMeeting Activities: 45 mins\n\n1. Plan\n\nNext Steps: 5 mins\n\nDuration: 60 minutes.\n',
    'md',
  );
  expect(agenda.map(({ title, minutes }) => [title, minutes])).toEqual([
    ['Meeting Activities', 45],
    ['Next Steps', 5],
  ]);
  expect(headings.map(({ depth, text }) => [depth, text])).toEqual([
    [2, 'The topic'],
    [3, 'Content'],
    [3, 'Introduction'],
    [3, 'Meeting Activities: 45 mins'],
    [3, 'Next Steps: 5 mins'],
  ]);
  expect(agenda.every(({ id }) => headings.some((heading) => heading.id === id))).toBe(true);
  expect(statedMinutes).toBe(60);
});

test('a wide table scrolls in a box of its own', () => {
  expect(html(document('| a | b |\n|---|---|\n| 1 | 2 |').blocks)).toContain(
    '<div class="table-scroll" tabindex="0" role="region" aria-label="Table"><table>',
  );
});

test('the few tags a Markdown file may hold are printed', () => {
  expect(html(document('one<br>two H<sub>2</sub>O', 'md').blocks)).toBe('<p>one<br>two H<sub>2</sub>O</p>');
});

test('notes at the foot and ticked lists are printed whole', () => {
  const printed = html(document('Text.[^1]\n\n- [x] done\n\n[^1]: The note.\n').blocks);
  expect(printed).toContain('The note.');
  expect(printed).toContain('☑ done');
  expect(printed).not.toContain('<input');
});
