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
    /^<p>Draft it\.<\/p>\s*<h3 id="how"><a href="#how" class="anchor" tabindex="-1">How<\/a><\/h3>\s*<p>So\.<\/p>$/u,
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

test('a part has its timed steps: of a list with minutes throughout, or of its headings', async () => {
  const [list, headed, none] = await stepsOf(
    '<Activity title="Plan" minutes="45">\n\n- **About 10 minutes: look back.** Read.\n- **25 minutes: [draft](#your-action-plan).** Write.\n\n</Activity>\n\n<ActionPlan />\n\n<Activity title="Practise" minutes="20">\n\n### 1. Watch (about 8 minutes)\n\nLook.\n\n### 2. Try (12 minutes)\n\nDo.\n\n</Activity>\n\n<Activity title="Next steps" minutes="5">\n\n- **3 minutes: agree.** Say it.\n- **Then** write.\n\n</Activity>\n',
  );
  expect(list!.within).toEqual([
    { title: 'Look back', minutes: 10 },
    { title: 'Draft', minutes: 25, href: '#your-action-plan' },
  ]);
  // The plan has no text that could be shown a second time.
  expect(list!.atHand).toEqual([]);
  expect(headed!.within.map(({ title, minutes }) => [title, minutes])).toEqual([
    ['Watch', 8],
    ['Try', 12],
  ]);
  expect(none!.within).toEqual([]);
});

test('a section that a part links to can be shown in it, whether a heading or a block begins it', async () => {
  const text =
    '---\ntitle: "Year 1 Autumn week 1 mentor"\n---\n\n## Known\n\n### Facts\n\n| A | B |\n|---|---|\n| 1 | 2 |\n\n### More\n\nElse.\n\n<Vignette title="Sam">\n\nHe waits.\n\n</Vignette>\n\n<Activity title="Plan" minutes="10">\n\nUse the [table](#facts), [Sam](#sam), [how](#how), the [table](#facts) again and [what follows](#next-steps).\n\n### How\n\nSo.\n\n</Activity>\n\n<Activity title="Next steps" minutes="5">\n\nAgree.\n\n</Activity>\n';
  const { document, tree } = await compiled(text, { format: 'mdx' });
  const [plan, next] = meetingSteps(document);
  expect(plan!.atHand).toEqual([
    { id: 'facts', title: 'Facts', level: 3 },
    { id: 'sam', title: 'Sam', level: 3 },
  ]);
  expect(next!.atHand).toEqual([]);
  const facts = htmlOf(partOf(tree, 'facts'));
  expect(facts).toContain('<td>1</td>');
  expect(facts).not.toMatch(/Else|Agree/u);
  expect(htmlOf(partOf(tree, 'sam'))).toContain('He waits.');
  // The parts of the meeting are what they were.
  expect(htmlOf(partOf(tree, 'next-steps')).trim()).toBe('<p>Agree.</p>');
});
