import { existsSync, readFileSync, statSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import { readOfflineIndex, readOfflineList } from '../../src/domain/offline/offline-list.ts';
import { siteMarkerHtml } from '../../src/domain/offline/site-marker.ts';
import { attribute, elementsOf, fileFor, pagesOf, sites, textOf } from './site.ts';

describe.each(sites)('%s', (_name, site) => {
  const index = readOfflineIndex(JSON.parse(textOf(site, 'offline/modules.json')))!;
  const lists = index.modules.map((module) => ({
    ...module,
    ...readOfflineList(JSON.parse(readFileSync(fileFor(site, module.list)!, 'utf8')))!,
  }));

  test('lists every module with its sessions, their meetings and the whole document, and the right sizes', () => {
    expect(lists.length).toBeGreaterThan(0);
    for (const { url, pages, files, bytes } of lists) {
      const below = site.base + url.slice(1);
      const built = pagesOf(site)
        .map((page) => site.base + page.replace(/index\.html$/u, ''))
        .filter(
          (page) =>
            page.startsWith(below) &&
            !/http-equiv="refresh"|has been removed/u.test(readFileSync(fileFor(site, page)!, 'utf8')),
        );
      expect(pages.map(decodeURI).sort()).toEqual(built.sort());
      const sizes = [...pages, ...files].map((address) => statSync(fileFor(site, address)!).size);
      expect(bytes).toBe(sizes.reduce((sum, size) => sum + size, 0));
    }
  });

  test('lists every picture and file that the pages show', () => {
    for (const { pages, files } of [...lists, index.shared]) {
      const all = [...files, ...index.shared.files];
      for (const page of pages) {
        for (const element of elementsOf(readFileSync(fileFor(site, page)!, 'utf8'))) {
          const isFile = element.tagName === 'img' || attribute(element, 'download') !== undefined;
          const address = attribute(element, element.tagName === 'img' ? 'src' : 'href');
          if (isFile && address && !address.startsWith('data:')) expect(all).toContain(address);
          for (const copy of (attribute(element, 'srcSet') ?? '').split(', ').filter(Boolean))
            expect(all).toContain(copy.split(' ')[0]);
        }
      }
    }
  });

  test('marks every page as one of the site, character for character', () => {
    for (const page of pagesOf(site)) expect(textOf(site, page), page).toContain(siteMarkerHtml);
  });

  test('comes with the service worker and the one that withdraws it', () => {
    expect(textOf(site, 'sw.js')).not.toContain('withdrawn-offline-worker');
    expect(textOf(site, 'sw-withdrawn.js')).toContain('withdrawn-offline-worker');
    for (const name of ['sw.js', 'sw-withdrawn.js'])
      expect(textOf(site, name)).not.toMatch(/\bimport\b|https?:/u);
    expect(existsSync(`${site.folder}/_astro/earlier.json`)).toBe(true);
  });
});
