import { mkdtemp, readFile, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import sharp from 'sharp';
import { expect, test } from 'vitest';
import { plainPictures, withoutMetadata } from '../../scripts/build/pages/plain-pictures.ts';

const place = {
  IFD0: { Make: 'A camera', Artist: 'A person' },
  IFD3: { GPSLatitudeRef: 'N', GPSLatitude: '51/1 30/1 0/1' },
};
const drawing = () => sharp({ create: { width: 40, height: 20, channels: 3, background: '#336699' } });
const words = (bytes: Uint8Array): string => Buffer.from(bytes).toString('latin1');

test.each(['jpeg', 'png', 'webp'] as const)(
  'a %s keeps its picture and loses place, camera and person',
  async (format) => {
    const photograph = await drawing().withExif(place).toFormat(format).toBuffer();
    expect(words(photograph)).toContain('A camera');
    const plain = await withoutMetadata(photograph);
    expect(words(plain)).not.toMatch(/A camera|A person/u);
    const { exif, xmp, iptc, ...rest } = await sharp(plain).metadata();
    expect([exif, xmp, iptc]).toEqual([undefined, undefined, undefined]);
    expect(rest).toMatchObject({ format, width: 40, height: 20 });
  },
);

test('a photograph that was taken sideways stands upright without the note that says so', async () => {
  const sideways = await drawing().withExif(place).withMetadata({ orientation: 6 }).jpeg().toBuffer();
  expect(await sharp(await withoutMetadata(sideways)).metadata()).toMatchObject({ width: 20, height: 40 });
});

test('what holds nothing of that sort, and what is no picture, stays to the byte', async () => {
  const plain = new Uint8Array(await drawing().png().toBuffer());
  expect(await withoutMetadata(plain)).toBe(plain);
  const none = new TextEncoder().encode('no picture');
  expect(await withoutMetadata(none)).toBe(none);
});

test('a build publishes no photograph with its place', async () => {
  const folder = await mkdtemp(join(tmpdir(), 'plain-'));
  await writeFile(join(folder, 'class.JPG'), await drawing().withExif(place).jpeg().toBuffer());
  const done = plainPictures().hooks['astro:build:done'] as (given: object) => Promise<void>;
  await done({ dir: pathToFileURL(`${folder}/`) });
  expect(words(await readFile(join(folder, 'class.JPG')))).not.toContain('A camera');
});
