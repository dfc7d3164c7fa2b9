import { mkdtempSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect, test, vi } from 'vitest';
import { findGonePages, parseDepartures } from '../../src/content-pipeline/tree/gone-pages.ts';
import { readTree } from '../../src/content-pipeline/tree/tree.ts';
import { problemLine } from '../../src/domain/problem.ts';
import { makeRepository, type TestRepository } from './git-repository.ts';

// Each test starts Git many times, which takes a busy machine a while.
vi.setConfig({ testTimeout: 30_000 });

const session = (week: number, about = 'Text'): string =>
  `---\ntitle: "Year 1 Autumn week ${week} mentor materials"\n---\n\n${`${about} of week ${week}. `.repeat(20)}\n`;

async function gone(repository: TestRepository, root = join(repository.root, 'content')) {
  const tree = await readTree({ root, fallback: root, base: '/', sitePages: [] });
  const found = await findGonePages(root, tree);
  return 'skipped' in found ? found.skipped : found.problems.map(problemLine);
}

function started(): TestRepository {
  const repository = makeRepository();
  for (const week of [1, 2, 3])
    repository.write(`content/programmes/p/m/week-${week}-mentor.mdx`, session(week));
  repository.commit('2026-02-01');
  return repository;
}

test('a page that moved or went is named with the line to add, until the line is there', async () => {
  const repository = started();
  repository.git(
    'mv',
    'content/programmes/p/m/week-1-mentor.mdx',
    "content/programmes/p/m/week-1-what's-new.mdx",
  );
  repository.remove('content/programmes/p/m/week-2-mentor.mdx');
  repository.commit('2026-03-03');
  expect(await gone(repository)).toEqual([
    `redirects.yaml  the page /p/m/week-1-mentor/ was there until 3 March 2026 and is gone  Add this line: - { from: "/p/m/week-1-mentor/", to: "/p/m/week-1-what's-new/" }`,
    'redirects.yaml  the page /p/m/week-2-mentor/ was there until 3 March 2026 and is gone  Add this line: - { from: "/p/m/week-2-mentor/", removed: "Say here what became of it." }',
  ]);
  repository.write(
    'content/redirects.yaml',
    `- { from: "/p/m/week-1-mentor/", to: "/p/m/week-1-what's-new/" }\n- { from: "/p/m/week-2-mentor/", removed: "It is part of week 3." }\n`,
  );
  expect(await gone(repository)).toEqual([]);
});

test('a page that moved twice leads to where it is now; one that came back is not gone', async () => {
  const repository = started();
  repository.git(
    'mv',
    'content/programmes/p/m/week-1-mentor.mdx',
    'content/programmes/p/m/week-1-b-mentor.mdx',
  );
  repository.remove('content/programmes/p/m/week-3-mentor.mdx');
  repository.commit('2026-03-03');
  repository.git(
    'mv',
    'content/programmes/p/m/week-1-b-mentor.mdx',
    'content/programmes/p/m/week-1-c-mentor.mdx',
  );
  repository.write('content/programmes/p/m/week-3-mentor.mdx', session(3, 'New text'));
  repository.commit('2026-03-04');
  expect(await gone(repository)).toEqual([
    expect.stringContaining('- { from: "/p/m/week-1-b-mentor/", to: "/p/m/week-1-c-mentor/" }'),
    expect.stringContaining('- { from: "/p/m/week-1-mentor/", to: "/p/m/week-1-c-mentor/" }'),
  ]);
});

test('a renamed module folder is named with its pages, and a changed ending is no move', async () => {
  const repository = started();
  repository.git('mv', 'content/programmes/p/m', 'content/programmes/p/n');
  repository.commit('2026-03-03');
  repository.git('mv', 'content/programmes/p/n/week-1-mentor.mdx', 'content/programmes/p/n/week-1-mentor.md');
  repository.commit('2026-03-04');
  expect(await gone(repository)).toEqual([
    expect.stringContaining('- { from: "/p/m/week-1-mentor/", to: "/p/n/week-1-mentor/" }'),
    expect.stringContaining('- { from: "/p/m/", to: "/p/n/" }'),
    expect.stringContaining('- { from: "/p/m/week-2-mentor/", to: "/p/n/week-2-mentor/" }'),
    expect.stringContaining('- { from: "/p/m/week-3-mentor/", to: "/p/n/week-3-mentor/" }'),
  ]);
});

test('what a branch tried and dropped was never published', async () => {
  const repository = started();
  repository.git('checkout', '-q', '-b', 'try');
  repository.write('content/programmes/p/m/week-4-mentor.mdx', session(4));
  repository.commit('2026-03-01');
  repository.git(
    'mv',
    'content/programmes/p/m/week-4-mentor.mdx',
    'content/programmes/p/m/week-4-plan-mentor.mdx',
  );
  repository.commit('2026-03-02');
  repository.git('checkout', '-q', 'main');
  repository.git('merge', '-q', '--no-ff', '-m', 'Merge', 'try');
  expect(await gone(repository)).toEqual([]);
});

test('without a repository, or with part of its history, it says that it did not look', async () => {
  const repository = started();
  const shallow = join(mkdtempSync(join(tmpdir(), 'shallow-')), 'copy');
  repository.write('content/programmes/p/m/week-4-mentor.mdx', session(4));
  repository.commit('2026-03-03');
  repository.git('clone', '-q', '--depth', '1', `file://${repository.root}`, shallow);
  expect(await gone(repository, join(shallow, 'content'))).toBe(
    'only part of the history is here (a shallow clone)',
  );
  expect(await gone(repository, mkdtempSync(join(tmpdir(), 'plain-')))).toBe(
    'the content folder is not in a Git repository',
  );
});

test('only files of the content folder count', () => {
  const output = '\u00012026-03-03\0\nD\0other/programmes/p/m/a.mdx\0R100\0c/pages/a.mdx\0other/a.mdx\0';
  expect(parseDepartures(output, 'c/')).toEqual([{ file: 'pages/a.mdx', day: '2026-03-03' }]);
});
