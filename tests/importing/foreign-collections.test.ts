import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { sitePages } from '../../src/content-pipeline/read/settings.ts';
import { readTree } from '../../src/content-pipeline/tree/tree.ts';
import { sessionsOf } from '../../src/domain/programme/build/link-neighbours.ts';
import { buildProgrammes } from '../../src/domain/programme/build/programmes.ts';
import { problemLine } from '../../src/domain/problem.ts';
import { runImport } from '../../src/importing/run-import.ts';
import { folderOf } from './import-for-test.ts';

/** Imports a folder below a made one, and reads what came of it the way a build does. */
async function imported(
  files: Record<string, string | Uint8Array>,
  folder: string,
  before: Record<string, string> = {},
) {
  const into = Object.keys(before).length > 0 ? folderOf(before) : join(folderOf({}), 'content');
  const report = await runImport({ input: join(folderOf(files), folder), into, dryRun: false, force: false });
  const tree = await readTree({ root: into, fallback: 'tests/fixtures/programme', base: '/', sitePages });
  const read = (file: string): string =>
    existsSync(join(into, file)) ? readFileSync(join(into, file), 'utf8') : '';
  return {
    report,
    read,
    into,
    targets: report.documents.map(({ target }) => target),
    lines: report.notes.map(problemLine),
    errors: tree.problems.filter(({ severity }) => severity === 'error'),
    programmes: buildProgrammes(tree.documents, tree.outlines),
  };
}

const png = new Uint8Array([137, 80, 78, 71]);

test('Hugo: section pages, bundles with their pictures, TOML, aliases, shortcodes', async () => {
  const { targets, read, errors, lines, programmes } = await imported(
    {
      'first-years/hugo.toml': 'title = "x"',
      'first-years/content/_index.md': '+++\ntitle = "First years"\n+++\nA programme.',
      'first-years/content/asking/_index.md':
        '+++\ntitle = "Module 2: Asking"\nweight = 2\n+++\nAbout asking.',
      'first-years/content/asking/week-1/index.md':
        '+++\ntitle = "Spring week 1 mentor materials"\naliases = ["/old/asking/"]\ncolour = "red"\n[params]\nlevel = 3\n+++\n![Three steps](steps.png)\n\n{{< notice tip >}}\nBe brief.\n{{< /notice >}}\n\nThen [the next week]({{< ref "../week-2" >}}).',
      'first-years/content/asking/week-1/steps.png': png,
      'first-years/content/asking/week-2/index.md': '---\ntitle: Spring week 2 ECT self-study\n---\nText.',
      'first-years/content/starting/_index.md': '+++\ntitle = "Module 1: Starting"\nweight = 1\n+++\nAbout.',
      'first-years/content/starting/welcome.md': '+++\ntitle = "Welcome"\n+++\nHello.',
    },
    'first-years',
  );
  expect(targets).toEqual([
    'programmes/first-years/index.mdx',
    'programmes/first-years/asking/index.mdx',
    'programmes/first-years/asking/week-1.mdx',
    'programmes/first-years/asking/week-2.mdx',
    'programmes/first-years/starting/index.mdx',
    'programmes/first-years/starting/welcome.mdx',
  ]);
  const week = read('programmes/first-years/asking/week-1.mdx');
  expect(week).toContain('![Three steps](/first-years/asking/week-1/steps.png)');
  expect(week).toContain('<Callout>\n\nBe brief.\n\n</Callout>');
  expect(week).toContain('[the next week](/first-years/asking/week-2/)');
  expect(week).toContain('# params: {"level":3}');
  expect(lines.join('\n')).toMatch(
    /week-1\/index\.md:1 {2}top lines this site does not know: aliases, params, colour|colour.*params/u,
  );
  expect(read('redirects.yaml')).toContain('- from: "/old/asking/"\n  to: "/first-years/asking/week-1/"');
  expect(programmes.flatMap(({ modules }) => modules.map(({ slug }) => slug))).toEqual([
    'starting',
    'asking',
  ]);
  expect(errors).toEqual([]);
});

