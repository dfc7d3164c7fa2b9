import { spawnSync } from 'node:child_process';
import { cpSync, existsSync, mkdtempSync, readFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { expect, test } from 'vitest';
import { makeRepository } from '../content-pipeline/git-repository.ts';
import { attribute, elementsOf, pagesOf, type Site } from './site.ts';

const out = join(mkdtempSync(join(tmpdir(), 'preview-')), 'preview');
const preview = (base: string, content = 'tests/fixtures/programme') =>
  spawnSync(
    process.execPath,
    ['--import', 'tsx', 'scripts/build/preview.ts', `--base=${base}`, '--out', out],
    {
      encoding: 'utf8',
      env: {
        ...process.env,
        OUT_DIR: '.build/fixture',
        BASE_PATH: '/training/',
        CONTENT_DIR: content,
      },
    },
  );

test('a preview can be read from a folder: every link leads to a file', () => {
  const repository = makeRepository();
  const content = join(repository.root, 'content');
  cpSync('tests/fixtures/programme', content, { recursive: true });
  repository.commit('2026-02-01');
  expect(preview('HEAD', content).stderr).toBe('');
  expect(readFileSync(join(out, 'changed-pages.md'), 'utf8')).toContain('None of the content.');
  const site: Site = { folder: out, base: '/', siteUrl: 'https://example.org' };
  const pages = pagesOf(site);
  expect(pages.length).toBeGreaterThan(10);
  const lost: string[] = [];
  for (const page of pages) {
    const html = readFileSync(join(out, page), 'utf8');
    expect(html).not.toMatch(/content-security-policy/iu);
    for (const element of elementsOf(html)) {
      const address = attribute(element, 'href') ?? attribute(element, 'src') ?? '#';
      if (/^(?:https?:|data:|#)/u.test(address)) continue;
      const file = join(out, dirname(page), decodeURIComponent(address.replace(/[#?].*$/u, '')));
      if (address.startsWith('/') || !existsSync(file)) lost.push(`${page}: ${address}`);
    }
  }
  expect(lost).toEqual([]);
});

test('its first page lists what a proposal changes, and leads there', () => {
  const repository = makeRepository();
  const content = join(repository.root, 'content');
  const module = 'programmes/sample-programme/year-1-sample-module';
  cpSync('tests/fixtures/programme', content, { recursive: true });
  repository.write(`content/${module}/week-9-mentor.mdx`, '---\ntitle: "Week 9"\n---\n');
  repository.commit('2026-02-01');
  repository.write(`content/${module}/autumn-week-1-ect-what-you'll-learn.mdx`, '---\ntitle: "New"\n---\n');
  repository.remove(`content/${module}/week-9-mentor.mdx`);
  repository.commit('2026-03-03');
  expect(preview('HEAD~1', content).stderr).toBe('');
  expect(readFileSync(join(out, 'changed-pages.md'), 'utf8')).toBe(
    '## Pages that change\n\n- What you’ll learn – Early career teacher programme (changed)\n- /sample-programme/year-1-sample-module/week-9-mentor/ (removed)\n',
  );
  const first = readFileSync(join(out, 'index.html'), 'utf8');
  const [address] = elementsOf(first).flatMap((each) => attribute(each, 'href') ?? []);
  expect(existsSync(join(out, decodeURIComponent(address!)))).toBe(true);
  expect(address).toContain("what-you'll-learn/index.html");
});

test.each(['--output=x', 'no-such-branch'])(
  'a start that Git does not know (%s) is said in a sentence',
  (base) => {
    const { status, stderr } = preview(base);
    expect(status).toBe(1);
    expect(stderr.trim()).toMatch(/cannot be told: Git does not know it here\.$/u);
    expect(stderr).not.toMatch(/\n\s+at /u);
  },
);
