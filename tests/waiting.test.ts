import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';

/** Ways for a browser test to pass or fail by chance: it sleeps, guesses that the network is quiet, or is tried again. */
const byChance: ReadonlyArray<[what: string, written: RegExp]> = [
  ['sleeps', /\bwaitForTimeout\b|\bsetTimeout\s*\(\s*(?:resolve|resume|done|ready)\b|timers\/promises/u],
  ['waits until the network is quiet', /networkidle/u],
  ['is tried again', /\bretries\b|--retries/u],
  ['does not wait for its turn', /\btest\.(?:only|fixme|slow)\b/u],
];

const folder = (name: string): string[] =>
  readdirSync(name, { recursive: true, encoding: 'utf8' })
    .filter((file) => /\.(?:ts|tsx|yml)$/u.test(file))
    .map((file) => join(name, file));
const files = [
  ...folder('tests/e2e'),
  ...folder('.github'),
  'playwright.config.ts',
  'scripts/test/test-browser.ts',
  'scripts/test/test.ts',
  '.ci/run',
];

test.each(byChance)('no browser test %s', (_what, written) => {
  expect(files.length).toBeGreaterThan(10);
  expect(files.filter((file) => written.test(readFileSync(file, 'utf8')))).toEqual([]);
});

test('no test is left out: what it needs is there, or it is written so that it needs less', () => {
  const leftOut = /\.(?:skipIf|runIf|todo)\b|\b(?:it|test|describe)\.skip\b/u;
  const found = folder('tests').filter(
    (file) => !file.endsWith('waiting.test.ts') && leftOut.test(readFileSync(file, 'utf8')),
  );
  expect(found).toEqual([]);
});
