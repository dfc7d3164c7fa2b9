import { createHash } from 'node:crypto';
import { existsSync, readFileSync } from 'node:fs';
import { mkdir, readFile, readdir, rename, writeFile } from 'node:fs/promises';
import { basename, extname, join, relative } from 'node:path';
import { fileURLToPath } from 'node:url';
import type { AstroConfig, AstroIntegration, AstroIntegrationLogger } from 'astro';
import sharp from 'astro/assets/services/sharp';
import { imageMetadata } from 'astro/assets/utils';

/** Widths in which a picture is offered, in pixels: a phone, a dense phone, twice the text of a wide screen. */
const WIDTHS = [480, 800, 1280];
/** How wide a picture is shown: the whole window on a phone, else the column of text. */
const SIZES = '(min-width: 45rem) 40rem, 100vw';
/** Formats of which smaller copies are made. Moving pictures stay as they are. */
const RASTER = new Set(['png', 'jpg', 'jpeg', 'webp']);
const QUALITY = 80;

/**
 * Gives each picture of a page its size, so that nothing jumps when it comes, and copies no wider than it is shown, made by Astro’s own
 * image service. The first picture of a page comes at once, the others when they are scrolled to. The picture itself stays at its
 * address, for Word files and for whoever links to it.
 */
export function sizedPictures(): AstroIntegration {
  let config: AstroConfig;
  return {
    name: 'sized-pictures',
    hooks: {
      'astro:config:done': (done) => {
        config = done.config;
      },
      'astro:build:done': async ({ dir, logger }) => {
        const folder = fileURLToPath(dir);
        const pictures = new Pictures(folder, config, logger);
        for (const file of await readdir(folder, { recursive: true })) {
          if (!file.endsWith('.html')) continue;
          const html = readFileSync(join(folder, file), 'utf8');
          if (!html.includes('<img ')) continue;
          const sized = await pictures.sizeIn(html);
          if (sized !== html) await writeFile(join(folder, file), sized);
        }
      },
    },
  };
}

/** The attributes that a picture gets: its size and smaller copies. */
interface Sized {
  width: number;
  height: number;
  srcset: string;
}

class Pictures {
  private readonly base: string;
  private readonly known = new Map<string, Promise<Sized | undefined>>();

  constructor(
    private readonly folder: string,
    private readonly config: AstroConfig,
    private readonly logger: AstroIntegrationLogger,
  ) {
    this.base = config.base.replace(/\/?$/u, '/');
  }

  async sizeIn(html: string): Promise<string> {
    const parts = html.split(/(<img [^>]*>)/u);
    let isFirst = true;
    for (const [place, part] of parts.entries()) {
      const src = / src="([^"]*)"/u.exec(part)?.[1];
      if (!part.startsWith('<img ') || !src?.startsWith(this.base)) continue;
      const sized = await this.sizeOf(src);
      if (!sized) continue;
      const loading = isFirst ? '' : ' loading="lazy"';
      const copies = sized.srcset === '' ? '' : ` srcset="${sized.srcset}" sizes="${SIZES}"`;
      const rest = part.replace(/ loading="[^"]*"/u, '').slice('<img'.length);
      parts[place] = `<img${loading} width="${sized.width}" height="${sized.height}"${copies}${rest}`;
      isFirst = false;
    }
    return parts.join('');
  }

  private sizeOf(src: string): Promise<Sized | undefined> {
    const known = this.known.get(src) ?? this.make(src);
    this.known.set(src, known);
    return known;
  }

  private async make(src: string): Promise<Sized | undefined> {
    const path = this.pathOf(src);
    if (path === undefined) return undefined;
    const bytes = new Uint8Array(await readFile(path));
    // A file that is no picture is left as it is: a browser shows its description.
    const size = await imageMetadata(bytes, src).catch(() => undefined);
    if (!size) return undefined;
    const { width, height, format } = size;
    // A drawing may have no size at all.
    if (format === 'svg' && !(width > 0 && height > 0)) return undefined;
    if (!RASTER.has(format)) return { width, height, srcset: '' };
    const copies: string[] = [];
    for (const each of new Set(WIDTHS.map((wanted) => Math.min(wanted, width)))) {
      const address = await this.copy(bytes, path, each);
      if (address) copies.push(`${address} ${each}w`);
    }
    return { width, height, srcset: copies.join(', ') };
  }

  /** Where the file of an address is; nothing for an address that names no file below the site’s folder. */
  private pathOf(src: string): string | undefined {
    const { pathname } = new URL(src.replaceAll('&amp;', '&'), 'https://site.invalid');
    try {
      const path = join(this.folder, decodeURIComponent(pathname).slice(this.base.length));
      return path.startsWith(this.folder) && existsSync(path) ? path : undefined;
    } catch (cause) {
      // A per cent sign that begins no character.
      if (!(cause instanceof URIError)) throw cause;
      return undefined;
    }
  }

  /** Writes a copy of that width and gives its address; nothing where the copy would be larger than the picture itself. */
  private async copy(bytes: Uint8Array, path: string, width: number): Promise<string | undefined> {
    const print = createHash('sha256').update(bytes).digest('base64url').slice(0, 8);
    const name = `${basename(path, extname(path)).replace(/[^\w-]+/gu, '-')}.${print}-${width}.webp`;
    // Kept beside the dependencies, so that the next build does not make it again.
    const cache = fileURLToPath(new URL('pictures/', this.config.cacheDir));
    const kept = join(cache, name);
    if (!existsSync(kept)) {
      const data = await this.webp(bytes, path, width);
      if (!data) return undefined;
      await mkdir(cache, { recursive: true });
      // Another build may read it at this moment: it is there whole or not at all.
      await writeFile(`${kept}.${process.pid}`, data);
      await rename(`${kept}.${process.pid}`, kept);
    }
    const made = await readFile(kept);
    if (made.length >= bytes.length) return undefined;
    await mkdir(join(this.folder, 'pictures'), { recursive: true });
    await writeFile(join(this.folder, 'pictures', name), made);
    return `${this.base}pictures/${name}`;
  }

  /** The picture in that width; nothing, and a sentence, where the file begins like a picture and cannot be read. */
  private async webp(bytes: Uint8Array, path: string, width: number): Promise<Uint8Array | undefined> {
    const options = { src: path, format: 'webp', width, quality: QUALITY };
    const service = { service: { entrypoint: '', config: {} } } as unknown as AstroConfig['image'];
    // Astro hands back what it cannot read as it was, and names it by its path on this machine.
    const silent = { warn: () => undefined } as unknown as AstroIntegrationLogger;
    const made = await sharp.transform(bytes, options, service, silent).catch(() => undefined);
    if (made?.format === 'webp') return made.data;
    const file = relative(this.folder, path);
    this.logger.warn(`${file} is damaged: no smaller copies were made of it. Save the picture again.`);
    return undefined;
  }
}
