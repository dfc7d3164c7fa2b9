import { execFileSync } from 'node:child_process';
import { existsSync, mkdtempSync, readFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { beforeAll, describe, expect, test } from 'vitest';
import { makeOldService } from '../../scripts/import/make-old-service.ts';
import { readTree } from '../../src/content-pipeline/tree/tree.ts';
import { sitePages } from '../../src/content-pipeline/read/settings.ts';
import { findSource } from '../../src/importing/find/find-source.ts';
import { runImport } from '../../src/importing/run-import.ts';
import { folderOf } from '../importing/import-for-test.ts';
import { sharedMaterial } from '../material.ts';

const script = (name: string, words: readonly string[], environment: Record<string, string> = {}): string =>
  execFileSync(process.execPath, ['--import', 'tsx', `scripts/${name}.ts`, ...words], {
    encoding: 'utf8',
    env: { ...process.env, ...environment },
    stdio: ['ignore', 'pipe', 'pipe'],
  });

/** Imports, builds, and compares every document with its page; gives the last line of the comparison. */
function roundTrip(source: string): { folder: string; said: string } {
  const folder = mkdtempSync(join(tmpdir(), 'imported-'));
  const content = join(folder, 'content');
  const site = join(folder, 'site');
  script('import/import', [source, '--into', content]);
  script('build/build', [], { CONTENT_DIR: content, OUT_DIR: site });
  return {
    folder,
    said: script('import/compare-import', [source, '--into', content, '--site', site]).trim(),
  };
}

describe('a service of our own words', () => {
  const doc = (title: string, body: string, head = '') => `---\ntitle: "${title}"\n${head}---\n\n${body}\n`;
  const links =
    '1. [Instructions](/one/m/autumn-week-1-ect-instructions)\n2. [Evidence](/one/m/autumn-week-1-ect-evidence)';
  let folder: string;
  let said: string;
  beforeAll(() => {
    ({ folder, said } = roundTrip(
      folderOf({
        'index.md': doc('Our home', 'Words of the home page.'),
        '404.md': doc('Lost', 'Words of the lost page.'),
        'one.md': doc('One', '- [A module](/one/m)'),
        'one/m.md': doc(
          'A module',
          `## Week 1: start\n\nRead these:\n\n${links}\n\n## Week 2: Rules\n\n[View mentor materials](m/autumn-week-2-mentor-materials)`,
        ),
        'one/m/autumn-week-1-ect-evidence.md': doc(
          'Evidence',
          'If a < b {c}.\n\n{details}\nMore\n\nWords.\n{/details}\n\nNote[^1].\n\n[^1]: A source.',
        ),
        'one/m/autumn-week-1-ect-instructions.md': doc(
          'Instructions',
          'Do.\n\nReview: 5 mins\n\n<iframe src="https://youtu.be/aqz-KE-bpKQ" title="Film"></iframe>',
        ),
        'one/m/autumn-week-2-mentor-materials.md': doc(
          'Mentor materials',
          '## Rules\n\n[Old](http://example.org/)\n\n![](/assets/a.png)',
        ),
        "one/what's-next/Week 3 it's-ect.md": doc('It’s', '<table><tr><td>x<br>y</td></tr></table>'),
        'assets/a.png': new Uint8Array([137, 80, 78, 71]),
      }),
    ));
  });

  test('no word is lost or added that the report does not name', () => {
    expect(said).toMatch(/^8 documents, \d+ words compared: 0 differences/u);
  });

  test('an apostrophe, spaces and capitals stay in the address', () => {
    expect(existsSync(join(folder, "site/one/what's-next/Week 3 it's-ect/index.html"))).toBe(true);
  });

  const page = (path: string) => readFileSync(join(folder, 'site', path), 'utf8');

  test('the home page and the page for what is not found say what was imported', () => {
    expect(page('index.html')).toContain('Words of the home page.');
    expect(page('index.html')).toContain('<h1>Our home</h1>');
    expect(page('404.html')).toContain('Words of the lost page.');
  });

  test('a module’s page begins with its weeks, those that its own words do not list among them', () => {
    const html = page('one/m/index.html');
    const weeks = html.slice(html.indexOf('class="weeks"'), html.indexOf('class="prose"'));
    expect(weeks.split('autumn-week-1-ect-instructions/"')).toHaveLength(2);
    expect(weeks.split('autumn-week-2-mentor-materials/"')).toHaveLength(2);
  });

  test('a link that is not secure still leads where it led', () => {
    expect(page('one/m/autumn-week-2-mentor-materials/index.html')).toContain('href="http://example.org/"');
  });
});

/** A whole service: that of others where it lies beside the project, else one made here in the manner of theirs. */
async function wholeService(): Promise<string> {
  const shared = sharedMaterial('source/education-development-trust');
  if (shared) return shared;
  const made = mkdtempSync(join(tmpdir(), 'service-'));
  await makeOldService(made, 230);
  return made;
}

describe('a whole service', () => {
  test('is imported whole, passes the content checks, and has every word of every document on its page', async () => {
    const source = await wholeService();
    const { documents } = findSource(source);
    const into = join(mkdtempSync(join(tmpdir(), 'whole-')), 'content');
    const report = await runImport({ input: source, into, dryRun: false, force: false });
    expect(report.documents.map((document) => document.source).sort()).toEqual([...documents].sort());
    const kinds = new Set(report.notes.map(({ rule }) => rule));
    for (const loss of ['words', 'refused', 'kept', 'address', 'order'] as const)
      expect(kinds).not.toContain(loss);

    const tree = await readTree({ root: into, fallback: resolve('src/content'), base: '/', sitePages });
    expect(tree.problems.filter(({ severity }) => severity === 'error')).toEqual([]);
    expect(tree.documents.filter(({ frontmatter }) => frontmatter.imported)).toHaveLength(documents.length);

    const differences = '0 differences, 0 declared in the report, 0 documents not imported.';
    expect(roundTrip(source).said).toMatch(
      new RegExp(`^${documents.length} documents, \\d+ words compared: ${differences}$`, 'u'),
    );
  });
});