test('Docusaurus: numbers that only order, program lines, tabs, static files', async () => {
  const { read, errors, programmes } = await imported(
    {
      'course/docusaurus.config.js': 'x',
      'course/docs/01-rooms/_category_.json': '{}',
      'course/docs/01-rooms/01-doors.mdx':
        '---\nsidebar_label: Doors\n---\nimport Tabs from \'@theme/Tabs\';\n\n# Doors and greetings\n\n:::tip[Keep in mind]\n\nStand there.\n\n:::\n\n<Tabs>\n<TabItem label="Primary">\n\nOne.\n\n</TabItem>\n</Tabs>\n\n![The door](/img/door.png)',
      'course/docs/02-talk/01-pairs.md': '# Pairs',
      'course/static/img/door.png': png,
    },
    'course',
  );
  const text = read('programmes/course/01-rooms/01-doors.mdx');
  expect(text).toContain('title: "Doors and greetings"');
  expect(text).toContain('<Callout title="Keep in mind">');
  expect(text).toContain('## Primary\n\nOne.');
  expect(text).toContain('![The door](/assets/img/door.png)');
  expect(text).not.toContain('import Tabs');
  expect(programmes[0]?.modules.map(({ title }) => title)).toEqual(['Rooms', 'Talk']);
  expect(errors).toEqual([]);
});

test('MkDocs: boxes that are set in, links to headings that became titles, spaces in addresses', async () => {
  const { read, errors } = await imported(
    {
      'guide/mkdocs.yml': 'site_name: x',
      'guide/docs/index.md': '# Guide\n\n[Go](calm/week-1.md)',
      'guide/docs/calm/index.md': '# Calm\n\nText.',
      'guide/docs/calm/week-1.md':
        '# Week 1: Calm\n\n!!! warning "Careful"\n\n    Slowly.\n\n    ```python\n    import os\n    ```\n\n??? note "More"\n    Folded.\n\n![](../img/the plan.png)',
      'guide/docs/calm/week-2.md': '# Week 2: On\n\n[Back](week-1.md#week-1-calm)',
      'guide/docs/img/the plan.png': png,
    },
    'guide',
  );
  const text = read('programmes/guide/calm/week-1.mdx');
  expect(text).toContain('<Callout title="Careful">\n\nSlowly.\n\n```python\nimport os\n```\n\n</Callout>');
  expect(text).toContain('<Details summary="More">\n\nFolded.\n\n</Details>');
  expect(text).toContain('![](/guide/img/the%20plan.png)');
  expect(read('programmes/guide/calm/week-2.mdx')).toContain('[Back](/guide/calm/week-1/)');
  expect(errors).toEqual([]);
});

test('Jekyll: templates, code, permalinks', async () => {
  const { read, errors } = await imported(
    {
      'scheme/_config.yml': 'x: 1',
      'scheme/index.md':
        '---\ntitle: Scheme\n---\n{% include nav.html %}\n[One]({{ site.baseurl }}{% link _modules/one.md %})',
      'scheme/_modules/one.md': '---\ntitle: One\n---\nText.',
      'scheme/_modules/one/week-1.md':
        '---\ntitle: "Autumn week 1: mentor materials"\npermalink: /scheme/one/first.html\n---\n{% highlight js %}\nconst a = {details};\n{% endhighlight %}\n\n{% comment %}not shown{% endcomment %}\n\nText.',
    },
    'scheme',
  );
  const text = read('programmes/modules/one/week-1.mdx');
  expect(text).toContain('```js\nconst a = {details};\n```');
  expect(text).toContain('{/* not shown */}');
  expect(read('pages/index.mdx')).toContain('[One](/modules/one/)');
  expect(read('redirects.yaml')).toContain('- from: "/scheme/one/first.html/"\n  to: "/modules/one/week-1/"');
  expect(errors).toEqual([]);
});

