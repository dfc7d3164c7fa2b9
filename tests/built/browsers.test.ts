import { readFileSync, readdirSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { OLDEST_BROWSERS } from '../../scripts/build/browsers.ts';
import { PRE_HYDRATION_SOURCE } from '../../src/islands/shared/saving/pre-hydration-recorder.ts';
import { pagesOf, real, textOf } from './site.ts';
import { tooNewInScript, tooNewInStyles } from './too-new.ts';

/** What the finished site asks of a browser, against the oldest ones that the README promises. */
const earlier = JSON.parse(readFileSync(join(real.folder, '_astro/earlier.json'), 'utf8')) as object;
const files = readdirSync(join(real.folder, '_astro')).filter((name) => !(name in earlier));

/**
 * What libraries hold and never run in an older browser, or have by a name that a browser’s own function has too.
 * Each is one kind of finding in files of one name.
 */
const EXCEPTED: ReadonlyArray<[file: RegExp, what: string, why: string]> = [
  [/template-worker/u, 'Set.prototype.union: 122, 127, 17', 'zod’s own union'],
  [
    /table/u,
    'a look behind, (?<= or (?<!: 62, 78, 16.4',
    'docx makes it when it mends a document, which the site never asks for',
  ],
];

const scripts = [
  ...files.filter((name) => name.endsWith('.js')).map((name) => `_astro/${name}`),
  'sw.js',
  'sw-withdrawn.js',
  'moved.js',
];

test.each(scripts)('%s runs in Chrome and Edge 109, Firefox 115 and Safari 15.4', (name) => {
  const found = tooNewInScript(readFileSync(join(real.folder, name), 'utf8'));
  const excepted = EXCEPTED.filter(([file]) => file.test(name)).map(([, what]) => what);
  expect(found.filter(({ what }) => !excepted.includes(what))).toEqual([]);
});

test.each(files.filter((name) => name.endsWith('.css')))('%s is understood by them', (name) => {
  expect(tooNewInStyles(readFileSync(join(real.folder, '_astro', name), 'utf8'))).toEqual([]);
});

test('the style inside pages is understood by them', () => {
  const styles = new Set(
    pagesOf(real).flatMap((page) =>
      [...textOf(real, page).matchAll(/<style>(.*?)<\/style>/gsu)].map(([, css]) => css!),
    ),
  );
  expect(styles.size).toBeGreaterThan(0);
  for (const css of styles) expect(tooNewInStyles(css)).toEqual([]);
});

test('the script that every page with a widget carries is plain', () => {
  expect(tooNewInScript(PRE_HYDRATION_SOURCE)).toEqual([]);
});

test('every exception is still needed', () => {
  for (const [file, what] of EXCEPTED) {
    const those = scripts.filter((name) => file.test(name));
    const all = those.flatMap((name) => tooNewInScript(readFileSync(join(real.folder, name), 'utf8')));
    expect(
      all.map((each) => each.what),
      String(file),
    ).toContain(what);
  }
});

test('what the README promises is what the site is built for', () => {
  const readme = readFileSync('README.md', 'utf8');
  const promised = { chrome: 'Chrome', edge: 'Edge', firefox: 'Firefox', safari: 'Safari' };
  for (const browser of OLDEST_BROWSERS) {
    const [, name, version] = /^([a-z]+)([\d.]+)$/u.exec(browser)!;
    const row = readme
      .split('\n')
      .find((line) => line.startsWith(`| ${promised[name as keyof typeof promised]}`));
    expect(row, browser).toMatch(new RegExp(`\\b${version!.replace('.', '\\.')}\\b`, 'u'));
  }
});

describe('the guard sees', () => {
  test.each([
    ['/(?<=a)b/u.test(c)', 'look behind'],
    ['new RegExp("(?<!a)b")', 'look behind'],
    ['new RegExp(`(?<=${a})b`)', 'look behind'],
    ['/[\\p{L}--a]/v', 'newer than ES2022'],
    ['class A { static { run() } }', 'static'],
    ['URL.canParse(a)', 'canParse'],
    ['a["toSorted"]()', 'toSorted'],
    ['Promise.withResolvers()', 'withResolvers'],
    ['Object.groupBy(a, b)', 'groupBy'],
    ['Array.fromAsync(a)', 'fromAsync'],
    ['new Set(a).union(b)', 'union'],
    ['new CompressionStream("gzip")', 'CompressionStream'],
    ['requestIdleCallback(a)', 'requestIdleCallback'],
  ])('%s', (code, what) => {
    expect(tooNewInScript(code)).toEqual([
      expect.objectContaining({ what: expect.stringContaining(what) as string }),
    ]);
  });

  test.each([
    ['@media (width<40em){a{color:red}}', 'range'],
    ['@media print and (width>=260mm){a{color:red}}', 'range'],
    ['@media not (min-width:40em){a{color:red}}', 'without a medium'],
    ['a{b{color:red}}', 'nested'],
    ['a{color:red;&:hover{color:blue}}', 'nested'],
    ['a,b:has(c){color:red}', ':has()'],
    ['a{color:color-mix(in srgb,red,blue)}', 'color-mix'],
  ])('%s', (css, what) => {
    expect(tooNewInStyles(css)).toEqual([
      expect.objectContaining({ what: expect.stringContaining(what) as string }),
    ]);
  });

  test.each([
    'a.at(-1)?.b ?? c',
    'structuredClone(a)',
    'Object.hasOwn(a, b)',
    'class A { #b = 1; has(c) { return #b in c } }',
    '/(?<year>\\d+)/u',
    'a.findLast(b)',
  ])('nothing in %s', (code) => {
    expect(tooNewInScript(code)).toEqual([]);
  });

  test.each([
    '@media screen and (min-width:40em){a:has(b){color:red}}',
    '@layer a{b{content:"{a{"}}',
    'a:is(b,c){color:red}',
    '@supports selector(:has(a)){a,b{color:red}}',
  ])('nothing in %s', (css) => {
    expect(tooNewInStyles(css)).toEqual([]);
  });
});
