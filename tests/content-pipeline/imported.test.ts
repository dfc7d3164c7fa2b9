import { resolve } from 'node:path';
import { describe, expect, test } from 'vitest';
import { problemLine } from '../../src/domain/problem.ts';
import { readTree } from '../../src/content-pipeline/tree/tree.ts';
import { sitePages } from '../../src/content-pipeline/read/settings.ts';
import { folderOf } from '../importing/import-for-test.ts';

const read = async (files: Record<string, string>) => {
  const tree = await readTree({
    root: folderOf(files),
    fallback: resolve('tests/fixtures/programme'),
    base: '/',
    sitePages,
  });
  return { tree, lines: tree.problems.map((problem) => `${problem.severity} ${problemLine(problem)}`) };
};

const file = 'programmes/p/m/autumn-week-1-mentor-materials.mdx';
const page = (imported: boolean, body: string) =>
  `---\ntitle: "Year 1 Autumn week 1 mentor materials"\n${imported ? 'imported: true\n' : ''}---\n\n${body}\n`;

describe('material that was imported and has not been gone through', () => {
  test.each([
    ['a figure without a description', '<Figure file="/assets/x.png" alt="" />', '<Figure> has an empty alt'],
    ['a link that leads nowhere', '[x](/nowhere/)', 'there is no page /nowhere/'],
    ['a link that was never filled in', '[x](about:blank)', 'the link about:blank leads nowhere'],
    ['a link without words', '[](/glossary/)', 'a link without words'],
    [
      'a file that is not there',
      '<Download file="/assets/x.pdf" title="X" />',
      'there is no file /assets/x.pdf',
    ],
    ['a picture of another site', '![x](https://example.org/x.png)', 'is not a file of this site'],
    ['a heading that is not there', '[x](#nowhere)', 'points to a heading that is not on that page'],
  ])('%s is listed there, and stops the site elsewhere', async (_name, body, wrong) => {
    const old = await read({ [file]: page(true, body) });
    expect(old.lines.filter((line) => line.startsWith('warning') && line.includes(wrong))).toHaveLength(1);
    expect(old.lines.filter((line) => line.startsWith('error'))).toEqual([]);
    expect(old.tree.documents.some((document) => document.file === file)).toBe(true);
    const own = await read({ [file]: page(false, body) });
    expect(own.lines.filter((line) => line.startsWith('error') && line.includes(wrong))).toHaveLength(1);
  });

  test.each([
    ['a script', '<script>alert(1)</script>'],
    ['a link that runs code', '[x](javascript:alert(1))'],
    ['a link that hides where it leads', '[x](https://bank.example@example.org/)'],
    ['code in braces', '{process.exit()}'],
    ['an unknown block', '<Nonsense />'],
  ])('%s stops the site all the same', async (_name, body) => {
    expect((await read({ [file]: page(true, body) })).lines.some((line) => line.startsWith('error'))).toBe(
      true,
    );
  });

  test('their dead links need no line in the list of known ones, which those of other pages do', async () => {
    const { tree } = await read({
      [file]: page(true, '[x](/old-and-gone/)'),
      'programmes/p/m/own.mdx': `---\ntitle: "Year 1 Autumn week 2 mentor materials"\n---\n\n[x](/gone/)\n`,
    });
    expect(tree.deadLinks).toEqual({ known: new Set(['/old-and-gone/']), fresh: ['/gone/'] });
  });

  test('two sessions in one place are listed', async () => {
    const { lines } = await read({ [file]: page(true, 'A.'), 'programmes/p/m/other.mdx': page(true, 'B.') });
    expect(lines).toHaveLength(1);
    expect(lines[0]).toMatch(/^warning .*already claims this place/u);
  });
});

describe('lists of sessions', () => {
  const session = { [file]: page(false, 'Text.') };
  const index = (body: string) => ({
    ...session,
    'programmes/p/m/index.mdx': `---\ntitle: "M"\n---\n\n${body}\n`,
  });

  test('one on the page of a module is fine', async () => {
    expect((await read(index('<SessionLinks week="1" audience="mentor" />'))).lines).toEqual([]);
  });

  test.each([
    ['<SessionLinks week="one" />', 'week="one" in <SessionLinks> is not the number of a week'],
    ['<SessionLinks audience="teacher" />', 'audience="teacher" in <SessionLinks> is not a reader'],
    ['<SessionLinks week="9" />', '<SessionLinks> finds no session (week 9)'],
  ])('%s', async (body, wrong) => {
    expect((await read(index(body))).lines.join('\n')).toContain(wrong);
  });

  test('one on the page of a session is refused', async () => {
    const { lines } = await read({ [file]: page(false, '<SessionLinks week="1" />') });
    expect(lines[0]).toContain('works on the page of a module only');
  });
});

test('an introduction stands before the first week and needs none', async () => {
  const { tree, lines } = await read({
    [file]: page(false, 'Text.'),
    'programmes/p/m/intro-ect-what-you-will-learn.mdx': '---\ntitle: "What you will learn"\n---\n\nText.\n',
  });
  expect(lines).toEqual([]);
  expect(tree.documents.length).toBeGreaterThan(1);
});
