import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { gzipSync } from 'node:zlib';
import { XMLParser } from 'fast-xml-parser';
import { describe, expect, test } from 'vitest';
import { z } from 'zod';
import { attribute, elementsOf, fileFor, pagesOf, real, scriptsOf, sites, textOf } from './site.ts';
const unlisted = (html: string): boolean =>
  /<meta name="robots" content="noindex"|http-equiv="refresh"/u.test(html);
const list = <Item>(one: Item | Item[] | undefined): Item[] =>
  one === undefined ? [] : ([one].flat() as Item[]);

describe.each(sites)('%s', (_name, site) => {
  const host = site.siteUrl;
  const addressOf = (page: string): string =>
    new URL(site.base + encodeURI(page.replace(/index\.html$/u, '')), host).href;
  const listed = pagesOf(site).filter((page) => !unlisted(textOf(site, page)));

  test('sitemap.xml holds every page that may be listed, and no other', () => {
    const { urlset } = new XMLParser().parse(textOf(site, 'sitemap.xml'));
    const found = list<{ loc: string }>(urlset.url).map(({ loc }) => loc);
    expect(found.sort()).toEqual(listed.map(addressOf).sort());
  });

  test('the site map links to every page of the site, and so does the A to Z', () => {
    for (const page of ['site-map/index.html', 'a-to-z/index.html']) {
      const links = new Set(
        elementsOf(textOf(site, page)).map((each) => attribute(each, 'href')?.split('#')[0]),
      );
      const lost = listed
        .map((each) => new URL(addressOf(each)).pathname)
        .filter((path) => !links.has(path) && path !== `${site.base}${page.replace('index.html', '')}`);
      expect(lost, page).toEqual([]);
    }
  });

  test('robots.txt names the sitemap', () => {
    expect(textOf(site, 'robots.txt')).toContain(`Sitemap: ${host}${site.base}sitemap.xml`);
  });

  test('the feed can be read, its entries have ids of their own and lead to pages of the site', () => {
    const { feed } = new XMLParser({ ignoreAttributes: false }).parse(textOf(site, 'feed.xml'));
    const entries = list<{ id: string; link: { '@_href': string } }>(feed.entry);
    expect(new Set(entries.map(({ id }) => id)).size).toBe(entries.length);
    for (const { link } of entries) {
      const url = new URL(link['@_href']);
      expect(url.origin).toBe(host);
      expect(fileFor(site, url.pathname), url.href).toBeDefined();
    }
  });

  test('every result of the search leads to a section that is there', () => {
    const folder = readdirSync(join(site.folder, 'search')).find((name) => name.startsWith('index-'))!;
    const texts = readdirSync(join(site.folder, 'search', folder, 'text'));
    expect(texts.length).toBeGreaterThan(10);
    const ids = new Map<string, Set<string | undefined>>();
    for (const name of texts) {
      const { href, sections } = JSON.parse(textOf(site, `search/${folder}/text/${name}`)) as {
        href: string;
        sections: Array<[string, string, string]>;
      };
      // A week that is not published is shown on the map, which is asked for its module.
      const file = fileFor(site, href.split('?')[0]!);
      expect(file, href).toBeDefined();
      if (!ids.has(href)) {
        const elements = elementsOf(readFileSync(file!, 'utf8'));
        ids.set(href, new Set(elements.map((each) => attribute(each, 'id'))));
      }
      for (const [id] of sections) if (id !== '') expect(ids.get(href)!.has(id), `${href}#${id}`).toBe(true);
    }
  });

  test('where there are several programmes, a result says of which it is', () => {
    const folder = readdirSync(join(site.folder, 'search')).find((name) => name.startsWith('index-'))!;
    const results = readdirSync(join(site.folder, 'search', folder, 'text')).map(
      (name) => JSON.parse(textOf(site, `search/${folder}/text/${name}`)) as { href: string; place: string },
    );
    const programmeOf = (href: string): string | undefined =>
      new RegExp(`^${site.base}([^/]+)/[^/]+/[^/]+/$`, 'u').exec(decodeURI(href))?.[1];
    const sessions = results.filter(
      ({ href }) =>
        fileFor(site, href) && programmeOf(href) && !href.startsWith(`${site.base}smart-checker/`),
    );
    const last = ({ place }: { place: string }): string => place.split(' · ').at(-1)!;
    const named = new Map(sessions.map((each) => [programmeOf(each.href)!, last(each)]));
    if (named.size < 2) return;
    for (const each of sessions) expect(last(each), each.href).toBe(named.get(programmeOf(each.href)!));
    expect(new Set(named.values()).size).toBe(named.size);
  });

  test('listed pages say what they are when a link to them is shared', () => {
    for (const page of listed) {
      const html = textOf(site, page);
      const meta = new Map(
        elementsOf(html).map((each) => [attribute(each, 'property'), attribute(each, 'content')]),
      );
      expect(meta.get('og:title'), page).toBeTruthy();
      expect(meta.get('og:url'), page).toBe(addressOf(page));
      expect(meta.get('og:description'), page).toBeTruthy();
    }
  });

  test('programmes, modules and sessions describe themselves as schema.org would have it', () => {
    const found = pagesOf(site).flatMap((page) =>
      [...textOf(site, page).matchAll(/<script type="application\/ld\+json">([^]*?)<\/script>/gu)].map(
        ([, text]) => ({ page, data: structured.parse(JSON.parse(text!)) }),
      ),
    );
    const types = found.map(({ data }) => data['@type']);
    expect(types).toContain('Course');
    expect(types.filter((type) => type === 'LearningResource').length).toBeGreaterThan(3);
    for (const { page, data } of found) {
      expect(data.url).toBe(addressOf(page));
      for (const part of [...(data.hasPart ?? []), ...(data.isPartOf ? [data.isPartOf] : [])]) {
        expect(fileFor(site, new URL(part.url).pathname), part.url).toBeDefined();
      }
    }
  });
});

