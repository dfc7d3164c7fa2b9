import { expect, test } from 'vitest';
import { partOf } from '../../../src/components/body/tree.ts';
import { meetingSteps } from '../../../src/domain/session/meeting/steps.ts';
import { compiled, htmlOf } from '../../content-pipeline/print-document.ts';

async function stepsOf(body: string, format: 'md' | 'mdx' = 'mdx') {
  const text = `---\ntitle: "Year 1 Autumn week 1 mentor"\n---\n\n${body}`;
  const { document, tree } = await compiled(text, { format });
  return meetingSteps(document).map((step) => ({
    ...step,
    html: htmlOf(partOf(tree, step.id)).trim(),
  }));
}

test('activities become parts that follow one another, with their minutes from the start', async () => {
  const steps = await stepsOf(
    '## Before\n\nNot in the meeting.\n\n<Activity title="Plan" minutes="45">\n\nDraft it.\n\n### How\n\nSo.\n\n</Activity>\n\nBetween.\n\n<Activity title="Next steps" minutes="5">\n\nAgree.\n\n</Activity>\n',
  );
  expect(steps.map(({ title, minutes, from }) => [title, minutes, from])).toEqual([
    ['Plan', 45, 0],
    ['Next steps', 5, 45],
  ]);
  expect(steps[0]!.html).toMatch(
    /^<p>Draft it\.<\/p>\s*<h3 id="how"><a href="#how" class="anchor">How<\/a><\/h3>\s*<p>So\.<\/p>$/u,
  );
  expect(steps[1]!.html).toBe('<p>Agree.</p>');
});

test('timed lines of a plain document become parts, up to the next heading that is not below', async () => {
  const steps = await stepsOf(
    '## The week\n\nMeeting: 40 mins\n\nTalk.\n\n#### A detail\n\nMore.\n\nNext steps: 5 mins\n\nAgree.\n\n## Afterwards\n\nRead.\n',
    'md',
  );
  expect(steps.map(({ minutes }) => minutes)).toEqual([40, 5]);
  expect(steps[0]!.html).toContain('Talk.');
  expect(steps[0]!.html).toContain('More.');
  expect(steps[0]!.html).not.toMatch(/Meeting|Agree/u);
  expect(steps[1]!.html).toBe('<p>Agree.</p>');
});

test('a heading that holds a glossary term is left out whole', async () => {
  const steps = await stepsOf(
    '## Meet your <GlossaryTerm id="ect">ECT</GlossaryTerm> (10 minutes)\n\nTalk.\n',
  );
  expect(steps).toHaveLength(1);
  expect(steps[0]!.html).toBe('<p>Talk.</p>');
});

test('a part inside a quotation has its minutes but no text of its own', async () => {
  const [step] = await stepsOf('> ### Talk (10 minutes)\n>\n> Quietly.\n');
  expect(step).toMatchObject({ title: 'Talk', minutes: 10, level: undefined, html: '' });
});
