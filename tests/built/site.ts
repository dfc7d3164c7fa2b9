import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { brotliCompressSync } from 'node:zlib';
import type { Element, Nodes } from 'hast';
import { htmlToHast } from 'satteri';
import { identify } from '../../src/content-pipeline/read/identify.ts';

/** A built site on disk. */
export interface Site {
  folder: string;
  /** Path it lives below, beginning and ending with a slash. */
  base: string;
  /** Host it was built for. */
  siteUrl: string;
}

/** The site itself, and the fixture tree below a base path. */
export const real: Site = { folder: 'dist', base: '/', siteUrl: 'http://localhost:4321' };
export const fixture: Site = { folder: '.build/fixture', base: '/training/', siteUrl: 'https://example.org' };

/** The content with every session changed, a session of each module gone and one added. */
export const edited: Site = { folder: '.build/edited/site', base: '/', siteUrl: 'http://localhost:4321' };
/** What is true of each site, whatever it says, is true of all of these. */
export const sites: ReadonlyArray<[name: string, site: Site]> = [
  ['the site', real],
  ['the fixture programme below /training/', fixture],
  ['the site as others would have it', edited],
];

/** Paths of all pages that readers have, relative to the site's folder. */
export function pagesOf(site: Site): string[] {
  const files = readdirSync(site.folder, { recursive: true, encoding: 'utf8' });
  // Widgets in the open are for those who change the site, in a build that asks for them.
  return files.filter((file) => file.endsWith('.html') && !file.startsWith('writing/widgets/')).sort();
}

const imported: readonly string[] = readdirSync(resolve('src/content'), {
  recursive: true,
  encoding: 'utf8',
}).flatMap((file) => {
  const identity = identify(file.replace(/\\/gu, '/'));
  if (!identity) return [];
  const head = readFileSync(resolve('src/content', file), 'utf8').split(/^---$/mu)[1] ?? '';
  return /^imported: true$/mu.test(head) ? [identity.url.slice(1)] : [];
});

/**
 * Whether a page of the site prints a text that was imported and not gone through yet: its own, or as a meeting or a whole
 * module. Faults of such a text are known and listed by the checks of the content; the tests of the program pass over them.
 */
export function isImported(site: Site, page: string): boolean {
  if (site === fixture) return false;
  const [, folder = '', kind] = /^(.*?)((?:all|meeting)\/)?index\.html$/u.exec(page) ?? [];
  return imported.some((url) => (kind === 'all/' ? url.startsWith(folder) : url === folder));
}

/** The text of a built file. */
export function textOf(site: Site, file: string): string {
  return readFileSync(join(site.folder, file), 'utf8');
}

const seen = new Map<string, Element[]>();

/** All elements of a page, in order. Each page is read once. */
export function elementsOf(html: string): Element[] {
  const known = seen.get(html);
  if (known) return known;
  const found: Element[] = [];
  seen.set(html, found);
  const visit = (node: Nodes): void => {
    if (node.type === 'element') found.push(node);
    if ('children' in node) node.children.forEach((child) => visit(child));
  };
  visit(htmlToHast(html));
  return found;
}

/** An attribute by its name in HTML. */
export function attribute(element: Element, name: string): string | undefined {
  const properties: Record<string, unknown> = element.properties;
  const value =
    properties[name] ?? properties[name.replace(/-(.)/gu, (_, letter: string) => letter.toUpperCase())];
  return value === undefined || value === null
    ? undefined
    : Array.isArray(value)
      ? value.join(' ')
      : String(value);
}

const sizes = new Map<string, number>();

/** Size over the wire, in bytes: brotli at its best setting, as static hosts prepare files. */
export function brotliSize(bytes: Buffer | string): number {
  return brotliCompressSync(bytes).byteLength;
}

/** Size of a file over the wire, in bytes. Each is looked at once. */
export function sizeOf(file: string): number {
  const size = sizes.get(file) ?? brotliSize(readFileSync(file));
  sizes.set(file, size);
  return size;
}

/** The file that an address of the site is served from, if there is one. */
export function fileFor(site: Site, pathname: string): string | undefined {
  const path = decodeURIComponent(pathname).slice(site.base.length - 1);
  const file = join(site.folder, path.endsWith('/') ? `${path}index.html` : path);
  return existsSync(file) ? file : undefined;
}

/** Every script file that a page loads before anybody touches it: its islands, and what they import in turn. */
export function scriptsOf(site: Site, html: string): Set<string> {
  const found = new Set<string>();
  const add = (pathname: string): void => {
    const file = fileFor(site, pathname);
    if (!file || found.has(file)) return;
    found.add(file);
    const code = readFileSync(file, 'utf8');
    for (const [, specifier] of code.matchAll(/(?:from|import)\s*["'](\.{1,2}\/[^"']+\.js)["']/gu)) {
      add(new URL(specifier!, `http://x${pathname}`).pathname);
    }
  };
  for (const element of elementsOf(html)) {
    for (const name of ['component-url', 'renderer-url', 'before-hydration-url']) {
      const url = element.tagName === 'astro-island' ? attribute(element, name) : undefined;
      if (url) add(url);
    }
    const src = element.tagName === 'script' ? attribute(element, 'src') : undefined;
    if (src) add(src);
  }
  return found;
}
