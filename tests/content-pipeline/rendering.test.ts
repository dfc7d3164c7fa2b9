import { expect, test } from 'vitest';
import * as runtime from 'astro/jsx-runtime';
import { partOf } from '../../src/components/body/tree.ts';
import { bodyCompiler } from '../../src/content-pipeline/mdx/body-compiler.ts';
import { compilerSettings } from '../../src/content-pipeline/mdx/compiler-settings.ts';
import { compiled, htmlOf, treeOf, type Printing } from './print-document.ts';

const head = '---\ntitle: "Year 2 Summer week 4 mentor materials"\n---\n\n';
const read = (body: string, format: 'md' | 'mdx' = 'mdx', printing: Printing = {}) =>
  compiled(head + body, { format, address: (to) => `/base${to}`, ...printing });
const html = async (body: string, format: 'md' | 'mdx' = 'mdx', settings: string[] = []) =>
  htmlOf((await read(body, format)).tree, settings)
    .replaceAll('\n', '')
    .trim();

test('text from authors is escaped, never markup', async () => {
  expect(await html('3 < 5 & {x} "quoted"', 'md')).toBe('<p>3 &lt; 5 &amp; {x} "quoted"</p>');
});

test('a component keeps its place in a line of text', async () => {
  expect(await html('Ask the <GlossaryTerm id="senco">**SENCO**</GlossaryTerm> today.')).toBe(
    '<p>Ask the <GlossaryTerm><strong>SENCO</strong></GlossaryTerm> today.</p>',
  );
});

test('links, pictures and files go through the addresses of the site', async () => {
  expect(await html('[a](/b/) ![c](/assets/d.png)')).toBe(
    '<p><a href="/base/b/">a</a> <img src="/base/assets/d.png" alt="c" loading="lazy"></p>',
  );
  expect(await html('[a][b]\n\n[b]: /c/\n', 'md')).toBe('<p><a href="/base/c/">a</a></p>');
  expect(await html('<Download file="/assets/a.pdf" title="A" />', 'mdx', ['file'])).toBe(
    '<Download file="/base/assets/a.pdf"></Download>',
  );
});

test('headings get ids, also twice the same and beside those of the page', async () => {
  const { document } = await read('## Agenda\n\n## Plan\n\n## Plan\n');
  expect(document.headings.map(({ id }) => id)).toEqual(['agenda-1', 'plan', 'plan-1']);
  expect(await html('## Plan\n\n## Plan\n')).toBe(
    '<h2 id="plan"><a href="#plan" class="anchor" tabindex="-1">Plan</a></h2><h2 id="plan-1"><a href="#plan-1" class="anchor" tabindex="-1">Plan</a></h2>',
  );
});

test('headings and blocks in lists and notes have ids of their own, and stay out of the contents', async () => {
  const body =
    '## Plan\n\n- ## Plan\n- <Callout title="Plan">\n\n  x\n\n  </Callout>\n\nRead this.[^1]\n\n[^1]: ### Plan\n';
  const { document, tree } = await read(body);
  const printed = htmlOf(tree, ['headingId']);
  expect([...printed.matchAll(/ (?:id|headingId)="(plan[^"]*)"/gu)].map(([, id]) => id).sort()).toEqual([
    'plan',
    'plan-1',
    'plan-2',
    'plan-3',
  ]);
  expect(document.headings.map(({ id }) => id)).toEqual(['plan']);
});

test('an activity inside a quotation is a part of the meeting too', async () => {
  const { document, tree, body } = await read(
    '> <Activity title="Talk" minutes="5">\n>\n> x\n>\n> </Activity>\n',
  );
  expect(document.agenda).toMatchObject([{ title: 'Talk', minutes: 5, id: 'talk' }]);
  expect([...body.plan.parts.keys()]).toEqual(['talk']);
  expect(htmlOf(partOf(tree, 'talk'), [])).toBe('<p>x</p>');
});

test('a heading links to itself, unless it holds a link or a block', async () => {
  expect(await html('## Two [here](/p/)\n')).toBe('<h2 id="two-here">Two <a href="/base/p/">here</a></h2>');
  expect(await html('## The <GlossaryTerm id="ect">ECT</GlossaryTerm>\n')).toBe(
    '<h2 id="the-ect">The <GlossaryTerm>ECT</GlossaryTerm></h2>',
  );
});

