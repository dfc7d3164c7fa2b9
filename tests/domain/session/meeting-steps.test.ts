import { expect, test } from 'vitest';
import type { Block } from '../../../src/domain/session/document.ts';
import { meetingSteps } from '../../../src/domain/session/meeting-steps.ts';
import { readDocument } from '../../../src/documents/read-document.ts';

function stepsOf(body: string, format: 'md' | 'mdx' = 'mdx') {
  const bytes = new TextEncoder().encode(`---\ntitle: "Year 1 Autumn week 1 mentor"\n---\n\n${body}`);
  const { document } = readDocument(
    { file: 'x.mdx', bytes, kind: 'session', url: '/p/m/x/', format },
    () => (to) => to,
  );
  return meetingSteps(document!);
}

const html = (blocks: Block[]): string =>
  blocks
    .map((block) => (block.kind === 'html' ? block.html : `[${block.name}]${html(block.children)}`))
    .join('')
    .trim();

test('activities become parts that follow one another, with their minutes from the start', () => {
  const steps = stepsOf(
    '## Before\n\nNot in the meeting.\n\n<Activity title="Plan" minutes="45">\n\nDraft it.\n\n### How\n\nSo.\n\n</Activity>\n\nBetween.\n\n<Activity title="Next steps" minutes="5">\n\nAgree.\n\n</Activity>\n',
  );
  expect(steps.map(({ title, minutes, from }) => [title, minutes, from])).toEqual([
    ['Plan', 45, 0],
    ['Next steps', 5, 45],
  ]);
  expect(html(steps[0]!.blocks)).toMatch(
    /^<p>Draft it\.<\/p>\s*<h3 id="how"><a class="anchor" href="#how">How<\/a><\/h3>\s*<p>So\.<\/p>$/u,
  );
  expect(html(steps[1]!.blocks)).toBe('<p>Agree.</p>');
});

test('timed lines of a plain document become parts, up to the next heading that is not below', () => {
  const steps = stepsOf(
    '## The week\n\nMeeting: 40 mins\n\nTalk.\n\n#### A detail\n\nMore.\n\nNext steps: 5 mins\n\nAgree.\n\n## Afterwards\n\nRead.\n',
    'md',
  );
  expect(steps.map(({ minutes }) => minutes)).toEqual([40, 5]);
  expect(html(steps[0]!.blocks)).toContain('Talk.');
  expect(html(steps[0]!.blocks)).toContain('More.');
  expect(html(steps[0]!.blocks)).not.toMatch(/Meeting|Agree/u);
  expect(html(steps[1]!.blocks)).toBe('<p>Agree.</p>');
});

test('a heading that holds a glossary term is left out whole', () => {
  const steps = stepsOf('## Meet your <GlossaryTerm id="ect">ECT</GlossaryTerm> (10 minutes)\n\nTalk.\n');
  expect(steps).toHaveLength(1);
  expect(html(steps[0]!.blocks)).toBe('<p>Talk.</p>');
});

test('a part inside a quotation has its minutes but no text of its own', () => {
  const [step] = stepsOf('> ### Talk (10 minutes)\n>\n> Quietly.\n');
  expect(step).toMatchObject({ title: 'Talk', minutes: 10, blocks: [] });
});
