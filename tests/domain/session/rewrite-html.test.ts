import { expect, test } from 'vitest';
import { rewriteHtml, shiftedLevel } from '../../../src/domain/session/rewrite-html.ts';

test.each([
  ['<h2 id="plan">Plan</h2>', '<h3 id="s1-plan">Plan</h3>'],
  ['<a href="#plan">x</a>', '<a href="#s1-plan">x</a>'],
  ['<a href="/p/m/two/">x</a>', '<a href="#s2-top">x</a>'],
  ['<a href="/p/m/two/#plan">x</a>', '<a href="#s2-plan">x</a>'],
  ['<a href="/p/m/other/#plan">x</a>', '<a href="/p/m/other/#plan">x</a>'],
  ['<a id="a" aria-describedby="b c">x</a>', '<a id="s1-a" aria-describedby="s1-b s1-c">x</a>'],
  ['<h6>deep</h6>', '<h6>deep</h6>'],
  // Text and other attributes are left alone, whatever they look like.
  ['<p>write id="plan" or href="#plan"</p>', '<p>write id="plan" or href="#plan"</p>'],
  ['<img alt="a > b <h2 id=x>" id="i">', '<img alt="a > b <h2 id=x>" id="s1-i">'],
  ['<p>3 &#x3C; 5 and 7 > 6 "quoted</p><h3 id="x">', '<p>3 &#x3C; 5 and 7 > 6 "quoted</p><h4 id="s1-x">'],
  ['<header>no heading</header>', '<header>no heading</header>'],
])('%s becomes %s', (html, expected) => {
  const prefixes = new Map([['/p/m/two/', 's2-']]);
  expect(rewriteHtml(html, { idPrefix: 's1-', levelShift: 1, prefixes })).toBe(expected);
});

test('levels stay between 2 and 6', () => {
  expect([2, 4, 6].map((level) => shiftedLevel(level, { levelShift: 1 }))).toEqual([3, 5, 6]);
  expect([2, 3, 4].map((level) => shiftedLevel(level, { levelShift: -2 }))).toEqual([2, 2, 2]);
});