test('a term is explained once: the second is marked as repeated, also inside another block', async () => {
  const text = 'An <GlossaryTerm id="ect">ECT</GlossaryTerm>.';
  const printed = await html(`${text}\n\n<Callout>\n\n${text}\n\n</Callout>\n`, 'mdx', ['repeated']);
  expect(printed.match(/<GlossaryTerm[^>]*>/gu)).toEqual(['<GlossaryTerm>', '<GlossaryTerm repeated="">']);
});

test('the agenda is made of activities, with the level of every block heading following its place', async () => {
  const body =
    '<Activity title="Review" minutes="10">\n\n### Talk (5 minutes)\n\n<DiscussionPrompts>\n\n- Why?\n\n</DiscussionPrompts>\n\n</Activity>\n\n<Activity title="Plan" minutes="35">\n\nx\n\n</Activity>\n';
  const { document } = await read(body);
  expect(document.agenda).toEqual([
    { title: 'Review', minutes: 10, id: 'review' },
    { title: 'Plan', minutes: 35, id: 'plan' },
  ]);
  const printed = await html(body, 'mdx', ['headingId', 'level']);
  expect(printed).toContain('<Activity headingId="review" level="2">');
  expect(printed).toContain('<DiscussionPrompts headingId="to-discuss" level="4">');
});

test('timings written as plain lines make the agenda, and the lines become headings', async () => {
  const body =
    '## The topic\n\n### Content\n\nIntroduction\n\nText.\n\nMeeting Activities: 45 mins\n\n1. Plan\n\nNext Steps: 5 mins\n\nDuration: 60 minutes.\n';
  const { document, tree } = await read(body, 'md');
  expect(document.agenda.map(({ title, minutes }) => [title, minutes])).toEqual([
    ['Meeting Activities', 45],
    ['Next Steps', 5],
  ]);
  expect(document.headings.map(({ depth, text }) => [depth, text])).toEqual([
    [2, 'The topic'],
    [3, 'Content'],
    [3, 'Introduction'],
    [3, 'Meeting Activities: 45 mins'],
    [3, 'Next Steps: 5 mins'],
  ]);
  expect(document.agenda.every(({ id }) => document.headings.some((heading) => heading.id === id))).toBe(
    true,
  );
  expect(document.statedMinutes).toBe(60);
  expect(htmlOf(tree)).toContain('<h3 id="introduction">');
  expect(htmlOf(partOf(tree, document.agenda[1]!.id)).trim()).toBe('<p>Duration: 60 minutes.</p>');
});

test('a wide table scrolls in a box of its own, and its columns keep their side', async () => {
  const printed = await html('| a | b |\n|---|--:|\n| 1 | 2 |');
  expect(printed).toContain(
    '<div class="table-scroll" tabindex="0" role="group" aria-label="Table: a, b"><table>',
  );
  expect(printed).toContain('<td>1</td><td align="right">2</td>');
  expect(printed).not.toContain('style=');
});

test('tables with the same heads are told apart by their number', async () => {
  const table = '| Line | Yours |\n|---|---|\n| 1 | 2 |';
  const printed = await html(`${table}\n\nThen:\n\n${table}`);
  expect([...printed.matchAll(/aria-label="([^"]*)"/gu)].map(([, name]) => name)).toEqual([
    'Table: Line, Yours',
    'Table: Line, Yours (2)',
  ]);
});

test('the few tags a Markdown file may hold are printed', async () => {
  expect(await html('one<br>two H<sub>2</sub>O', 'md')).toBe('<p>one<br>two H<sub>2</sub>O</p>');
});

test('notes at the foot and ticked lists are printed whole', async () => {
  const printed = await html('Text.[^1]\n\n- [x] done\n\n[^1]: The note.\n');
  expect(printed).toContain('The note.');
  expect(printed).toContain('☑ done');
  expect(printed).not.toMatch(/<input|sr-only/u);
  // On the page of a meeting the notes are elsewhere.
  expect(printed).toContain('href="/base#user-content-fn-1"');
});