test('a notebook: links by name, embedded pictures, folder notes', async () => {
  const { read, errors } = await imported(
    {
      'vault/Routines/Routines.md': '[[Week 1 mentor]], [[Week 2 mentor#Part two|the next]]',
      'vault/Routines/Week 1 mentor.md': '> [!tip]- Fold\n> inner\n\n![[desk.png|A desk]] %%mine%%',
      'vault/Routines/Week 2 mentor.md': '## Part two\n\n==Key== words.',
      'vault/files/desk.png': png,
    },
    'vault',
  );
  expect(read('programmes/vault/Routines/index.mdx')).toContain(
    '[Week 1 mentor](/vault/Routines/Week%201%20mentor/), [the next](/vault/Routines/Week%202%20mentor/#part-two)',
  );
  expect(read('programmes/vault/Routines/Week 1 mentor.mdx')).toContain('![A desk](/vault/files/desk.png)');
  expect(read('programmes/vault/Routines/Week 2 mentor.mdx')).toContain('**Key** words.');
  expect(errors).toEqual([]);
});

test('folders of years, terms and weeks are parts of names', async () => {
  const { targets } = await imported(
    {
      'p/year-1/autumn/routines/week-1/mentor.md': '# A',
      'p/year-1/autumn/routines/week-1/ect.md': '# B',
      'p/year-2/routines/week-1/README.md': '# C',
    },
    'p',
  );
  expect(targets).toEqual([
    'programmes/p/year-1-autumn-routines/week-1-ect.mdx',
    'programmes/p/year-1-autumn-routines/week-1-mentor.mdx',
    'programmes/p/year-2-routines/week-1.mdx',
  ]);
});

describe('pages beside the modules', () => {
  const training = (number: number, more = '') =>
    `---\ntitle: Training session ${number}\nheading: Training session ${number} for induction tutors${more}\ncaption: How feedback lands, part ${number}\n---\nText.`;

  test('they are sessions of the programme, each in its module, none lost', async () => {
    const { programmes, errors, report, read } = await imported(
      {
        'all/p.md': '---\ntitle: P\n---\nText.',
        'all/p/module-1.md': '---\ntitle: "Module 1: Starting"\n---\nText.',
        'all/p/module-1/week-1.md': '---\ntitle: Autumn week 1 mentor materials\n---\nText.',
        'all/p/module-2/week-1.md': '---\ntitle: Spring week 1 mentor materials\n---\nText.',
        ...Object.fromEntries(
          [1, 2, 10].map((number) => [`all/p/training-session-${number}.md`, training(number)]),
        ),
        'all/p/visit.md': '---\ntitle: A visit\ncaption: Module 2\n---\n## For mentors\n\nText.',
      },
      'all',
    );
    const [programme] = programmes;
    const sessions = programme ? sessionsOf(programme) : [];
    expect(programme?.modules.map(({ slug }) => slug)).toEqual(['module-1', 'module-2', 'training-sessions']);
    expect(sessions.map(({ url }) => url)).toEqual([
      '/p/module-1/week-1/',
      '/p/module-2/week-1/',
      '/p/module-2/visit/',
      '/p/training-sessions/training-session-1/',
      '/p/training-sessions/training-session-2/',
      '/p/training-sessions/training-session-10/',
    ]);
    expect(sessions.at(-1)?.place.audience).toBe('induction-tutor');
    expect(sessions.at(-1)?.topic).toBe('How feedback lands, part 10');
    expect(sessions[2]?.place.audience).toBe('mentor');
    expect(report.counts).toMatchObject({ documents: 8, imported: 8 });
    expect(read('redirects.yaml')).toContain('/p/training-session-10/');
    expect(errors).toEqual([]);
  });
});

