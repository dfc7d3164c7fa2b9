import { documentEnding } from './canonical-paths.ts';

/** Where an old document goes in the content tree. */
export interface Placement {
  /** Path below the folder that is imported, with forward slashes and its ending. */
  path: string;
  kind: 'programme' | 'module' | 'session' | 'page';
  /** Path of the new file below the content folder. */
  target: string;
  /** Address of the old document, which its old links use. */
  oldUrl: string;
  /** Address of the new page; the same wherever the new tree can say it. */
  url: string;
}

/** What is known about the import as a whole. */
export interface PlaceOptions {
  /** Names of the folders directly below the imported folder: a page beside one is the page of a programme. */
  folders: ReadonlySet<string>;
  /** `<programme>` or `<programme>/<module>` to use instead of what the path says. */
  programme?: string;
}

/** Characters that no address or no file system can hold. */
const impossible = /[%#?\\"<>|*:\p{Cc}\p{Cf}]+/gu;

/** A name that addresses and file systems can hold. */
export const possibleName = (name: string): string => name.replace(impossible, '-').trim() || '-';

/** Files that speak to the people who keep a folder, not to readers. */
const housekeeping =
  /^(?:readme|contributing|licen[cs]e|changelog|code_of_conduct|security|pull_request_template)$/iu;

/** Lists of contents that other systems read, and nobody else. */
const navigation = /^(?:_sidebar|_navbar|_coverpage|_footer|_404)$|^SUMMARY$/u;

/** Whether a file is for those who keep the folder, or for the system it was written for. */
export function isHousekeeping(path: string): boolean {
  const stem = path.replace(documentEnding, '').split('/').at(-1) ?? '';
  return housekeeping.test(stem) || navigation.test(stem);
}

/** The address by which old links know a document. */
function oldAddress(path: string): string {
  const parts = path.replace(documentEnding, '').split('/');
  const own = /^(?:_?index|readme)$/iu.test(parts.at(-1) ?? '') ? parts.slice(0, -1) : parts;
  return own.length === 0 ? '/' : `/${own.map((part) => part.replace(/^_(?=[A-Za-z])/u, '')).join('/')}/`;
}

/**
 * The place of an old document, or undefined for a file that is not a page. `canonical` is its path as
 * `programme/module/session.md`.
 */
export function placeDocument(
  path: string,
  options: PlaceOptions,
  canonical: string = path,
): Placement | undefined {
  const parts = canonical.replace(documentEnding, '').split('/');
  const stem = parts.at(-1) ?? '';
  if (isHousekeeping(canonical)) return undefined;
  const named = parts.map(possibleName);
  const oldUrl = oldAddress(path);
  const place = (kind: Placement['kind'], target: string, url: string): Placement => ({
    path,
    kind,
    target,
    oldUrl,
    url,
  });

  const [programme, module, ...rest] = inProgramme(named, options);
  const name = rest.length === 0 ? undefined : rest.join('-').replace(/(?<=.)-index$/u, '');
  if (module === undefined) {
    const isProgramme = options.folders.has(parts[0] ?? '') && stem !== 'index' && stem !== '404';
    return isProgramme
      ? place('programme', `programmes/${programme}/index.mdx`, `/${programme}/`)
      : place('page', `pages/${programme}.mdx`, programme === 'index' ? '/' : `/${programme}/`);
  }
  if (name === undefined) {
    return module === 'index'
      ? place('programme', `programmes/${programme}/index.mdx`, `/${programme}/`)
      : place('module', `programmes/${programme}/${module}/index.mdx`, `/${programme}/${module}/`);
  }
  return name === 'index'
    ? place('module', `programmes/${programme}/${module}/index.mdx`, `/${programme}/${module}/`)
    : place('session', `programmes/${programme}/${module}/${name}.mdx`, `/${programme}/${module}/${name}/`);
}

/** The path with the programme and module that were asked for. */
function inProgramme(parts: string[], { folders, programme }: PlaceOptions): string[] {
  if (!programme) return parts;
  const [first, ...below] = parts as [string, ...string[]];
  const [slug, module] = programme.split('/') as [string, string | undefined];
  if (below.length > 0) return [slug, ...(module ? [module, ...below.slice(1)] : below)];
  if (folders.has(first)) return [slug];
  return module ? [slug, module, first] : [slug, first];
}
