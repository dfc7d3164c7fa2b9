import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { AtRule, parse } from 'postcss';
import { compile } from 'sass';
import { describe, expect, test } from 'vitest';

const folder = 'src/styles';
const sheets = readdirSync(folder, { recursive: true, encoding: 'utf8' }).filter((file) =>
  file.endsWith('.scss'),
);
const entries = sheets.filter((file) => !/(?:^|[\\/])_/u.test(file));
/** Layers from the weakest to the strongest: what stands in a later one wins. */
const layers = ['tokens', 'base', 'govuk', 'layout', 'parts', 'print'];

/** Each line of our own sheets, without comments, with where it stands. */
const lines = sheets.flatMap((file) =>
  readFileSync(join(folder, file), 'utf8')
    .split('\n')
    .map((text, index) => ({ place: `${file}:${index + 1}`, text: text.replace(/\/\/.*$/u, '') })),
);
const linesWith = (pattern: RegExp): string[] =>
  lines.filter(({ text }) => pattern.test(text)).map(({ place, text }) => `${place} ${text.trim()}`);

describe('the style sheets', () => {
  test('there are some to look at', () => {
    expect(entries.length).toBeGreaterThan(3);
    expect(lines.length).toBeGreaterThan(1_000);
  });

  test('say sides by the direction of the text, not of the screen', () => {
    expect(linesWith(/\b(?:margin|padding|border)-(?:left|right|top|bottom)\b/u)).toEqual([]);
    expect(linesWith(/^\s*(?:left|right|top|bottom):|text-align: (?:left|right)/u)).toEqual([]);
  });

  test('ask for widths of the screen by name', () => {
    expect(linesWith(/@media[^{]*\b(?:min-|max-)?width\b(?![^{]*mm\))/u)).toEqual([]);
  });

  test('give sizes and distances that follow the size of the letters', () => {
    expect(linesWith(/^\s*(?:margin|padding|gap|(?:min-|max-)?(?:width|height))[a-z-]*:[^;]*\dpx/u)).toEqual(
      [],
    );
  });

  test.each(sheets)('%s has 300 lines at most', (file) => {
    expect(readFileSync(join(folder, file), 'utf8').split('\n').length).toBeLessThanOrEqual(301);
  });

  test.each(entries)(
    '%s stands in layers, named in their order; only sizes of paper stand outside',
    (file) => {
      const { css } = compile(join(folder, file), { loadPaths: ['node_modules'], quietDeps: true });
      const outside = parse(css).nodes.filter(({ type }) => type !== 'comment');
      const named = outside.find((node) => node instanceof AtRule && node.name === 'layer' && !node.nodes);
      expect((named as AtRule).params).toBe(layers.join(', '));
      const isPaper = (text: string): boolean => /^@page\b|^@media print\s*\{\s*@page\b/u.test(text);
      const rest = outside.filter(
        (node) =>
          !(node instanceof AtRule && /^(?:layer|charset)$/u.test(node.name)) && !isPaper(String(node)),
      );
      expect(rest.map(String)).toEqual([]);
    },
  );
});