test('quotation marks and dashes stay as they were written', async () => {
  expect(await html(`"a" -- 'b'...`)).toBe(`<p>"a" -- 'b'...</p>`);
});

test('a layout that the frontmatter names is not imported', async () => {
  const { body } = await read('Text.');
  const text = '---\nlayout: ../../secret.astro\n---\n\nText.\n';
  // The reading blanks the frontmatter out; even where it did not, the compiler would not see it.
  const tree = await treeOf({ ...body, text, file: 'x.mdx', address: (to) => to });
  expect(body.text.trim()).toBe('Text.');
  expect(htmlOf(tree).trim()).toBe('<p>Text.</p>');
});

test.each(['md', 'mdx'] as const)('a .%s document is found whatever its folder is called', async (format) => {
  const { body } = await read('## Plan\n', format);
  const prepared = { ...body, file: 'x.mdx', address: (to: string) => to };
  for (const folder of ['/home/a b', '/home/50% #1', '/home/what?', "/home/it's", '/home/é'])
    expect(htmlOf(await treeOf(prepared, undefined, folder)), folder).toContain('<h2 id="plan">');
});

test('code that shows a module is text like any other', async () => {
  const code = 'import x from "y";\nexport default x;\nexport const a = `${1}`;';
  expect(await html(`\`\`\`js\n${code}\n\`\`\`\n`)).toContain('export default x;export const a = `${1}`;');
});

const nested: ReadonlyArray<[string, (depth: number) => string]> = [
  ['quotations', (depth) => `${'> '.repeat(depth)}x`],
  ['lists', (depth) => Array.from({ length: depth }, (_, level) => `${'  '.repeat(level)}- x`).join('\n')],
  ['blocks', (depth) => `${'<Details summary="s">\n\n'.repeat(depth)}x\n\n${'</Details>\n\n'.repeat(depth)}`],
  ['emphasis', (depth) => `${'*a **b '.repeat(depth / 2)}x${'** a*'.repeat(depth / 2)}`],
];

test.each(nested)('200 levels of %s are printed', async (_name, text) => {
  expect(await html(text(200))).toContain('x');
});

test.each(nested)('deeper nesting of %s gets a line and a sentence', async (_name, text) => {
  const stopped = await read(text(400)).then(() => 'nothing', String);
  expect(stopped).toMatch(/"line":\d+.*nested more than \d+ levels deep/u);
});

const failing = async (message: string): Promise<unknown> => {
  const { body } = await read('One.\n\nTwo {three}.', 'md');
  const stops: unknown[] = [];
  const compile = bodyCompiler(
    () => Promise.reject(new Error(message)),
    compilerSettings(() => undefined),
    (problems) => {
      stops.push(...problems);
      throw new Error('stopped');
    },
  );
  const prepared = { ...body, format: 'mdx' as const, file: 'programmes/x.mdx', address: (to: string) => to };
  await expect(compile(prepared, '/x.mdx', runtime)).rejects.toThrow('stopped');
  return stops;
};

test('what the compiler refuses for a reason of its own has its line, its words and a remedy', async () => {
  expect(await failing('7:5: Unexpected token in braces')).toEqual([
    {
      file: 'programmes/x.mdx',
      line: 7,
      severity: 'error',
      rule: 'content',
      message: 'this cannot be read: Unexpected token in braces',
      expected: 'Check the tags and braces there.',
    },
  ]);
  expect(await failing('out of words\n    at Object.<anonymous> (x.js:1:1)')).toMatchObject([
    { message: 'this cannot be read: out of words' },
  ]);
});

test('a compiled document that would import something is not run', async () => {
  const { body } = await read('One.');
  const compile = bodyCompiler(
    () => Promise.resolve('import x from "node:fs";\nexport default function MDXContent() {}'),
    compilerSettings(() => undefined),
    (problems) => {
      throw new Error(problems[0]!.message);
    },
  );
  const prepared = { ...body, file: 'x.mdx', address: (to: string) => to };
  await expect(compile(prepared, '/x.mdx', runtime)).rejects.toThrow('it would import node:fs');
});