const part = z.strictObject({
  '@type': z.enum(['Course', 'LearningResource']),
  name: z.string().min(1),
  url: z.url(),
});
/** What the pages may say of themselves: terms of schema.org with the kinds of value that it gives them. */
const structured = z
  .strictObject({
    '@context': z.literal('https://schema.org'),
    '@type': z.enum(['Course', 'LearningResource']),
    name: z.string().min(1),
    description: z.string().min(1),
    url: z.url(),
    inLanguage: z.literal('en-GB'),
    isAccessibleForFree: z.literal(true),
    provider: z
      .strictObject({ '@type': z.literal('Organization'), name: z.string().min(1), url: z.url() })
      .optional(),
    learningResourceType: z.enum(['Module', 'Session']).optional(),
    hasPart: z.array(part).optional(),
    isPartOf: part.optional(),
    timeRequired: z
      .string()
      .regex(/^PT\d+M$/u)
      .optional(),
    audience: z
      .strictObject({ '@type': z.literal('EducationalAudience'), educationalRole: z.string().min(1) })
      .optional(),
  })
  .refine((data) => data['@type'] !== 'Course' || data.provider !== undefined);

test('opening the search sends at most 40 kB before its first word is looked up', () => {
  const html = textOf(real, 'search/index.html');
  const linked = elementsOf(html)
    .filter((each) => each.tagName === 'link' && /stylesheet|preload/u.test(attribute(each, 'rel') ?? ''))
    .map((each) => fileFor(real, attribute(each, 'href')!)!);
  const files = new Set([...linked, ...scriptsOf(real, html)]);
  const size = [...files].reduce(
    (sum, file) => sum + gzipSync(readFileSync(file)).byteLength,
    gzipSync(html).byteLength,
  );
  console.log(`Opening the search: ${(size / 1000).toFixed(1)} kB gzip in ${files.size + 1} files`);
  // With the 60 kB of index that tests/domain/search holds a site of 718 pages to, that makes the 100 kB of decision 15.
  expect(size).toBeLessThanOrEqual(40_000);
});

test('the scripts that a widget needs and does not name itself are named at the end of the page', () => {
  const html = textOf(real, 'search/index.html');
  const named = elementsOf(html)
    .filter((each) => attribute(each, 'rel') === 'modulepreload')
    .map((each) => fileFor(real, attribute(each, 'href')!));
  const byWidget = elementsOf(html)
    .filter(({ tagName }) => tagName === 'astro-island')
    .flatMap((each) => [attribute(each, 'component-url')!, attribute(each, 'renderer-url')!])
    .map((href) => fileFor(real, href));
  expect([...named, ...byWidget].sort()).toEqual([...scriptsOf(real, html)].sort());
  expect(html.indexOf('rel="modulepreload"')).toBeGreaterThan(html.indexOf('</main>'));
});

test('the icon is there as a drawing and as pictures', () => {
  expect(textOf(real, 'favicon.svg')).toContain('<svg');
  expect([...readFileSync(join(real.folder, 'favicon.ico')).subarray(0, 6)]).toEqual([0, 0, 1, 0, 1, 0]);
  expect(readFileSync(join(real.folder, 'apple-touch-icon.png')).subarray(1, 4).toString()).toBe('PNG');
});

test('the page for writers begins with changing a page, in five steps', () => {
  const html = textOf(real, 'writing/index.html');
  const main = html.slice(html.indexOf('<main'));
  expect(/<h2[^>]*>([^<]+)/u.exec(main)?.[1]?.trim()).toBe('Change a page in five steps');
  expect(/<ol>[^]*?<\/ol>/u.exec(main)?.[0].match(/<li>/gu)).toHaveLength(5);
});
