import { mkdirSync, mkdtempSync, readFileSync, readdirSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { keepEarlierAssets } from '../../scripts/build/keep-earlier-assets.ts';

let root: string;
beforeEach(() => {
  root = mkdtempSync(join(tmpdir(), 'assets-'));
});
afterEach(() => rmSync(root, { recursive: true, force: true }));

/** Builds a site with these scripts over the one before, on this day, and gives what is published then. */
function build(
  day: string,
  scripts: Record<string, string>,
  before: string,
): { folder: string; files: string[] } {
  const folder = join(root, day);
  mkdirSync(join(folder, '_astro'), { recursive: true });
  for (const [name, text] of Object.entries(scripts)) writeFileSync(join(folder, '_astro', name), text);
  keepEarlierAssets(before, folder, day);
  return {
    folder,
    files: readdirSync(join(folder, '_astro'))
      .filter((name) => name !== 'earlier.json')
      .sort(),
  };
}

test('a page that was opened before a build still finds its scripts after it, for 30 days', () => {
  const first = build('2026-09-01', { 'a.1.js': 'a', 'same.1.js': 'old' }, join(root, 'none'));
  expect(first.files).toEqual(['a.1.js', 'same.1.js']);
  const second = build('2026-09-10', { 'a.2.js': 'b', 'same.1.js': 'same' }, first.folder);
  expect(second.files).toEqual(['a.1.js', 'a.2.js', 'same.1.js']);
  expect(readFileSync(join(second.folder, '_astro', 'same.1.js'), 'utf8')).toBe('same');
  const third = build('2026-10-09', { 'a.3.js': 'c', 'same.1.js': 'same' }, second.folder);
  expect(third.files).toEqual(['a.1.js', 'a.2.js', 'a.3.js', 'same.1.js']);
  // The first was last in use on 10 September; the second is newer.
  const fourth = build('2026-10-11', { 'a.3.js': 'c' }, third.folder);
  expect(fourth.files).toEqual(['a.2.js', 'a.3.js', 'same.1.js']);
});

test('a damaged note or a clock that went back loses no script', () => {
  const first = build('2026-09-01', { 'a.1.js': 'a' }, join(root, 'none'));
  writeFileSync(join(first.folder, '_astro', 'earlier.json'), '{"a.1.js": 7');
  const second = build('2026-08-01', { 'b.1.js': 'b' }, first.folder);
  expect(second.files).toEqual(['a.1.js', 'b.1.js']);
  writeFileSync(join(second.folder, '_astro', 'earlier.json'), '{"a.1.js": "soon"}');
  expect(build('2026-08-02', { 'c.1.js': 'c' }, second.folder).files).toEqual(['a.1.js', 'b.1.js', 'c.1.js']);
});
