import { execFileSync } from 'node:child_process';
import { cpSync, mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { chromium } from '@playwright/test';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { chromiumForTests } from '../../scripts/lib/find-chromium.ts';
import { attribute, elementsOf, pagesOf, textOf, type Site } from '../built/site.ts';
import { serveChangingSite } from '../e2e/changing-site.ts';

const phone = { width: 375, height: 667 };
const most = { screens: 3, links: 3 };
/** Pages that list all others. From them everything is near; people who do not know them must find their way too. */
const lists = ['site-map/', 'a-to-z/', 'programme-map/', 'search/'];

const place = mkdtempSync(join(tmpdir(), 'several-'));
afterAll(() => rmSync(place, { recursive: true, force: true }));

/**
 * Programmes that are as hard to tell apart as can be: each the practice programme under another name, with the same modules
 * in the same order, and in each of three modules the same sessions for each reader.
 */
function writeProgrammes(root: string, count: number): void {
  const from = 'tests/fixtures/programme';
  cpSync(join(from, 'assets'), join(root, 'assets'), { recursive: true });
  cpSync(join(from, 'glossary.yaml'), join(root, 'glossary.yaml'));
  for (let number = 1; number <= count; number += 1) {
    const name = `programme-${number}`;
    const folder = join(root, 'programmes', name);
    cpSync(join(from, 'programmes/practice-programme'), folder, { recursive: true });
    for (const file of readdirSync(folder, { recursive: true, encoding: 'utf8' })) {
      if (!/\.(?:mdx|yaml)$/u.test(file)) continue;
      const text = readFileSync(join(folder, file), 'utf8').replaceAll('practice-programme', name);
      writeFileSync(join(folder, file), text.replaceAll('Practice programme', `Programme ${number}`));
    }
    for (const module of ['year-1-settling-in', 'year-1-explaining-well', 'year-1-practising'])
      for (const reader of ['ect-instructions', 'mentor-materials', 'induction-tutor-materials'])
        for (const week of [1, 2]) {
          const path = join(folder, module, `autumn-week-${week}-${reader}.mdx`);
          mkdirSync(dirname(path), { recursive: true });
          writeFileSync(path, `---\ntitle: "Instructions"\n---\n\n## What to do\n\nRead this.\n`);
        }
  }
}

/** How many links each page is away from home, by its file. */
function distances(site: Site): Map<string, number> {
  const found = new Map([['index.html', 0]]);
  for (const [page, distance] of found) {
    if (lists.some((list) => page.startsWith(list))) continue;
    for (const element of elementsOf(textOf(site, page))) {
      const address = element.tagName === 'a' ? attribute(element, 'href') : undefined;
      if (address === undefined) continue;
      const { origin, pathname } = new URL(address, `http://site/${page.replace('index.html', '')}`);
      const file = decodeURIComponent(pathname.slice(1)) + (pathname.endsWith('/') ? 'index.html' : '');
      if (origin === 'http://site' && file.endsWith('.html') && pages(site).has(file) && !found.has(file))
        found.set(file, distance + 1);
    }
  }
  return found;
}

const known = new Map<string, Set<string>>();
function pages(site: Site): Set<string> {
  const all = known.get(site.folder) ?? new Set(pagesOf(site));
  known.set(site.folder, all);
  return all;
}

describe.each([2, 4])('%i programmes on one site', (count) => {
  const site: Site = { folder: join(place, `site-${count}`), base: '/', siteUrl: 'http://localhost:4321' };
  beforeAll(() => {
    const content = join(place, `content-${count}`);
    writeProgrammes(content, count);
    execFileSync(process.execPath, ['--import', 'tsx', 'scripts/build/build.ts'], {
      stdio: ['ignore', 'ignore', 'pipe'],
      env: { ...process.env, CONTENT_DIR: content, OUT_DIR: site.folder, BUILD_DATE: '2026-11-24' },
    });
  });
  /** Pages that are to be found: those that the sitemap lists, and what readers reach behind them. */
  const listed = (): string[] =>
    [...textOf(site, 'sitemap.xml').matchAll(/<loc>([^<]+)<\/loc>/gu)].map(
      ([, address]) => `${decodeURIComponent(new URL(address!).pathname).slice(1)}index.html`,
    );

  test('no two pages share a title', () => {
    const titles = new Map<string, string[]>();
    for (const page of listed()) {
      const title = /<title>([^<]*)<\/title>/u.exec(textOf(site, page))![1]!;
      titles.set(title, [...(titles.get(title) ?? []), page]);
    }
    expect(titles.size).toBeGreaterThan(count * 20);
    expect([...titles].filter(([, each]) => each.length > 1)).toEqual([]);
  });

  test(`every page is at most ${most.links} links from home, by those who know no list of all pages`, () => {
    const found = distances(site);
    const others = listed().filter((page) => !lists.some((list) => page.startsWith(list)));
    const far = others.filter((page) => (found.get(page) ?? Infinity) > most.links);
    expect(far.map((page) => `${page}: ${found.get(page)}`)).toEqual([]);
  });

  test('home names each programme once and leads to it', () => {
    const html = textOf(site, 'index.html');
    for (let number = 1; number <= count; number += 1)
      expect(html.split(`href="/programme-${number}/"`), `Programme ${number}`).toHaveLength(2);
  });

  test(`home and each reader’s page take at most ${most.screens} screens of a phone`, async () => {
    const host = await serveChangingSite(site.folder, '/');
    const browser = await chromium.launch({
      executablePath: chromiumForTests(),
      args: process.getuid?.() === 0 ? ['--no-sandbox', '--disable-gpu'] : ['--disable-gpu'],
    });
    try {
      const page = await browser.newPage({ viewport: phone });
      for (const path of ['', 'for/mentor/', 'for/ect/', 'for/induction-tutor/']) {
        await page.goto(host.root + path);
        const height = await page.evaluate(() => document.documentElement.scrollHeight);
        expect(height / phone.height, `/${path} is ${height} px high`).toBeLessThanOrEqual(most.screens);
        expect(height).toBeGreaterThan(phone.height);
      }
    } finally {
      await browser.close();
      await host.close();
    }
  }); // prettier-ignore
});
