import { readFile, readdir, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import type { AstroIntegration } from 'astro';
import sharp from 'sharp';

const photographs = /\.(?:jpe?g|png|webp)$/iu;
/** High enough that nobody sees that the picture was saved once more. */
const QUALITY = 92;

/**
 * Takes out of each published picture what a camera writes into it beside the picture: where and when it was taken, with what device, by
 * whom. A photograph of a classroom must not tell where the school is to whoever saves it from its own address.
 */
export function plainPictures(): AstroIntegration {
  return {
    name: 'plain-pictures',
    hooks: {
      'astro:build:done': async ({ dir }) => {
        const folder = fileURLToPath(dir);
        const files = await readdir(folder, { recursive: true });
        for (const file of files.filter((each) => photographs.test(each))) {
          const bytes = await readFile(join(folder, file));
          const plain = await withoutMetadata(bytes);
          if (plain !== bytes) await writeFile(join(folder, file), plain);
        }
      },
    },
  };
}

/**
 * The same picture, upright and with its colours, without what stands in the file beside it. A picture that holds nothing of that
 * sort, or that cannot be read, comes back as it is.
 */
export async function withoutMetadata(bytes: Uint8Array): Promise<Uint8Array> {
  try {
    const picture = sharp(bytes, { animated: true });
    const { exif, xmp, iptc, comments, format } = await picture.metadata();
    const says = exif ?? xmp ?? iptc ?? comments;
    if (says === undefined || (format !== 'jpeg' && format !== 'png' && format !== 'webp')) return bytes;
    return await picture.autoOrient().keepIccProfile().toFormat(format, { quality: QUALITY }).toBuffer();
  } catch {
    // A file that only has the name of a picture: the checks of the content speak about it.
    return bytes;
  }
}
