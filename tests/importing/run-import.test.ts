import {
  existsSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  rmSync,
  symlinkSync,
  writeFileSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import { join, relative } from 'node:path';
import { describe, expect, test } from 'vitest';
import { problemLine } from '../../src/domain/problem.ts';
import { notesAsJson, reportLines } from '../../src/importing/report/import-report.ts';
import { runImport } from '../../src/importing/run-import.ts';
import { recover, writeFiles } from '../../src/importing/write/write-files.ts';
import { readTree } from '../../src/content-pipeline/tree/tree.ts';
import { sitePages } from '../../src/content-pipeline/read/settings.ts';
import { folderOf } from './import-for-test.ts';

const doc = (title: string, body = 'Text.') => `---\ntitle: "${title}"\n---\n\n${body}\n`;

const service = () =>
  folderOf({
    'index.md': doc('Home', 'Choose [one](/one).'),
    'accessibility.md': doc('Accessibility'),
    '404.md': doc('Not here'),
    'README.md': 'For those who keep this.',
    'one.md': doc('One'),
    "one/year-1-what's-next.md": doc('What’s next'),
    "one/year-1-what's-next/autumn-week-1-mentor-materials.md": doc(
      'Mentor materials',
      '![Six tables](/assets/a.png)',
    ),
    'two/m/autumn-week-1-ect-evidence.md': doc(
      'Evidence',
      '[First](/one/year-1-what%27s-next/autumn-week-1-mentor-materials)',
    ),
    'assets/a.png': new Uint8Array([137, 80, 78, 71]),
    'assets/unused.pdf': '%PDF',
  });

async function run(input: string, into: string, more: Partial<Parameters<typeof runImport>[0]> = {}) {
  const report = await runImport({ input, into, dryRun: false, force: false, ...more });
  return { report, lines: report.notes.map(problemLine) };
}

const empty = () => join(folderOf({}), 'content');
const filesIn = (root: string): string[] =>
  existsSync(root)
    ? readdirSync(root, { recursive: true, encoding: 'utf8', withFileTypes: true })
        .filter((entry) => entry.isFile())
        .map((entry) => join(entry.parentPath, entry.name).slice(root.length + 1))
        .sort()
    : [];

describe('what is found', () => {
  test('a whole service, with its pages and all of its files, passes the content checks', async () => {
    const into = empty();
    const { report } = await run(service(), into);
    expect(report.counts).toMatchObject({ documents: 8, imported: 7, files: 2 });
    expect(filesIn(into)).toEqual([
      '.import-manifest.json',
      'assets/a.png',
      'assets/unused.pdf',
      'pages/404.mdx',
      'pages/accessibility.mdx',
      'pages/index.mdx',
      'programmes/one/index.mdx',
      "programmes/one/year-1-what's-next/autumn-week-1-mentor-materials.mdx",
      "programmes/one/year-1-what's-next/index.mdx",
      'programmes/two/m/autumn-week-1-ect-evidence.mdx',
    ]);
    const tree = await readTree({ root: into, fallback: 'tests/fixtures/programme', base: '/', sitePages });
    expect(tree.problems).toEqual([]);
  });

  test('one programme brings its page, and only the files it uses', async () => {
    const into = empty();
    await run(join(service(), 'one'), into);
    expect(filesIn(into)).toEqual([
      '.import-manifest.json',
      'assets/a.png',
      'programmes/one/index.mdx',
      "programmes/one/year-1-what's-next/autumn-week-1-mentor-materials.mdx",
      "programmes/one/year-1-what's-next/index.mdx",
    ]);
  });

  test('a module folder brings its page', async () => {
    const into = empty();
    await run(join(service(), "one/year-1-what's-next"), into, { programme: 'mine' });
    expect(filesIn(into).filter((file) => file.endsWith('.mdx'))).toEqual([
      "programmes/mine/year-1-what's-next/autumn-week-1-mentor-materials.mdx",
      "programmes/mine/year-1-what's-next/index.mdx",
    ]);
  });

  test('a single document goes where its folders say, or where it is told', async () => {
    const root = service();
    const into = empty();
    await run(join(root, "one/year-1-what's-next/autumn-week-1-mentor-materials.md"), into);
    await run(join(folderOf({ 'loose.md': doc('Loose') }), 'loose.md'), into, { programme: 'one/other' });
    expect(filesIn(into).filter((file) => file.endsWith('.mdx'))).toEqual([
      'programmes/one/other/loose.mdx',
      "programmes/one/year-1-what's-next/autumn-week-1-mentor-materials.mdx",
    ]);
  });

  test.each([
    ['nowhere', 'There is no file or folder at'],
    ['assets', 'There are no Markdown documents in'],
    ['assets/unused.pdf', 'is not a Markdown document'],
  ])('%s: one sentence, nothing written', async (name, sentence) => {
    const into = empty();
    await expect(run(join(service(), name), into)).rejects.toThrow(sentence);
    expect(existsSync(into)).toBe(false);
  });

  test('a name for the programme that is a path is refused', async () => {
    await expect(run(service(), empty(), { programme: '../x' })).rejects.toThrow('--programme takes');
  });
});

describe('bad input: one line each, the rest is imported', () => {
  test('bytes, sizes and links', async () => {
    const root = folderOf({
      'p/m/good.md': doc('Good'),
      'p/m/latin.md': new Uint8Array([...new TextEncoder().encode(doc('Caf')), 0xe9]),
      'p/m/zero.md': new Uint8Array([...new TextEncoder().encode(doc('Zero')), 0]),
      'p/m/huge.md': doc('Huge', 'word '.repeat(1_000_000)),
      'p/m/picture.svg': '<svg/>',
      'p/m/notes.rtf': 'x',
      'p/m/page.html': '<html><body><h1>Page</h1><p>Words</p></body></html>',
      'p/m/template.html': '<h1>{{ title }}</h1>',
      'p/m/windows.md': '\ufeff---\r\ntitle: "Windows"\r\n---\r\n\r\nTwo\r\nlines\r\n',
      'p/m/half.md': doc('Half', '{details}\nMore\n\nNever closed.'),
    });
    symlinkSync('/etc/hostname', join(root, 'p/m/out.md'));
    symlinkSync('..', join(root, 'p/m/round'));
    symlinkSync('nowhere.md', join(root, 'p/m/gone.md'));
    const into = empty();
    const { report, lines } = await run(root, into, {});
    expect(report.documents.map(({ source }) => source)).toEqual([
      'p/m/good.md',
      'p/m/half.md',
      'p/m/latin.md',
      'p/m/windows.md',
    ]);
    expect(lines.filter((line) => !line.includes('half.md'))).toEqual([
      'p/m/gone.md  a link to a file that is not there  Put the file itself here.',
      'p/m/huge.md  the file is 5.0 MB  Split it: a page can hold 1 MB of text. Then import it again.',
      'p/m/latin.md  the file is written in Windows-1252, not in UTF-8  It was read as such; check its quotation marks, dashes and accents.',
      'p/m/notes.rtf  not a kind of file that this site publishes  Save it as a picture (PNG, JPEG), a PDF or an Office document.',
      'p/m/out.md  a link that leads out of the folder  Put the file itself here.',
      'p/m/page.html  a web page, which is not read  Save its text as Markdown (.md), or open it in Word, save it as .docx and import that by itself.',
      'p/m/round  a link to another folder  The folder itself is imported where it is.',
      'p/m/template.html  settings of another system  Nothing to do.',
      'p/m/zero.md  the file is not UTF-8 text  Save it as UTF-8. Then import it again.',
    ]);
    expect(readFileSync(join(into, 'programmes/p/m/windows.mdx'), 'utf8')).toContain('Two\nlines\n');
  });
});

describe('importing again', () => {
  test('the same material again changes nothing', async () => {
    const root = service();
    const into = empty();
    await run(root, into);
    const { report } = await run(root, into);
    expect(report.counts).toMatchObject({ written: 0, same: 9 });
  });

  test('a file that was changed, deleted or written here is left alone, unless --force', async () => {
    const root = service();
    const into = empty();
    await run(root, into);
    const edited = join(into, 'programmes/one/index.mdx');
    writeFileSync(edited, `${readFileSync(edited, 'utf8')}\nEdited here.\n`);
    rmSync(join(into, 'pages/accessibility.mdx'));
    mkdirSync(join(into, 'programmes/two/n'), { recursive: true });
    writeFileSync(join(into, 'programmes/two/n/new.mdx'), 'Mine.');
    mkdirSync(join(root, 'two/n'), { recursive: true });
    for (const path of ['one.md', 'accessibility.md', 'two/n/new.md', '404.md'])
      writeFileSync(join(root, path), doc('New', 'New words.'));

    const { lines, report } = await run(root, into);
    expect(lines.filter((line) => line.includes('--force'))).toEqual([
      'accessibility.md  pages/accessibility.mdx was deleted after the last import  It was left as it is. Import with --force to replace it.',
      'one.md  programmes/one/index.mdx was changed after the last import  It was left as it is. Import with --force to replace it.',
      'two/n/new.md  programmes/two/n/new.mdx is there and does not come from an import  It was left as it is. Import with --force to replace it.',
    ]);
    expect(report.counts.written).toBe(1);
    expect(readFileSync(edited, 'utf8')).toContain('Edited here.');
    expect(readFileSync(join(into, 'programmes/two/n/new.mdx'), 'utf8')).toBe('Mine.');
    expect(readFileSync(join(into, 'pages/404.mdx'), 'utf8')).toContain('New words.');

    await run(root, into, { force: true });
    expect(readFileSync(edited, 'utf8')).not.toContain('Edited here.');
    expect(existsSync(join(into, 'pages/accessibility.mdx'))).toBe(true);
  });

  test('line ends that Git changed are no change', async () => {
    const root = service();
    const into = empty();
    await run(root, into);
    const file = join(into, 'programmes/one/index.mdx');
    writeFileSync(file, readFileSync(file, 'utf8').replace(/\n/gu, '\r\n'));
    writeFileSync(join(root, 'one.md'), doc('One', 'Other words.'));
    expect((await run(root, into)).report.counts.written).toBe(1);
  });

  test('--dry-run says what would happen and writes nothing', async () => {
    const into = empty();
    const { report } = await run(service(), into, { dryRun: true });
    expect(report.counts.written).toBe(9);
    expect(existsSync(into)).toBe(false);
    expect(reportLines(report, false).at(-1)).toBe(
      'Nothing was written (--dry-run). 9 files would be, 0 are the same.',
    );
  });
});

describe('all or nothing', () => {
  test('what cannot be written leaves the folder as it was', async () => {
    const root = join(folderOf({ 'content/a.mdx': 'A', 'content/sub/b.mdx': 'B' }), 'content');
    const files = new Map([
      ['a.mdx', 'new'],
      ['c.mdx', 'new'],
      ['c.mdx/d.mdx', 'cannot be'],
    ]);
    await expect(writeFiles(root, files)).rejects.toThrow();
    expect(filesIn(root)).toEqual(['a.mdx', 'sub/b.mdx']);
    expect(readFileSync(join(root, 'a.mdx'), 'utf8')).toBe('A');
    expect(readdirSync(join(root, '..'))).toEqual(['content']);
  });

  test('an import that was cut off while it wrote leaves nothing behind', async () => {
    const root = join(folderOf({ 'content/a.mdx': 'A', 'content.importing/a.mdx': 'half' }), 'content');
    await recover(root);
    expect(readFileSync(join(root, 'a.mdx'), 'utf8')).toBe('A');
    expect(readdirSync(join(root, '..'))).toEqual(['content']);
  });

  test('an import that was cut off between its two steps is undone', async () => {
    const above = folderOf({ 'content.before-import/a.mdx': 'A', 'content.importing/a.mdx': 'new' });
    await recover(join(above, 'content'));
    expect(readFileSync(join(above, 'content/a.mdx'), 'utf8')).toBe('A');
    expect(readdirSync(above)).toEqual(['content']);
  });

  test('an import that was cut off after its last step is whole', async () => {
    const above = folderOf({ 'content/a.mdx': 'new', 'content.before-import/a.mdx': 'A' });
    await recover(join(above, 'content'));
    expect(readFileSync(join(above, 'content/a.mdx'), 'utf8')).toBe('new');
    expect(readdirSync(above)).toEqual(['content']);
  });

  test('files that stay are there afterwards, hidden ones and links included', async () => {
    const root = join(folderOf({ 'content/a.mdx': 'A', 'content/.keep': '' }), 'content');
    symlinkSync('a.mdx', join(root, 'link.mdx'));
    await writeFiles(root, new Map([['sub/b.mdx', 'B']]));
    expect(readdirSync(root).sort()).toEqual(['.keep', 'a.mdx', 'link.mdx', 'sub']);
    expect(readFileSync(join(root, 'link.mdx'), 'utf8')).toBe('A');
  });
});

test.each(['', 'p', 'p/m', 'p/m/week-1.md'])(
  'the notes as JSON have the shape of every check, with the place in the old file, of “%s” as well',
  async (part) => {
    const folder = folderOf({ 'p/m/week-1.md': '---\ntitle: "Week 1"\n---\n\nSee [here](/p/m/nowhere).\n' });
    const into = join(mkdtempSync(join(tmpdir(), 'json-')), 'content');
    const report = await runImport({ input: join(folder, part), into, dryRun: true, force: false });
    const notes = JSON.parse(notesAsJson(report)) as Array<Record<string, unknown>>;
    expect(notes).toContainEqual({
      rule: 'link-target',
      severity: 'warning',
      file: relative(process.cwd(), join(folder, 'p/m/week-1.md')),
      line: 5,
      column: 6,
      endLine: 5,
      endColumn: 10,
      actual: 'here',
      message: expect.any(String),
      expected: expect.any(String),
    });
  },
);
