import { existsSync, lstatSync, readdirSync, realpathSync, statSync } from 'node:fs';
import { basename, dirname, join, relative, resolve, sep } from 'node:path';
import type { Finding } from '../finding.ts';

/** What is to be imported, as found on disk. */
export interface FoundSource {
  /** The folder of the whole service: paths below it are the addresses of pages. */
  root: string;
  /** `<programme>` that the folders say, where the root could not be found above the material. */
  programme?: string;
  /** Documents below the root, with forward slashes. */
  documents: string[];
  /** Files that can be published, below the root. Those in `assets` of a service above the material are among them. */
  files: string[];
  /** Whether all files are wanted, or only those that a document uses. */
  wholeService: boolean;
  /** Names of the folders directly below the root. */
  folders: Set<string>;
  findings: Finding[];
}

const documentEnding = /\.(?:md|mdx|markdown)$/iu;
const fileEnding = /\.(?:png|jpe?g|gif|webp|avif|pdf|docx|pptx|xlsx|csv|txt|mp3|mp4|vtt)$/iu;
const passedOver = /^(?:\.|node_modules$|__MACOSX$|Thumbs\.db$|desktop\.ini$)/u;

/** Finds what a path names: a document, a module folder, a programme or a whole service. Throws a sentence if nothing. */
export function findSource(input: string): FoundSource {
  const path = resolve(input);
  if (!existsSync(path)) throw new Error(`There is no file or folder at ${path}`);
  if (statSync(path).isFile()) return findDocument(path);
  const findings: Finding[] = [];
  const { root, programme, wholeService } = rootOf(path);
  const listing: Listing = {
    root,
    limit: realpathSync(wholeService ? path : root),
    documents: [],
    files: [],
    findings,
  };
  list(path, listing);
  const page = pageBeside(path);
  if (page && !wholeService) listing.documents.push(below(root, page));
  if (!wholeService) listAssets(root, path, listing);
  if (listing.documents.length === 0) throw new Error(`There are no Markdown documents in ${path}`);
  return { ...listing, programme, wholeService, folders: foldersIn(root), findings };
}

interface Listing {
  root: string;
  /** Links that lead out of this folder are not followed. */
  limit: string;
  documents: string[];
  files: string[];
  findings: Finding[];
}

function findDocument(path: string): FoundSource {
  if (!documentEnding.test(path)) throw new Error(`${path} is not a Markdown document (.md)`);
  const root = climb(dirname(path));
  const listing: Listing = {
    root,
    limit: realpathSync(root),
    documents: [below(root, path)],
    files: [],
    findings: [],
  };
  listAssets(root, dirname(path), listing);
  return { ...listing, wholeService: false, folders: foldersIn(root) };
}

/** The page that stands beside a folder and has its name. */
function pageBeside(folder: string): string | undefined {
  return ['.md', '.mdx', '.markdown'].map((ending) => `${folder}${ending}`).find((page) => existsSync(page));
}

/** Goes up for as long as the folder has a page beside it: programmes and modules have one, the service has not. */
function climb(folder: string): string {
  let at = folder;
  while (pageBeside(at) && dirname(at) !== at) at = dirname(at);
  return at;
}

function rootOf(folder: string): { root: string; programme?: string; wholeService: boolean } {
  const top = climb(folder);
  if (top !== folder) return { root: top, wholeService: false };
  const depth = depthOfDocuments(folder);
  const isService =
    depth >= 3 ||
    ['index.md', '404.md', 'assets'].some((name) => existsSync(join(folder, name)) && depth !== 1);
  if (isService) return { root: folder, wholeService: true };
  if (depth === 2) return { root: dirname(folder), wholeService: false };
  return { root: dirname(dirname(folder)), programme: basename(dirname(folder)), wholeService: false };
}

/** How many names a path below the folder has at most, of those that are documents. */
function depthOfDocuments(folder: string): number {
  const entries = readdirSync(folder, { withFileTypes: true }).filter(({ name }) => !passedOver.test(name));
  return Math.max(
    0,
    ...entries.map((entry) => {
      if (entry.isFile()) return documentEnding.test(entry.name) ? 1 : 0;
      const inner =
        entry.isDirectory() && entry.name !== 'assets' ? depthOfDocuments(join(folder, entry.name)) : 0;
      return inner === 0 ? 0 : inner + 1;
    }),
  );
}

function list(folder: string, listing: Listing): void {
  const { root, limit, documents, files, findings } = listing;
  const refuse = (path: string, wrong: string, instead: string) =>
    findings.push({ kind: 'refused', file: below(root, path), action: 'look', wrong, instead });
  for (const name of readdirSync(folder).sort()) {
    if (passedOver.test(name)) continue;
    const path = join(folder, name);
    const entry = lstatSync(path);
    if (entry.isSymbolicLink()) {
      const real = realOf(path);
      if (real === undefined) refuse(path, 'a link to a file that is not there', 'Put the file itself here.');
      else if (!real.startsWith(limit + sep))
        refuse(path, 'a link that leads out of the folder', 'Put the file itself here.');
      else if (!statSync(real).isFile())
        refuse(path, 'a link to another folder', 'The folder itself is imported where it is.');
      else if (documentEnding.test(name)) documents.push(below(root, path));
      else if (fileEnding.test(name)) files.push(below(root, path));
    } else if (entry.isDirectory()) list(path, listing);
    else if (!entry.isFile()) refuse(path, 'neither a file nor a folder', 'Delete it.');
    else if (documentEnding.test(name)) documents.push(below(root, path));
    else if (fileEnding.test(name)) files.push(below(root, path));
    else
      refuse(
        path,
        'not a kind of file that this site publishes',
        'Save it as a picture (PNG, JPEG), a PDF or an Office document.',
      );
  }
}

/** Pictures and files of the service above the material, and beside it. What leads nowhere is not worth a line here. */
function listAssets(root: string, folder: string, listing: Listing): void {
  const own: Listing = { ...listing, documents: [], findings: [] };
  const assets = join(root, 'assets');
  if (assets !== folder && existsSync(assets) && lstatSync(assets).isDirectory()) list(assets, own);
}

function realOf(path: string): string | undefined {
  try {
    return realpathSync(path);
  } catch {
    return undefined;
  }
}

const below = (root: string, path: string): string => relative(root, path).split(sep).join('/');

function foldersIn(root: string): Set<string> {
  return new Set(
    readdirSync(root, { withFileTypes: true })
      .filter((entry) => entry.isDirectory())
      .map(({ name }) => name),
  );
}
