import { createHash } from 'node:crypto';
import { describe, expect, test } from 'vitest';
import { problemLine } from '../../src/domain/problem.ts';
import { checkBuiltLinks } from '../../src/content-pipeline/check/built-links.ts';
import { readTree } from '../../src/content-pipeline/tree/tree.ts';
import { siteSettings } from '../../src/content-pipeline/read/settings.ts';
import { attribute, elementsOf, fixture, isImported, pagesOf, textOf, sites } from './site.ts';

describe.each(sites)('%s', (_name, site) => {
  const pages = pagesOf(site);

  test('has pages', () => {
    expect(pages.length).toBeGreaterThan(9);
  });

  test('every page can be read where no script runs', () => {
    for (const page of pages.filter((each) => !/http-equiv="refresh"/u.test(textOf(site, each)))) {
      const html = textOf(site, page);
      const main = /<main[^>]*>([^]*)<\/main>/u.exec(html)?.[1] ?? '';
      const text = main.replace(/<(script|style|template)[^]*?<\/\1>|<[^>]+>/gu, ' ').replace(/\s+/gu, ' ');
      expect(text.length, page).toBeGreaterThan(80);
      expect(
        elementsOf(main).some(({ tagName }) => tagName === 'h1'),
        page,
      ).toBe(true);
    }
  });

  test('every link, picture, style sheet, script and file leads somewhere, anchors included', async () => {
    const { known } = (await readTree(siteSettings({}).tree)).deadLinks;
    const { problems, references } = await checkBuiltLinks({ ...site, deadLinks: known });
    const errors = problems.filter(({ severity }) => severity === 'error');
    expect(errors.map(problemLine)).toEqual([]);
    expect(references).toBeGreaterThan(100);
  });

  test('no two elements of a page share an id', () => {
    for (const page of pages) {
      const all = elementsOf(textOf(site, page)).flatMap((each) => attribute(each, 'id') ?? []);
      expect(
        all.filter((id, index) => all.indexOf(id) !== index),
        page,
      ).toEqual([]);
    }
  });

  test('every page has one main heading, a title, a language and no skipped heading level', () => {
    for (const page of pages) {
      const elements = elementsOf(textOf(site, page));
      const levels = elements
        .filter(({ tagName }) => /^h[1-6]$/u.test(tagName))
        .map(({ tagName }) => Number(tagName[1]));
      expect(
        levels.filter((level) => level === 1),
        page,
      ).toHaveLength(1);
      const skipped = levels.filter((level, index) => index > 0 && level > levels[index - 1]! + 1);
      if (!isImported(site, page)) expect(skipped, `${page}: ${levels.join(' ')}`).toEqual([]);
      expect(textOf(site, page)).toMatch(/<html lang="en-GB"/u);
      expect(textOf(site, page)).toMatch(/<title>[^<]+ – [^<]+<\/title>|<title>[^<]+<\/title>/u);
    }
  });

  test('titles are unique', () => {
    const own = pages.filter((page) => !isImported(site, page));
    const titles = own.map((page) => /<title>([^<]*)<\/title>/u.exec(textOf(site, page))?.[1]);
    expect(titles.filter((title, index) => titles.indexOf(title) !== index)).toEqual([]);
  });

  test('every page carries a Content-Security-Policy that allows what stands in the page, no other inline code and no other host', () => {
    for (const page of pages) {
      const policy = elementsOf(textOf(site, page))
        .filter((each) => attribute(each, 'http-equiv')?.toLowerCase() === 'content-security-policy')
        .map((each) => attribute(each, 'content') ?? '')[0];
      expect(policy, page).toContain("default-src 'none'");
      expect(policy, page).not.toContain('unsafe-inline');
      expect(policy, page).not.toContain('unsafe-eval');
      expect(policy?.match(/https?:\/\/[^\s;]+/gu), page).toEqual(['https://www.youtube-nocookie.com']);
      const inline = textOf(site, page).matchAll(
        /<(?:style|script(?![^>]*(?:\ssrc=|ld\+json)))[^>]*>([^]*?)<\/(?:style|script)>/gu,
      );
      const hashes = [...inline].map(([, text = '']) => createHash('sha256').update(text).digest('base64'));
      const allowed = policy?.match(/(?<=sha256-)[^']+/gu) ?? [];
      expect(allowed.sort(), page).toEqual([...new Set(hashes)].sort());
      expect(textOf(site, page), page).not.toMatch(/<[a-z][^>]*\s(?:style|on[a-z]+)="/u);
    }
  });

  test('no page asks another host for anything by itself', () => {
    for (const page of pages) {
      for (const element of elementsOf(textOf(site, page))) {
        if (element.tagName === 'link' && attribute(element, 'rel') === 'canonical') continue;
        if (!['link', 'script', 'img', 'iframe', 'source'].includes(element.tagName)) continue;
        const address = attribute(element, 'src') ?? attribute(element, 'href') ?? '';
        expect(address, page).not.toMatch(/^(?:https?:)?\/\//u);
      }
    }
  });
});

test('an apostrophe in a file name is the same in the address', () => {
  expect(pagesOf(fixture)).toContain(
    "sample-programme/year-1-sample-module/autumn-week-1-ect-what-you'll-learn/index.html",
  );
});

test('files of the content tree are published as they are', () => {
  expect(textOf(fixture, 'assets/handout.txt')).toBe('A handout.\n');
});

test('markup in the glossary is shown as typed, and does nothing', () => {
  const html = textOf(fixture, 'glossary/index.html');
  expect(html).toContain('&lt;script&gt;alert(1)&lt;/script&gt;');
  const elements = elementsOf(html);
  expect(elements.filter(({ tagName }) => tagName === 'img')).toEqual([]);
  expect(elements.filter((each) => attribute(each, 'onclick') ?? attribute(each, 'onClick'))).toEqual([]);
});
