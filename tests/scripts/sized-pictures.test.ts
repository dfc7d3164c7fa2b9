import { mkdirSync, mkdtempSync, readFileSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { expect, test } from 'vitest';
import { sizedPictures } from '../../scripts/build/pages/sized-pictures.ts';

const photograph = readFileSync('tests/fixtures/programme/assets/colours.jpg');

/** A built site with one page, gone through; gives the page afterwards and what was warned of. */
async function sized(images: string, files: Record<string, Uint8Array>) {
  const folder = mkdtempSync(join(tmpdir(), 'pictures-'));
  mkdirSync(join(folder, 'site/assets'), { recursive: true });
  for (const [name, bytes] of Object.entries(files)) writeFileSync(join(folder, 'site/assets', name), bytes);
  writeFileSync(join(folder, 'site/index.html'), images);
  writeFileSync(join(folder, 'outside.jpg'), photograph);
  const warned: string[] = [];
  const logger = { warn: (words: string) => warned.push(words) };
  const dir = pathToFileURL(join(folder, 'site/'));
  const config = { base: '/base', cacheDir: pathToFileURL(join(folder, 'cache/')) };
  const { hooks } = sizedPictures();
  // Of what Astro hands over only these are used.
  await hooks['astro:config:done']!({ config } as never);
  await hooks['astro:build:done']!({ dir, logger } as never);
  return { html: readFileSync(join(folder, 'site/index.html'), 'utf8'), warned };
}

test('a picture gets its size and copies, whatever its description holds', async () => {
  const { html } = await sized('<img src="/base/assets/a%20b.jpg" alt="wide > high">', {
    'a b.jpg': photograph,
  });
  expect(html).toMatch(/^<img width="1400" height="800" srcset="\/base\/pictures\/a-b\.[^"]* 1280w" sizes=/u);
  expect(html).toMatch(/ src="\/base\/assets\/a%20b\.jpg" alt="wide > high">$/u);
});

test.each([
  '/base/assets/100%.jpg',
  '/base/assets/nowhere.jpg',
  '/base/../../outside.jpg',
  '/base/%2e%2e/outside.jpg',
  '/base/..%2foutside.jpg',
  '/elsewhere/a.jpg',
  'https://example.org/a.jpg',
  'data:image/png;base64,iVBORw0KGgo=',
])('a picture at %s is left as it is', async (src) => {
  const images = `<img src="${src}" alt="a">`;
  expect(await sized(images, { 'a.jpg': photograph })).toEqual({ html: images, warned: [] });
});

test('a file that is no picture is left as it is, a damaged one has its size and is named', async () => {
  const none = await sized('<img src="/base/assets/a.jpg" alt="a">', {
    'a.jpg': Buffer.from('Not a picture'),
  });
  expect(none).toEqual({ html: '<img src="/base/assets/a.jpg" alt="a">', warned: [] });

  const png = readFileSync('tests/fixtures/programme/assets/square.png');
  const damaged = await sized('<img src="/base/assets/a.png" alt="a">', { 'a.png': png.subarray(0, 40) });
  expect(damaged.html).toBe('<img width="40" height="40" src="/base/assets/a.png" alt="a">');
  expect(damaged.warned).toEqual([
    'assets/a.png is damaged: no smaller copies were made of it. Save the picture again.',
  ]);
});
