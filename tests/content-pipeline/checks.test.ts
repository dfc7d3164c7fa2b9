import { mkdir, mkdtemp, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { dirname, join, resolve } from 'node:path';
import { beforeAll, expect, test } from 'vitest';
import { problemLine, ruleOf } from '../../src/domain/problem.ts';
import type { Check } from '../../src/content-pipeline/check/check.ts';
import { buildChecks, checks } from '../../src/content-pipeline/check/list.ts';
import { checksPage } from './checks-page.ts';
import { loadDictionary, type Dictionary } from '../../src/content-pipeline/check/words/dictionary.ts';
import { readTree } from '../../src/content-pipeline/tree/tree.ts';
import { sitePages } from '../../src/content-pipeline/read/settings.ts';

let dictionary: Dictionary;
beforeAll(async () => {
  dictionary = await loadDictionary([resolve('tests/fixtures/programme')]);
});

/** What the whole list says about the mistake of one check. */
async function said(check: Check) {
  const root = await mkdtemp(join(tmpdir(), 'check-'));
  const { mistake } = check.example;
  const files =
    typeof mistake === 'string'
      ? {
          'programmes/p/m/a.mdx': `---\ntitle: "Year 1 Autumn week 1 mentor materials"\n---\n\n${mistake}\n`,
        }
      : mistake;
  for (const [file, text] of Object.entries(files)) {
    await mkdir(dirname(join(root, file)), { recursive: true });
    await writeFile(join(root, file), text);
  }
  const options = { root, fallback: resolve('tests/fixtures/programme'), base: '/', sitePages };
  return (await readTree(options, checks, dictionary)).problems;
}

test.each(checks.map((check) => [check.name, check] as const))(
  '%s: the example gets the line that the documentation shows, from this check',
  async (name, check) => {
    const found = (await said(check)).filter((problem) => problem.rule === ruleOf(name));
    expect(found.map((problem) => problemLine(problem).replace(/^[^ ]+\.\w+:?/u, ''))).toContain(
      check.example.says,
    );
  },
);

test.each(checks.map((check) => [check.name, check] as const))(
  '%s gives what it says it gives',
  async (name, { gives, ...check }) => {
    const kinds = new Set(
      (await said({ gives, ...check }))
        .filter((problem) => problem.rule === ruleOf(name))
        .map(({ severity }) => severity),
    );
    if (gives === 'errors') expect([...kinds]).toEqual(['error']);
    if (gives === 'hints') expect([...kinds]).toEqual(['warning']);
  },
);

test('each check has a name of its own and looks at something', () => {
  expect(new Set(checks.map(({ name }) => name)).size).toBe(checks.length);
  expect(checks.filter(({ page, tree }) => !page && !tree)).toEqual([]);
});

test('a build makes every check that can stop it, and no other', () => {
  expect(buildChecks.map(({ name }) => name)).not.toContain('Spelling');
  expect(buildChecks.map(({ name }) => name)).not.toContain('Plain English');
  expect(checks.filter((check) => !buildChecks.includes(check)).every(({ gives }) => gives === 'hints')).toBe(
    true,
  );
});

test('the documentation is the list', async () => {
  await expect(checksPage()).toMatchFileSnapshot('../../docs/checks.md');
});
