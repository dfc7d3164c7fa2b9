import { mkdir, mkdtemp, readFile, symlink, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { dirname, join, resolve } from 'node:path';
import { parse, type DefaultTreeAdapterTypes } from 'parse5';
import { expect, test } from 'vitest';
import { problemAnnotation, problemLine } from '../../src/domain/problem.ts';
import { href, targetOf } from '../../src/content-pipeline/read/address.ts';
import { checks } from '../../src/content-pipeline/check/list.ts';
import { fixTree } from '../../src/content-pipeline/fix/tree.ts';
import { readTree } from '../../src/content-pipeline/tree/tree.ts';
import { sitePages } from '../../src/content-pipeline/read/settings.ts';
import { compiled, htmlOf } from './print-document.ts';

/** What somebody could put into a pull request. Content is data: nothing of it is run, here or in a browser. */
const head = '---\ntitle: "Year 1 Autumn week 1 mentor materials"\n---\n\n';
const file = 'programmes/p/m/a.mdx';

async function folder(files: Record<string, string>): Promise<string> {
  const root = await mkdtemp(join(tmpdir(), 'hostile-'));
  for (const [name, text] of Object.entries(files)) {
    await mkdir(dirname(join(root, name)), { recursive: true });
    await writeFile(join(root, name), text);
  }
  return root;
}

const read = (root: string) =>
  readTree({ root, fallback: resolve('tests/fixtures/programme'), base: '/', sitePages }, checks);

/** Every attack on the allow-list, in the format it is meant for. */
const attacks: ReadonlyArray<[name: string, body: string, format: 'md' | 'mdx']> = [
  ['an expression', '{globalThis.pwned = 1}', 'mdx'],
  ['an expression in a sentence', 'a {process.exit(1)} b', 'mdx'],
  ['an expression after a comment', '{/* a */ globalThis.pwned = 1}', 'mdx'],
  ['an expression that looks like a comment', '{/* a /*/ globalThis.pwned = 1 /* */}', 'mdx'],
  ['an expression in a setting', '<Callout title={globalThis.pwned = 1}>\n\nx\n\n</Callout>', 'mdx'],
  ['a template in a setting', '<Callout title={`${globalThis.pwned = 1}`}>\n\nx\n\n</Callout>', 'mdx'],
  ['a spread', '<Callout {...globalThis}>\n\nx\n\n</Callout>', 'mdx'],
  ['a spread that is an expression', '<Callout {...(globalThis.pwned = 1)}>\n\nx\n\n</Callout>', 'mdx'],
  ['a block as a value', '<Callout title=<script/>>\n\nx\n\n</Callout>', 'mdx'],
  ['an expression in a link', '[{globalThis.pwned = 1}](/glossary/)', 'mdx'],
  ['an expression in a table', '| a |\n|---|\n| {globalThis.pwned = 1} |', 'mdx'],
  ['an expression in a heading', '## {globalThis.pwned = 1}', 'mdx'],
  ['an expression in a footnote', 'a[^1]\n\n[^1]: {globalThis.pwned = 1}', 'mdx'],
  ['an import', 'import "./x.js"', 'mdx'],
  ['an import further down', 'Text.\n\nimport x from "node:fs"\n\nText.', 'mdx'],
  ['an export', 'export const frontmatter = {}', 'mdx'],
  ['a layout', 'export { default } from "./x.js"', 'mdx'],
  ['a script', '<script>alert(1)</script>', 'mdx'],
  ['a script in capitals', '<SCRIPT>\n\nx\n\n</SCRIPT>', 'mdx'],
  ['a picture that runs', '<svg onload="alert(1)" />', 'mdx'],
  ['an image that runs', '<img src="x" onerror="alert(1)" />', 'mdx'],
  ['a block of another object', '<Foo.Bar />', 'mdx'],
  ['a block with a prefix', '<svg:script />', 'mdx'],
  ['a fragment', '<>\n\nx\n\n</>', 'mdx'],
  ['a name every object has', '<constructor />', 'mdx'],
  ['a setting every object has', '<Callout constructor="x">\n\nx\n\n</Callout>', 'mdx'],
  ['the prototype as a setting', '<Callout __proto__="x">\n\nx\n\n</Callout>', 'mdx'],
  ['a style', '<Callout style="background: url(//example.org)">\n\nx\n\n</Callout>', 'mdx'],
  ['an event', '<Callout onClick="alert(1)">\n\nx\n\n</Callout>', 'mdx'],
  ['markup set as it is', '<Callout set:html="<script>alert(1)</script>">\n\nx\n\n</Callout>', 'mdx'],
  ['a client directive', '<SessionNotes client:only="preact" />', 'mdx'],
  ['a break with a setting', 'a<br onload="alert(1)" />b', 'mdx'],
  ['an id that leaves its address', '<Video id="x?autoplay=1&a" title="T" />', 'mdx'],
  ['a script in Markdown', '<script>alert(1)</script>', 'md'],
  ['a script behind a comment', '<!-- a --><script>alert(1)</script>', 'md'],
  ['a script in a sentence', 'a <img src=x onerror=alert(1)> b', 'md'],
  ['a break that runs', 'a <br onload=alert(1)> b', 'md'],
  ['a frame', '<iframe srcdoc="<script>alert(1)</script>"></iframe>', 'md'],
  ['a half-open tag', '<img src=x onerror=alert(1) ', 'md'],
  ['a style sheet', '<style>@import "//example.org"</style>', 'md'],
];

test.each(attacks)('%s is refused before anything is rendered', async (_name, body, format) => {
  const name = `programmes/p/m/a.${format}`;
  const { problems, documents } = await read(await folder({ [name]: head + body }));
  const own = problems.filter((problem) => problem.file === name && problem.severity === 'error');
  // A tag that never closes is text in Markdown; then it has to be printed as text, which the next test looks at.
  if (own.length === 0) expect(body).toBe('<img src=x onerror=alert(1) ');
  else expect(documents.some((document) => document.file === name)).toBe(false);
  expect(globalThis).not.toHaveProperty('pwned');
});

/** Everything an HTML text would make a browser do: elements and attributes, by a browser's own rules. */
function dangers(html: string): string[] {
  const found: string[] = [];
  const visit = (node: DefaultTreeAdapterTypes.Node): void => {
    if ('attrs' in node) {
      if (/^(?:script|style|iframe|object|embed|svg|math|form|link|meta|base)$/u.test(node.tagName))
        found.push(node.tagName);
      for (const { name, value } of node.attrs) {
        if (name.startsWith('on') || name === 'style' || name === 'srcdoc') found.push(`${name}=${value}`);
        if (['href', 'src'].includes(name) && !/^(?:https?:|mailto:|tel:|\/(?!\/)|#)/u.test(value))
          found.push(`${name}=${value}`);
      }
    }
    if ('childNodes' in node) node.childNodes.forEach(visit);
  };
  visit(parse(`<body>${html}`));
  return found;
}

/** Addresses that run something, or hide where they lead. */
const addresses: ReadonlyArray<[name: string, body: string]> = [
  ['javascript:', '[x](javascript:alert%281%29)'],
  ['javascript: in capitals', '[x](JaVaScRiPt:alert%281%29)'],
  ['javascript: by entities', '[x](java&#115;cript&colon;alert%281%29)'],
  ['javascript: behind a space', '[x](< javascript:alert%281%29>)'],
  ['javascript: behind a control character', '[x](&#1;javascript:alert%281%29)'],
  ['javascript: with a tab inside', '[x](java&Tab;script:alert%281%29)'],
  ['javascript: in a definition', '[x][y]\n\n[y]: javascript:alert%281%29'],
  ['javascript: as a picture', '![x](javascript:alert%281%29)'],
  ['javascript: as an autolink', '<javascript:alert(1)>'],
  ['vbscript:', '[x](vbscript:x)'],
  ['data: as a page', '[x](data:text/html,<script>alert%281%29</script>)'],
  ['data: as a picture', '![x](data:image/svg+xml,<svg/onload=alert%281%29>)'],
  ['a file of the computer', '[x](file:///etc/passwd)'],
  ['another host without its scheme', '[x](//example.org/)'],
  ['another host by backslashes', '[x](/\\\\example.org/)'],
  ['another host behind an @', '[x](https://www.gov.uk@example.org/)'],
  ['a picture of another host', '![x](https://example.org/pixel.png)'],
  ['a folder above', '[x](../../../../etc/passwd)'],
  ['a folder above, encoded', '[x](..%2f..%2f..%2f..%2fetc%2fpasswd)'],
  ['a folder above from the root', '![x](/../../etc/passwd.png)'],
  ['text that runs backwards', '[x](https://example.org/\u202efdp.exe)'],
];

test.each(addresses)('an address is refused: %s', async (_name, body) => {
  const name = 'programmes/p/m/a.md';
  const { problems } = await read(await folder({ [name]: head + body }));
  expect(problems.filter((problem) => problem.file === name && problem.severity === 'error')).not.toEqual([]);
});

const everything = [...attacks, ...addresses.map(([name, body]) => [name, body, 'md'] as const)];

test.each(everything)(
  'even with every check taken out, the page that is printed does nothing: %s',
  async (_name, text, format) => {
    const address = (written: string) => href(targetOf(written, file), '/');
    const printing = { file, format, address, checks: [], refuse: () => [] };
    // A text that the parser itself refuses is no page.
    const html = await compiled(head + text, printing).then(
      ({ tree }) => htmlOf(tree, ['file', 'id', 'title']),
      () => '',
    );
    // The check is what refuses pictures of other hosts; the policy of the page does too.
    expect(dangers(html)).toEqual([]);
    expect(globalThis).not.toHaveProperty('pwned');
  },
);

// A tag that is not closed is only text to Markdown, and is escaped: the test above.
test.each(attacks.filter(([name]) => name !== 'a half-open tag'))(
  'inside the compiler, on the tree that is compiled, it is refused: %s',
  async (_name, text, format) => {
    await expect(compiled(head + text, { file, format, checks: [] })).rejects.toThrow();
  },
);

test('a download, a figure and a term cannot lead elsewhere', async () => {
  const bodies = [
    '<Download file="javascript:alert(1)" title="T" />',
    '<Download file="../../../../etc/passwd" title="T" />',
    '<Download file="https://example.org/x.pdf" title="T" />',
    '<Figure file="data:image/svg+xml,x" alt="A plan" />',
    '<GlossaryTerm id="&quot;><script>">x</GlossaryTerm>',
  ];
  for (const body of bodies) {
    const { problems } = await read(await folder({ [file]: head + body }));
    expect(
      problems.filter(({ severity }) => severity === 'error'),
      body,
    ).not.toEqual([]);
  }
});

test('an unsafe address cannot be allowed by the list of dead links', async () => {
  const root = await folder({
    [file]: `${head}[x](javascript:alert%281%29)`,
    'dead-links.txt': 'javascript:alert%281%29\n',
  });
  const { problems } = await read(root);
  expect(problems.filter(({ severity }) => severity === 'error')).toHaveLength(1);
});

const yaml: ReadonlyArray<[name: string, head: string]> = [
  ['anchors that multiply', `title: &a "x"\n${'b: [*a, *a]\n'.repeat(3)}`],
  ['laughs by the billion', 'a: &a ["l"]\nb: &b [*a,*a,*a,*a]\nc: &c [*b,*b,*b,*b]\ntitle: *c'],
  ['a tag', 'title: !!js/function "function(){}"'],
  ['a tag of our own', 'title: !x "y"'],
  ['the prototype', 'title: "A"\n__proto__:\n  polluted: true'],
  ['a constructor', 'title: "A"\nconstructor: "B"'],
  ['a merge', 'title: "A"\n<<: { week: 1 }'],
  ['brackets ten thousand deep', `title: ${'['.repeat(10_000)}`],
];

test.each(yaml)('frontmatter with %s are refused, and stay where they are', async (_name, lines) => {
  const { problems } = await read(await folder({ [file]: `---\n${lines}\n---\n\nText.\n` }));
  expect(problems.filter((problem) => problem.file === file && problem.severity === 'error')).not.toEqual([]);
  expect({}).not.toHaveProperty('polluted');
});

test.each(yaml)('so is a glossary with %s', async (_name, lines) => {
  const { problems } = await read(await folder({ [file]: `${head}Text.`, 'glossary.yaml': `${lines}\n` }));
  expect(problems.filter((problem) => problem.file === 'glossary.yaml')).not.toEqual([]);
});

test('markup in a glossary, an outline or the frontmatter stays text', async () => {
  const meaning = '<img src=x onerror=alert(1)>';
  const { glossary, documents } = await read(
    await folder({
      [file]: `---\ntitle: "${meaning} week 1 mentor"\n---\n\nText.\n`,
      'glossary.yaml': `- id: a\n  term: "A"\n  meaning: "${meaning}"\n`,
    }),
  );
  // Pages print these as text; the built tests look for attributes that run something.
  expect(glossary[0]!.meaning).toBe(meaning);
  expect(documents.find((document) => document.file === file)!.frontmatter.title).toContain(meaning);
});

test('names of files with markup, line ends or commands are refused and told on one line', async () => {
  const names = ['<img src=x>.mdx', 'a\n::error::b.mdx', 'a\u202exdm.mdx', '"quoted".mdx'];
  const { problems } = await read(
    await folder(Object.fromEntries(names.map((name) => [`programmes/p/m/${name}`, `${head}Text.`]))),
  );
  const told = problems.map(problemLine);
  expect(told.filter((line) => line.includes('an address cannot hold'))).toHaveLength(names.length);
  expect(told.every((line) => !/[\n\u202e]/u.test(line))).toBe(true);
});

test('a picture with an odd name, and a drawing that could run stop a build; a page among the pictures is not published', async () => {
  const { problems, assets } = await read(
    await folder({ 'assets/<b>.png': 'x', 'assets/a.svg': '<svg onload="alert(1)"/>', 'assets/a.html': 'x' }),
  );
  expect([...assets.keys()].filter((url) => !url.endsWith('.svg'))).toEqual([]);
  const errors = problems.filter(({ file, severity }) => file.startsWith('assets/') && severity === 'error');
  expect(errors.map((problem) => problem.file)).toEqual(['assets/<b>.png', 'assets/a.svg']);
});

test('symbolic links are named, never followed, and never repaired', async () => {
  const outside = await folder({
    'secret.md': `${head}Secret.  \r\n`,
    'deep/secret.mdx': `${head}Secret.\r\n`,
  });
  const root = await folder({ [file]: `${head}Text.\n` });
  await symlink(join(outside, 'secret.md'), join(root, 'programmes/p/m/b.md'));
  await symlink(join(outside, 'deep'), join(root, 'programmes/p/deep'));
  await symlink('/etc/passwd', join(root, 'programmes/p/m/c.png'));
  const { problems, documents, assets } = await read(root);
  expect(
    problems.filter((problem) => problem.message.includes('symbolic link')).map((problem) => problem.file),
  ).toEqual(['programmes/p/deep', 'programmes/p/m/b.md', 'programmes/p/m/c.png']);
  expect(JSON.stringify(documents)).not.toContain('Secret');
  expect([...assets.keys()]).toEqual([]);
  await fixTree(root);
  expect(await readFile(join(outside, 'secret.md'), 'utf8')).toBe(`${head}Secret.  \r\n`);
});

test('an annotation for GitHub cannot start another command or name another file', () => {
  const problem = {
    rule: 'signs',
    file: 'x',
    line: 3,
    severity: 'error' as const,
    message: '100%\n::add-mask::a',
    expected: 'Write b,c:d\r::stop-commands::x',
  };
  expect(problemAnnotation(problem, 'src/a,line=9:b\n%.mdx')).toBe(
    '::error file=src/a%2Cline=9%3Ab%0A%25.mdx,line=3::100%25 ::add-mask::a. Write b,c:d ::stop-commands::x',
  );
});

test('long runs of one character take no time', async () => {
  const runs = ['A', '?', 'X', '(', '[', '“', 'a.', '@', '#', ' a', 'A '].map((sign) => sign.repeat(100_000));
  const started = performance.now();
  const { problems } = await read(await folder({ 'programmes/p/m/a.md': head + runs.join('\n\n') }));
  expect(performance.now() - started).toBeLessThan(8000);
  expect(problems.length).toBeGreaterThan(0);
});
