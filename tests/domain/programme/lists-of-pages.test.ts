import { XMLParser } from 'fast-xml-parser';
import { expect, test } from 'vitest';
import { byLetter } from '../../../src/domain/programme/pages/a-to-z.ts';
import { atomFeed } from '../../../src/domain/programme/pages/atom-feed.ts';
import { changedPages } from '../../../src/domain/programme/pages/changed-pages.ts';
import { newestFirst, newsSchema } from '../../../src/domain/programme/pages/news.ts';
import { structuredText } from '../../../src/domain/programme/pages/structured-data.ts';
import { wordsOfAddress } from '../../../src/domain/search/words-of-address.ts';

test('names stand under the letter they begin with, accents and quotation marks passed over, the rest under 0–9', () => {
  const groups = byLetter(['zebra', 'Écoute', '“Apple”', 'east', '3 steps'].map((title) => ({ title })));
  expect(groups.map(({ letter, items }) => [letter, ...items.map(({ title }) => title)])).toEqual([
    ['0–9', '3 steps'],
    ['A', '“Apple”'],
    ['E', 'east', 'Écoute'],
    ['Z', 'zebra'],
  ]);
});

test('the feed holds text as text, whatever is in it', () => {
  const odd = 'A <b>bold</b> & "quoted" title\u0000';
  const head = {
    title: odd,
    author: 'Site',
    href: 'https://x.org/new/',
    self: 'https://x.org/f',
    today: '2026-01-01',
  };
  const entry = {
    id: 'https://x.org/#1',
    title: odd,
    text: odd,
    href: 'https://x.org/?a&b',
    date: '2026-02-03',
  };
  const { feed } = new XMLParser({ ignoreAttributes: false }).parse(atomFeed(head, [entry]));
  expect(feed.entry.title).toBe('A <b>bold</b> & "quoted" title');
  expect(feed.entry.link['@_href']).toBe('https://x.org/?a&b');
  expect(feed.updated).toBe('2026-02-03T00:00:00Z');
});

test('a feed without entries is dated by the day it was made', () => {
  const head = {
    title: 'T',
    author: 'A',
    href: 'https://x.org/',
    self: 'https://x.org/f',
    today: '2026-01-01',
  };
  expect(atomFeed(head, [])).toContain('<updated>2026-01-01T00:00:00Z</updated>');
});

test('news is given newest first, and a day that is none is refused', () => {
  const entry = (date: string) => ({ date, title: date, text: 'x' });
  expect(newestFirst([entry('2026-01-02'), entry('2026-03-01')]).map(({ date }) => date)).toEqual([
    '2026-03-01',
    '2026-01-02',
  ]);
  expect(newsSchema.safeParse([entry('2026-02-30')]).success).toBe(false);
  expect(newsSchema.safeParse([{ ...entry('2026-02-03'), page: 'https://elsewhere.org/' }]).success).toBe(
    false,
  );
});

test('pages that changed last come first; a page without a day is left out', () => {
  const page = (url: string) => ({ url, title: url, listed: true });
  const sources = new Map([
    ['/a/', { updated: '2026-01-01' }],
    ['/b/', { updated: '2026-05-01' }],
    ['/c/', {}],
  ]);
  const urls = changedPages([page('/a/'), page('/b/'), page('/c/')], sources, 5).map(({ url }) => url);
  expect(urls).toEqual(['/b/', '/a/']);
});

test('structured data cannot end the element that holds it', () => {
  expect(structuredText({ name: '</script><script>' })).not.toContain('<');
});

test.each([
  ['/training/some-module/summer-week_4.html', ['summer week 4', 'some module']],
  ['/training/', []],
  ['/training/%E0%A4%A/x', ['x', '%E0%A4%A']],
])('the words of %s', (path, words) => {
  expect(wordsOfAddress(path, '/training/')).toEqual(words);
});
