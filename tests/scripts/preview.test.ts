import { expect, test } from 'vitest';
import { changedPages } from '../../scripts/build/changed-pages.ts';
import { previewSummary } from '../../scripts/build/preview-pages.ts';
import { relativeLinks } from '../../scripts/import/relative-links.ts';

test('links of a page work from a folder', () => {
  const page = "p/m/what-you'll learn/index.html";
  const html = relativeLinks(
    '<meta http-equiv="content-security-policy" content="x"><a href="/base/">a</a><a href="/base/p/m/b%20c/#d">b</a><link href="/base/_astro/s.css"><img src="/base/assets/x.png"><a href="#e">c</a><a href="https://example.org/">d</a><a href="//host/">e</a>',
    page,
    '/base/',
  );
  expect(html).toBe(
    '<a href="../../../index.html">a</a><a href="../../../p/m/b%20c/index.html#d">b</a><link href="../../../_astro/s.css"><img src="../../../assets/x.png"><a href="#e">c</a><a href="https://example.org/">d</a><a href="//host/">e</a>',
  );
  expect(relativeLinks('<a href="/x/">', '404.html', '/')).toBe('<a href="./x/index.html">');
  expect(relativeLinks('<meta http-equiv="refresh" content="0; url=/new/#a">', 'old/index.html', '/')).toBe(
    '<meta http-equiv="refresh" content="0; url=../new/index.html#a">',
  );
});

test('the changed pages are found from what Git says', () => {
  const output = [
    'A', 'c/programmes/p/m/new.mdx',
    'M', "c/programmes/p/m/what-you'll.mdx",
    'R095', 'c/programmes/p/m/a.mdx', 'c/programmes/p/m/b.mdx',
    'D', 'c/programmes/p/m/gone.mdx',
    'M', 'c/glossary.yaml',
    'M', 'c/programmes/p/outline.yaml',
    'M', 'c/redirects.yaml',
    'M', 'README.md',
    '',
  ].join('\0'); // prettier-ignore
  expect(changedPages(output, 'c/')).toEqual({
    everyPage: false,
    pages: [
      { url: '/p/m/new/', what: 'new' },
      { url: "/p/m/what-you'll/", what: 'changed' },
      { url: '/p/m/b/', what: 'moved' },
      { url: '/p/m/gone/', what: 'removed' },
      { url: '/glossary/', what: 'changed' },
      { url: '/p/', what: 'changed' },
    ],
  });
  expect(changedPages('M\0src/styles/main.scss\0', 'src/content/')).toEqual({ everyPage: true, pages: [] });
});

test('a title stays words in the summary of the job', () => {
  const title = '[x](https://example.org) @somebody # &#x3C;img>';
  const text = previewSummary({ pages: [{ url: '/a/', what: 'new', title }], everyPage: false });
  expect(text).toContain('- \\[x\\]\\(https://example.org\\) &#64;somebody \\# &#x3C;img> (new)');
});
