import { existsSync, readFileSync, statSync } from 'node:fs';
import { join } from 'node:path';
import type { Element } from 'hast';
import { imageMetadata } from 'astro/assets/utils';
import { describe, expect, test } from 'vitest';
import { attribute, elementsOf, pagesOf, sites, textOf, type Site } from './site.ts';

/** As wide as a picture is shown on a dense screen, in pixels. */
const widest = 1_280;

const pathOf = ({ folder, base }: Site, address: string): string =>
  join(folder, decodeURIComponent(address.slice(base.length)));

/** The pictures of each page whose pixels can be counted. */
const picturesOn = (site: Site, page: string): Element[] =>
  elementsOf(textOf(site, page)).filter(
    (element) =>
      element.tagName === 'img' && /\.(?:png|jpe?g|webp|gif)$/iu.test(attribute(element, 'src') ?? ''),
  );

describe.each(sites)('pictures of %s', (_name, site) => {
  const pages = pagesOf(site)
    .map((page) => ({ page, pictures: picturesOn(site, page) }))
    .filter(({ pictures }) => pictures.length > 0);

  test('have the size that their files have, so that nothing jumps when they come', async () => {
    for (const { page, pictures } of pages) {
      for (const picture of pictures) {
        const path = pathOf(site, attribute(picture, 'src')!);
        const { width, height } = await imageMetadata(new Uint8Array(readFileSync(path)));
        expect([attribute(picture, 'width'), attribute(picture, 'height')], page).toEqual([
          String(width),
          String(height),
        ]);
      }
    }
  });

  test('come in copies that are smaller files, no wider than they are shown', async () => {
    for (const { page, pictures } of pages) {
      for (const picture of pictures) {
        const own = statSync(pathOf(site, attribute(picture, 'src')!)).size;
        for (const copy of (attribute(picture, 'srcSet') ?? '').split(', ').filter(Boolean)) {
          const [address = '', said] = copy.split(' ');
          const path = pathOf(site, address);
          expect(existsSync(path), page).toBe(true);
          const { width, format } = await imageMetadata(new Uint8Array(readFileSync(path)));
          expect(`${width}w`).toBe(said);
          expect(width).toBeLessThanOrEqual(Math.min(widest, Number(attribute(picture, 'width'))));
          expect(format).toBe('webp');
          expect(statSync(path).size).toBeLessThan(own);
        }
      }
    }
  });

  test('wait until they are scrolled to, but for the first of a page', () => {
    for (const { page, pictures } of pages)
      expect(
        pictures.map((picture) => attribute(picture, 'loading')),
        page,
      ).toEqual(pictures.map((_, place) => (place === 0 ? undefined : 'lazy')));
  });
});

test('a photograph of the fixture programme has copies, the widest first in need of them', () => {
  const [, fixture] = sites[1]!;
  const all = pagesOf(fixture).flatMap((page) => picturesOn(fixture, page));
  const photograph = all.find((picture) => attribute(picture, 'src')?.endsWith('colours.jpg'));
  expect(attribute(photograph!, 'srcSet')?.split(', ')).toHaveLength(3);
});
