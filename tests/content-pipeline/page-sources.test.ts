import { cpSync, mkdtempSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect, test, vi } from 'vitest';
import { parseLastChanges } from '../../src/content-pipeline/history/last-changes.ts';
import { guideLink, pageSources } from '../../src/content-pipeline/tree/page-sources.ts';
import { readTree } from '../../src/content-pipeline/tree/tree.ts';
import { siteSettings } from '../../src/content-pipeline/read/settings.ts';
import { makeRepository } from './git-repository.ts';

// Each test starts Git many times, which takes a busy machine a while.
vi.setConfig({ testTimeout: 30_000 });

const url = 'https://github.com/owner/name';
const page = (title: string): string => `---\ntitle: "${title}"\n---\n\nText.\n`;

async function sourcesOf(root: string, repositoryUrl: string | undefined = url) {
  const settings = siteSettings({
    CONTENT_DIR: root,
    REPOSITORY_URL: repositoryUrl,
    SITE_URL: 'https://example.org',
    BASE_PATH: '/training/',
  });
  const tree = { ...settings.tree, fallback: root };
  return pageSources(await readTree(tree), { ...settings, tree });
}

function content() {
  const repository = makeRepository();
  const file = "site content/programmes/p/m/week-1-what you'll learn (1).mdx";
  repository.write(file, page('What you’ll learn'));
  repository.write('site content/pages/about.mdx', page('About'));
  repository.commit('2026-02-01');
  repository.write('site content/pages/about.mdx', page('About us'));
  repository.write('site content/glossary.yaml', '- { id: a, term: A, meaning: B }\n');
  repository.commit('2026-03-03');
  return { repository, root: join(repository.root, 'site content') };
}

test('each page has its own day and opens its own file, whatever its name', async () => {
  const { repository, root } = content();
  // A setting that some people have, which makes Git print paths another way.
  repository.git('config', 'diff.relative', 'true');
  const sources = await sourcesOf(root);
  expect(sources.get("/p/m/week-1-what you'll learn (1)/")).toEqual({
    updated: '2026-02-01',
    editUrl: `${url}/edit/main/site%20content/programmes/p/m/week-1-what%20you%27ll%20learn%20%281%29.mdx`,
    reportUrl: `${url}/issues/new?template=page-problem.yml&page=https%3A%2F%2Fexample.org%2Ftraining%2Fp%2Fm%2Fweek-1-what%2520you%27ll%2520learn%2520%281%29%2F`,
  });
  expect(sources.get('/about/')?.updated).toBe('2026-03-03');
  expect(sources.get('/glossary/')?.editUrl).toBe(`${url}/edit/main/site%20content/glossary.yaml`);
});

test('a module without an index opens the editor on a new one', async () => {
  const { root } = content();
  const { editUrl, updated } = (await sourcesOf(root)).get('/p/m/')!;
  expect(updated).toBeUndefined();
  expect(editUrl).toMatch(
    /\/new\/main\/site%20content\/programmes\/p\/m\?filename=index\.mdx&value=---%0Atitle%3A%20%22M%22/u,
  );
});

test('without a repository address there are days and no links', async () => {
  const { root } = content();
  expect((await sourcesOf(root, '')).get('/about/')).toEqual({ updated: '2026-03-03' });
});

test('part of a history gives links and no days', async () => {
  const { repository } = content();
  const shallow = join(mkdtempSync(join(tmpdir(), 'shallow-')), 'copy');
  repository.git('clone', '-q', '--depth', '1', `file://${repository.root}`, shallow);
  const source = (await sourcesOf(join(shallow, 'site content'))).get('/about/')!;
  expect(source.updated).toBeUndefined();
  expect(source.editUrl).toBe(`${url}/edit/main/site%20content/pages/about.mdx`);
});

test('a content folder outside any repository gets neither', async () => {
  const { root } = content();
  const copy = mkdtempSync(join(tmpdir(), 'copy-'));
  cpSync(root, copy, { recursive: true });
  const source = (await sourcesOf(copy)).get('/about/')!;
  expect(source.updated).toBeUndefined();
  expect(source.editUrl).toBeUndefined();
});

test('the guide for writers is linked to where the repository has it', async () => {
  const { repository, root } = content();
  const settings = siteSettings({ CONTENT_DIR: root, REPOSITORY_URL: url });
  expect(await guideLink(settings)).toBeUndefined();
  repository.write('docs/writing-a-session.md', '# Writing\n');
  expect(await guideLink(settings)).toBe(`${url}/blob/main/docs/writing-a-session.md`);
  expect(await guideLink({ ...settings, repository: undefined })).toBeUndefined();
});

test('the newest commit of a path counts', () => {
  const output = '\u00012026-03-03\0\na\0b\0\u00012026-02-01\0\nb\0c\0';
  expect([...parseLastChanges(output)]).toEqual([
    ['a', '2026-03-03'],
    ['b', '2026-03-03'],
    ['c', '2026-02-01'],
  ]);
});

test.each([
  ['REPOSITORY_URL', 'owner/name', 'REPOSITORY_URL is “owner/name”. Write the address of the repository’s page, such as https://github.com/owner/name'],
  ['REPOSITORY_URL', 'javascript:alert(1)//a/b', 'REPOSITORY_URL is “javascript:alert(1)//a/b”. Write the address of the repository’s page, such as https://github.com/owner/name'],
  ['BUILD_DATE', '1 May', 'BUILD_DATE is “1 May”. Write a day as year-month-day, such as 2026-09-01'],
])('a wrong %s is refused in a sentence', (name, value, sentence) => {
  expect(() => siteSettings({ [name]: value })).toThrow(sentence);
}); // prettier-ignore

test('the address may end in a slash or in .git', () => {
  expect(siteSettings({ REPOSITORY_URL: `${url}/` }).repository?.url).toBe(url);
  expect(siteSettings({ REPOSITORY_URL: `${url}.git` }).repository?.url).toBe(url);
});
