import { readdir, readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { didYouMean } from '../../domain/did-you-mean.ts';
import { error, warning, type Problem, ruled } from '../../domain/problem.ts';
import { readBuiltPage, type BuiltPage, type BuiltReference } from './built-references.ts';

/** A finished site. */
export interface BuiltSite {
  /** Folder it was built into. */
  folder: string;
  /** Path it lives below, beginning and ending with a slash. */
  base: string;
  /** Addresses below the site’s root that are known to lead nowhere. Each is listed and is no error. */
  deadLinks?: ReadonlySet<string>;
  /** Its host, so that whole addresses of the site itself are checked too: `https://example.org`. */
  siteUrl: string;
}

/** What the check looked at, and what it found. */
export interface BuiltLinks {
  pages: number;
  references: number;
  problems: Problem[];
}

/** Schemes that lead away from the site and run nothing. */
const elsewhere = ['https:', 'http:', 'mailto:', 'tel:'];

/**
 * Checks every address in a finished site that leads to the site itself: pages and their anchors, pictures, style
 * sheets, scripts and downloads. Names of files in problems are those below the folder.
 */
export async function checkBuiltLinks(site: BuiltSite): Promise<BuiltLinks> {
  const files = await builtFiles(site.folder);
  const pages = new Map<string, BuiltPage>();
  for (const file of files) {
    if (file.endsWith('.html'))
      pages.set(file, readBuiltPage(await readFile(join(site.folder, file), 'utf8')));
  }
  const known: Known = { site, files, pages, origin: new URL(site.siteUrl).origin };
  const problems = [...pages].flatMap(([file, { references }]) =>
    references.flatMap((reference) => problemsOf(file, reference, known)),
  );
  const references = [...pages.values()].reduce((sum, page) => sum + page.references.length, 0);
  return { pages: pages.size, references, problems: ruled('Links of the finished site', problems) };
}

interface Known {
  site: BuiltSite;
  files: ReadonlySet<string>;
  pages: ReadonlyMap<string, BuiltPage>;
  origin: string;
}

async function builtFiles(folder: string): Promise<Set<string>> {
  const entries = await readdir(folder, { recursive: true, withFileTypes: true });
  return new Set(
    entries
      .filter((entry) => entry.isFile())
      .map((entry) => join(entry.parentPath, entry.name).slice(join(folder, '/').length).replace(/\\/gu, '/'))
      .sort(),
  );
}

function problemsOf(file: string, { element, address, line }: BuiltReference, around: Known): Problem[] {
  const { site, files, pages, origin } = around;
  const what = `<${element}> ${address}`;
  if (address === '' && element === 'form') return [];
  const own = `${origin}${site.base}${file.split('/').map(encodeURIComponent).join('/')}`;
  if (!URL.canParse(address, own))
    return [error(file, line, `${what} is not an address`, 'Correct the link.')];
  const url = new URL(address, own.replace(/index\.html$/u, ''));
  if (url.origin !== origin) {
    // A picture or a font inside the page asks nobody for anything.
    if (elsewhere.includes(url.protocol) || (url.protocol === 'data:' && element !== 'a')) return [];
    return [error(file, line, `${what} is not allowed`, 'Use an address that begins with https:// or /.')];
  }
  if (!url.pathname.startsWith(site.base))
    return [error(file, line, `${what} leads out of the site`, `Its addresses begin with ${site.base}.`)];
  const path = decoded(url.pathname.slice(site.base.length));
  const target = path === '' || path.endsWith('/') ? `${path}index.html` : path;
  const known = (address: string) => site.deadLinks?.has(`/${address}`);
  if (!files.has(target)) {
    const problem = known(path) ? warning : error;
    return [problem(file, line, `${what} leads nowhere`, nearest(target, files))];
  }
  const anchor = decoded(url.hash.slice(1));
  const ids = pages.get(target)?.ids;
  if (anchor === '' || anchor === 'top' || !ids || ids.has(anchor)) return [];
  const meant = didYouMean(anchor, [...ids]);
  const instead = meant ? `Did you mean #${meant}?` : 'Link to the page, or to one of its headings.';
  const problem = known(`${path}#${anchor}`) ? warning : error;
  return [problem(file, line, `${what} points to a place that is not on that page`, instead)];
}

function nearest(target: string, files: ReadonlySet<string>): string {
  if (files.has(`${target}/index.html`)) return 'Write a slash at its end.';
  const meant = didYouMean(target, [...files]);
  return meant
    ? `Did you mean /${meant.replace(/index\.html$/u, '')}?`
    : 'Add the page or file, or take the link away.';
}

function decoded(text: string): string {
  try {
    return decodeURIComponent(text);
  } catch {
    return text;
  }
}
