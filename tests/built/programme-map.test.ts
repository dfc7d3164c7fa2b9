import { describe, expect, test } from 'vitest';
import { rowFacts } from '../../src/domain/programme/map/row-facts.ts';
import type { MapRow } from '../../src/domain/programme/map/row.ts';
import { attribute, elementsOf, fileFor, pagesOf, sites, textOf, type Site } from './site.ts';

const moved = (html: string): boolean => /http-equiv="refresh"/u.test(html);
const map = 'programme-map/index.html';

/** The pages that a page links to, by their paths in the site's folder. */
function linksOf(site: Site, page: string): string[] {
  const own = `http://host${site.base}${encodeURI(page).replace(/index\.html$/u, '')}`;
  return elementsOf(textOf(site, page)).flatMap((element) => {
    const href = element.tagName === 'a' ? attribute(element, 'href') : undefined;
    if (!href || /^(?:https?:|mailto:|data:)/u.test(href)) return [];
    const file = fileFor(site, new URL(href, own).pathname);
    return file?.endsWith('.html') ? [file.slice(site.folder.length).replace(/^\/+/u, '')] : [];
  });
}

/** How many links each page is away from the first. */
function distances(site: Site): Map<string, number> {
  const found = new Map([['index.html', 0]]);
  const queue = ['index.html'];
  for (const page of queue) {
    for (const next of linksOf(site, page)) {
      if (found.has(next)) continue;
      found.set(next, found.get(page)! + 1);
      queue.push(next);
    }
  }
  return found;
}

describe.each(sites)('%s', (_name, site) => {
  test('every page is at most five links from home', () => {
    const far = distances(site);
    // None is a page to go to: they stand for what is missing, for a missing network, and in frames of sessions.
    const reachable = pagesOf(site).filter(
      (page) =>
        page !== '404.html' &&
        page !== 'offline/no-connection/index.html' &&
        !page.startsWith('in-place/') &&
        !gone(site, page),
    );
    expect(reachable.length).toBeGreaterThan(15);
    expect(
      reachable.filter((page) => !(far.get(page)! <= 5)).map((page) => `${page}: ${far.get(page)}`),
    ).toEqual([]);
  });

  test('the map has every line of the data, and says the same of it', () => {
    const rows = JSON.parse(textOf(site, 'programme-map.json')) as MapRow[];
    expect(rows.length).toBeGreaterThan(2);
    const lines = elementsOf(textOf(site, map)).filter((each) => attribute(each, 'data-row') !== undefined);
    const said = lines.map((line) => ({
      key: attribute(line, 'data-row'),
      programme: attribute(line, 'data-programme'),
      module: attribute(line, 'data-module'),
      year: attribute(line, 'data-year'),
      term: attribute(line, 'data-term'),
      week: attribute(line, 'data-week'),
      standard: attribute(line, 'data-standard')?.split(' ').filter(Boolean),
      for: attribute(line, 'data-for')?.split(' ').filter(Boolean),
    }));
    expect(said).toEqual(rows.map((row) => ({ key: row.key, ...rowFacts(row) })));
  });

  test('the map links every session of the site', () => {
    const linked = new Set(linksOf(site, map));
    const sessions = pagesOf(site).filter(
      (page) =>
        /^[^/]+\/[^/]+\/[^/]+\/index\.html$/u.test(page) &&
        !/^(?:for|smart-checker)\/|\/all\/index\.html$/u.test(page) &&
        !gone(site, page),
    );
    expect(sessions.length).toBeGreaterThan(2);
    expect(sessions.filter((page) => !linked.has(page))).toEqual([]);
  });

  test('the pages for each reader leave nothing out that the pages for everybody link', () => {
    const home = linksOf(site, 'index.html').filter((page) => page.split('/').length >= 3);
    for (const reader of ['ect', 'mentor', 'induction-tutor']) {
      const own = new Set(
        linksOf(site, `for/${reader}/index.html`).map((page) => page.replace(`for/${reader}/`, '')),
      );
      const missing = home.filter((page) => !page.startsWith('for/') && !own.has(page));
      // The map of one reader links a week's session for that reader, where everybody's links the mentor's.
      expect(
        missing.filter((page) => page.split('/').length === 3),
        reader,
      ).toEqual([]);
    }
    for (const page of pagesOf(site).filter((each) =>
      /^for\/[^/]+\/[^/]+\/[^/]+\/index\.html$/u.test(each),
    )) {
      const everybody = page.replace(/^for\/[^/]+\//u, '');
      const own = new Set(linksOf(site, page));
      const sessions = linksOf(site, everybody).filter(
        (each) => each.split('/').length === 4 && !each.startsWith('for/'),
      );
      expect(
        sessions.filter((each) => !own.has(each)),
        page,
      ).toEqual([]);
      expect(own.has(everybody), page).toBe(true);
      expect(textOf(site, page)).toContain('name="robots" content="noindex"');
    }
  });

  test('every session can be ticked on its own page, and My progress lists every session', () => {
    const progress = textOf(site, 'my-progress/index.html');
    const linked = new Set(linksOf(site, 'my-progress/index.html'));
    for (const page of linksOf(site, map).filter((each) => each.split('/').length === 4)) {
      expect(linked.has(page), page).toBe(true);
      expect(textOf(site, page)).toMatch(/<iframe src="[^"]*\/in-place\/tick\/"/u);
    }
    expect(progress).toContain('type="checkbox"');
  });
});

/** A page that moved, or that was removed. */
function gone(site: Site, page: string): boolean {
  const html = textOf(site, page);
  return moved(html) || /<title>[^<]*removed/iu.test(html);
}
