import { expect, test } from 'vitest';
import { namesIn, namesInScripts, readSheets, usedStyle } from '../../scripts/build/pages/used-style.ts';

const styleOf = (css: string, html: string, first = false): string => {
  const names = namesIn(html);
  return usedStyle(readSheets([css]), (name) => names.has(name), first);
};

test.each([
  ['an element', 'p{color:red}table{color:blue}', '<p>x', 'p{color:red}'],
  ['a class', '.a{top:0}.b{top:1px}', '<p class="x a">', '.a{top:0}'],
  ['all of a selector', '.a .b{top:0}.a>.c{top:1px}', '<p class="a"><b class="c">', '.a>.c{top:1px}'],
  ['one selector of several', '.a,.b{top:0}', '<p class="b">', '.b{top:0}'],
  [
    'states',
    '.a:hover::after{top:0}a:not(.b):focus{top:0}',
    '<a class="a">',
    '.a:hover::after{top:0}a:not(.b):focus{top:0}',
  ],
  [
    'what somebody opens',
    'details[open] summary{top:0}',
    '<details><summary>',
    'details[open] summary{top:0}',
  ],
  [
    'what an element has inside it, where it is no choice',
    'html:has(.a:not(.b)){top:0}html:has(.c){top:0}html:has(.c,.d){top:1px}',
    '<html><p class="a">',
    'html:has(.a:not(.b)){top:0}html:has(.c,.d){top:1px}',
  ],
  ['attributes', '[hidden]{top:0}[data-x="1"]{top:0}', '<p hidden>', '[hidden]{top:0}'],
  [
    'paper, darkness and phones',
    '@media print{p{top:0}b{top:0}}@media (width<9em){b{top:0}}',
    '<p>',
    '@media print{p{top:0}}',
  ],
  [
    'no animation that nobody starts',
    '@keyframes x{to{top:0}}@keyframes y{to{top:0}}p{animation:y 1s}',
    '<p>',
    '@keyframes y{to{top:0}}p{animation:y 1s}',
  ],
  [
    'variables that are asked for',
    ':root{--a:1;--b:var(--a);--c:2}p{top:var(--b)}',
    '<html><p>',
    ':root{--a:1;--b:var(--a)}p{top:var(--b)}',
  ],
  [
    'one rule for neighbours',
    'p{top:0}p{left:0}b{top:0}p{top:1px}',
    '<p><b>',
    'p{top:0;left:0}b{top:0}p{top:1px}',
  ],
  [
    'nothing that only the text speaks of',
    'table{top:0}.a{top:0}',
    '<p title="a table &lt;table>">class="a" table',
    '',
  ],
])('a page keeps the rules of %s', (_, css, html, kept) => {
  expect(styleOf(css, html)).toBe(kept);
});

test('paper and what is pointed at can be left to a sheet that comes later', () => {
  expect(styleOf('@media print{p{top:0}}p{top:1px}p:hover,p:visited{top:2px}', '<p>', true)).toBe(
    'p{top:1px}p:visited{top:2px}',
  );
});

test('scripts may put any word of theirs on a page, and what begins with a part of one', () => {
  const has = namesInScripts(['let a = `criterion--${kind}`, b = "is-done"']);
  expect(['.is-done', '.criterion--clear', 'let', '.other', '.criterionx'].map(has)).toEqual([
    true,
    true,
    true,
    false,
    false,
  ]);
});