describe('addresses', () => {
  const doc = (title: string) => `---\ntitle: ${title}\n---\nText.`;

  test('those of the site itself are given way to, in every kind of place', async () => {
    const { targets, errors, lines } = await imported(
      {
        'site/index.md': doc('Home'),
        'site/404.md': doc('Nothing here'),
        'site/search.md': doc('Finding'),
        'site/glossary.md': doc('Words'),
        'site/accessibility.md': doc('For all'),
        'site/for/m/all.md': doc('All of it'),
        'site/for/m/week-1.md': doc('Week 1'),
        'site/writing/m/what?.md': doc('Odd'),
      },
      'site',
      { 'pages/accessibility.mdx': doc('Ours'), 'redirects.yaml': '- from: /a/\n  to: /accessibility/\n' },
    );
    expect([...targets].sort()).toEqual([
      'pages/404.mdx',
      'pages/accessibility-2.mdx',
      'pages/glossary-page.mdx',
      'pages/index.mdx',
      'pages/search-page.mdx',
      'programmes/for-programme/m/all-sessions.mdx',
      'programmes/for-programme/m/week-1.mdx',
      'programmes/writing-programme/m/what-.mdx',
    ]);
    expect(lines.join('\n')).toMatch(
      /search\.md {2}\/search\/ is a page of the site itself {2}It is now \/search-page\//u,
    );
    expect(errors).toEqual([]);
  });

  test('redirects.yaml keeps what people wrote, and is written once', async () => {
    const files = { 'v/x/week 1?.md': doc('Week 1'), 'v/y/week-1.md': doc('Week 1') };
    const before = { 'redirects.yaml': '# Ours\n- from: /gone/\n  removed: It is gone.\n' };
    const { read, into } = await imported(files, 'v', before);
    const text = read('redirects.yaml');
    expect(text.startsWith('# Ours\n- from: /gone/\n  removed: It is gone.\n')).toBe(true);
    await runImport({ input: join(folderOf(files), 'v'), into, dryRun: false, force: false });
    expect(read('redirects.yaml')).toBe(text);
  });
});

test('drawings are cleaned, and one that is none is named', async () => {
  const { read, lines, errors } = await imported(
    {
      'p/m/a.md': '# A\n\n![Cycle](cycle.svg) ![Broken](broken.svg)',
      'p/m/cycle.svg':
        '<?xml version="1.0"?><!DOCTYPE svg [<!ENTITY a "b">]><svg xmlns="http://www.w3.org/2000/svg" onload="x()"><script>x()</script><foreignObject><body/></foreignObject><image href="https://example.org/a.png"/><a href="javascript:x()"><path d="M0 0L1 1"/></a><path d="M1 1L2 2" style="fill:url(https://example.org/b)"/><use href="#a"/></svg>',
      'p/m/broken.svg': 'no drawing',
    },
    'p',
  );
  const svg = read('programmes/p/m/cycle.svg');
  expect(svg).toContain('d="M1 1L2 2"');
  expect(svg).toContain('href="#a"');
  expect(svg).not.toMatch(/script|foreignObject|example\.org|onload|javascript|ENTITY/iu);
  expect(lines.join('\n')).toMatch(/cycle\.svg {2}the drawing held .*<script>/u);
  expect(lines.join('\n')).toMatch(/broken\.svg {2}it holds no drawing/u);
  expect(errors).toEqual([]);
});

test('Windows-1252 and UTF-16 are read and said, and bytes without a character are named by line', async () => {
  const { read, lines } = await imported(
    {
      'p/m/old.md': new Uint8Array([
        ...new TextEncoder().encode('# Caf'),
        0xe9,
        0x0a,
        0x0a,
        0x93,
        0x78,
        0x94,
        0x20,
        0x96,
        0x0a,
        0x81,
      ]),
      'p/m/wide.md': new Uint8Array([0xff, 0xfe, ...Buffer.from('# Wide\n\nText', 'utf16le')]),
    },
    'p',
  );
  expect(read('programmes/p/m/old.mdx')).toContain('title: "Café"');
  expect(read('programmes/p/m/old.mdx')).toContain('“x” –');
  expect(lines.join('\n')).toMatch(/old\.md {2}the file is written in Windows-1252/u);
  expect(lines.join('\n')).toMatch(/old\.md:4 {2}a byte \(81\)/u);
  expect(read('programmes/p/m/wide.mdx')).toContain('title: "Wide"');
});
