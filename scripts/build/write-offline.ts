import { readFileSync, writeFileSync, existsSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { buildSync } from 'esbuild';
import { OLDEST_BROWSERS } from './browsers.ts';
import { assetFolder, assetNamesIn } from '../../src/domain/offline/asset-names.ts';
import { withdrawnMark } from '../../src/offline/register-worker.ts';
import { present } from '../../src/domain/present.ts';

interface Lists {
  shared: { pages: string[]; files: string[]; bytes: number };
  modules: Array<{ url: string; list: string; bytes: number; pages?: string[] }>;
}

/**
 * Adds to a built site what keeping it offline needs: the service worker, the one that withdraws it, and for each module the
 * list of its pages and files with their sizes. `withdrawn` publishes the second in the place of the first.
 */
export function writeOffline(folder: string, base: string, withdrawn: boolean): void {
  const worker = bundle('service-worker');
  const withdrawal = bundle('withdrawn-worker');
  const marked = `/* ${withdrawnMark} */\n${withdrawal}`;
  writeFileSync(join(folder, 'sw.js'), withdrawn ? marked : worker);
  writeFileSync(join(folder, 'sw-withdrawn.js'), marked);

  const site = new BuiltFiles(folder, base);
  const file = join(folder, 'offline', 'modules.json');
  const lists = JSON.parse(readFileSync(file, 'utf8')) as Lists;
  const assets = new Set<string>();
  lists.shared.files = site.filesOf(lists.shared.pages);
  site.assetsOf(lists.shared.pages, assets);
  for (const module of lists.modules) {
    const pages = module.pages ?? [];
    const files = site.filesOf(pages).filter((each) => !lists.shared.files.includes(each));
    module.bytes = site.sizeOf([...pages, ...files]);
    site.assetsOf(pages, assets);
    writeFileSync(site.pathOf(module.list), JSON.stringify({ pages, files }));
    delete module.pages;
  }
  const assetPaths = [...assets].map((name) => `${base}${assetFolder}${name}`);
  lists.shared.bytes = site.sizeOf([...lists.shared.pages, ...lists.shared.files, ...assetPaths]);
  writeFileSync(file, JSON.stringify(lists));
}

function bundle(name: string): string {
  const built = buildSync({
    entryPoints: [`src/offline/${name}.ts`],
    bundle: true,
    minify: true,
    format: 'iife',
    target: OLDEST_BROWSERS,
    write: false,
  });
  return present(built.outputFiles[0]).text;
}

/** The files of a built site by the addresses that pages use. Each is read once. */
class BuiltFiles {
  private readonly texts = new Map<string, string>();

  constructor(
    private readonly folder: string,
    private readonly base: string,
  ) {}

  pathOf(address: string): string {
    const path = decodeURIComponent(address).slice(this.base.length);
    return join(this.folder, path === '' || path.endsWith('/') ? `${path}index.html` : path);
  }

  sizeOf(addresses: readonly string[]): number {
    return addresses.reduce((sum, address) => sum + statSync(this.pathOf(address)).size, 0);
  }

  /** Pictures and files that the pages show or offer. */
  filesOf(pages: readonly string[]): string[] {
    const found = new Set<string>();
    for (const page of pages) {
      for (const [, address = ''] of this.read(page).matchAll(
        / (?:src|href)="([^"#?]+\.[a-z0-9]{2,5})"/giu,
      )) {
        const own = address.startsWith(this.base) && !address.startsWith(`${this.base}${assetFolder}`);
        if (own && existsSync(this.pathOf(address))) found.add(address);
      }
      for (const [, list = ''] of this.read(page).matchAll(/ srcset="([^"]+)"/gu))
        for (const copy of list.split(', ')) found.add(copy.replace(/ .*$/u, ''));
      // The frame of a video that was not pressed yet has a style sheet of its own.
      if (this.read(page).includes('video-frame.css')) found.add(`${this.base}video-frame.css`);
    }
    return [...found];
  }

  /** Adds the names of all scripts and style sheets that the pages need, directly or not. */
  assetsOf(pages: readonly string[], names: Set<string>): void {
    const waiting = [...pages];
    for (let next = waiting.pop(); next !== undefined; next = waiting.pop()) {
      for (const name of assetNamesIn(this.read(next))) {
        const address = `${this.base}${assetFolder}${name}`;
        if (names.has(name)) continue;
        if (!existsSync(this.pathOf(address)))
          throw new Error(`${next} mentions ${name}, which was not built.`);
        names.add(name);
        waiting.push(address);
      }
    }
  }

  private read(address: string): string {
    const known = this.texts.get(address);
    if (known !== undefined) return known;
    const text = readFileSync(this.pathOf(address), 'utf8');
    this.texts.set(address, text);
    return text;
  }
}
