import { readdirSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { attribute, brotliSize, elementsOf, fixture, scriptsOf, textOf } from './site.ts';

const page = 'sample-programme/index.html';
const html = textOf(fixture, page);
const elements = elementsOf(html);

test('formulas are MathML on the finished page, one in a line and one in a box that scrolls; dollars are dollars', () => {
  const found = elements.filter(({ tagName }) => tagName === 'math');
  expect(found.map((each) => attribute(each, 'display'))).toEqual([undefined, 'block']);
  expect(html).toContain('costs $5 or $10.');
  expect(html).toMatch(/<div[^>]* role="group"[^>]* aria-label="Formula"[^>]*><math display="block">/u);
});

test('they need no script, no style and no font, and few bytes', () => {
  const [begin, end] = [html.indexOf('<math'), html.lastIndexOf('</math>')];
  const both = html.slice(begin, end);
  expect(both).not.toMatch(/<script| style=|<link|@font-face/u);
  const alike = textOf(fixture, 'sample-programme/year-1-sample-module/index.html');
  expect(scriptsOf(fixture, html), 'what its form takes, as on a page with a form and no formula').toEqual(
    scriptsOf(fixture, alike),
  );
  expect(brotliSize(html) - brotliSize(html.slice(0, begin) + html.slice(end))).toBeLessThan(400);
}); // prettier-ignore

test('the search finds a formula by what it says', () => {
  const index = readdirSync(join(fixture.folder, 'search')).find((name) => name.startsWith('index-'))!;
  const texts = readdirSync(join(fixture.folder, 'search', index, 'text'));
  const found = texts.filter((name) =>
    textOf(fixture, `search/${index}/text/${name}`).includes('speed = distance/time'),
  );
  expect(found).toHaveLength(1);
});
