import { existsSync, lstatSync, readdirSync, readFileSync, realpathSync, statSync } from 'node:fs';
import { basename, dirname, join, relative, resolve, sep } from 'node:path';
import type { ImportNote } from '../import-note.ts';
import { canonicalPaths, documentEnding, wordEnding } from './canonical-paths.ts';
import { isHousekeeping } from './place-document.ts';

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
  /** Files outside the root, by the path below it that they are given. */
  outside: Map<string, string>;
  /** Whether all files are wanted, or only those that a document uses. */
  wholeService: boolean;
  /** Names of the folders directly below the root. */
  folders: Set<string>;
  notes: ImportNote[];
}

const fileEnding = /\.(?:png|svg|jpe?g|gif|webp|avif|pdf|docx|pptx|xlsx|csv|txt|mp3|mp4|vtt)$/iu;
/** Files that tell another system what to do. */
const settingsEnding =
  /\.(?:json|ya?ml|toml|lock|[cm]?[jt]sx?|s?css|less|html?|xml|gitignore|base|canvas)$/iu;
const passedOver = /^(?:\.|node_modules$|__MACOSX$|Thumbs\.db$|desktop\.ini$)/u;

/** Finds what a path names: a document, a module folder, a programme or a whole service. Throws a sentence if nothing. */
export function findSource(input: string): FoundSource {
  const given = resolve(input);
  if (!existsSync(given)) throw new Error(`There is no file or folder at ${given}`);
  if (statSync(given).isFile()) return findDocument(given);
  const path = contentFolder(given);
  const notes: ImportNote[] = [];
  const { root, programme, wholeService } = rootOf(path);
  const listing: Listing = {
    root,
    limit: realpathSync(wholeService ? path : root),
    documents: [],
    files: [],
    outside: new Map(),
    word: chosenBelow(path).some((each) => wordEnding.test(each)),
    notes,
  };
  list(path, listing);
  for (const name of path === given ? [] : ['static', 'public', 'assets'])
    listBeside(join(given, name), listing);
  const page = pageBeside(path);
  if (page && !wholeService) listing.documents.push(below(root, page));
  if (!wholeService) listAssets(root, path, listing);
  if (listing.documents.length === 0) throw new Error(`There are no Markdown documents in ${path}`);
  return { ...listing, programme, wholeService, folders: foldersIn(root), notes };
}

interface Listing {
  root: string;
  /** Links that lead out of this folder are not followed. */
  limit: string;
  documents: string[];
  files: string[];
  outside: Map<string, string>;
  /** Whether Word files are documents. */
  word: boolean;
  notes: ImportNote[];
}

function findDocument(path: string): FoundSource {
  if (!documentEnding.test(path))
    throw new Error(`${path} is not a Markdown document (.md) or a Word document (.docx)`);
  const root = climb(dirname(path));
  const listing: Listing = {
    root,
    limit: realpathSync(root),
    documents: [below(root, path)],
    files: [],
    outside: new Map(),
    word: false,
    notes: [],
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

/** Names of folders that say nothing about what is in them: the folder above has the name. */
const namelessFolder = /^(?:docs?|content|src|pages|en|source|website|book)$/iu;

/** Folders in which systems for building sites keep their documents. */
const contentFolders = [
  'src/content/docs',
  'src/content',
  'content',
  'docs',
  'pages',
  'book',
  'source',
  'src',
];

/** The folder that holds the documents, where the folder given holds the files of a whole system around it. */
function contentFolder(folder: string): string {
  const own = chosenBelow(folder);
  const isOutside = (prefix: string) => (path: string) =>
    !path.startsWith(`${prefix}/`) && !(path.split('/').length === 1 && isHousekeeping(path));
  const inside = contentFolders.find(
    (name) => own.some((path) => path.startsWith(`${name}/`)) && !own.some(isOutside(name)),
  );
  return inside === undefined ? folder : join(folder, inside);
}

function rootOf(folder: string): { root: string; programme?: string; wholeService: boolean } {
  const top = climb(folder);
  if (top !== folder) return { root: top, wholeService: false };
  const depth = depthOf(chosenBelow(folder));
  if (depth >= 3 || (depth === 2 && existsSync(join(folder, '404.md'))))
    return { root: folder, wholeService: true };
  if (depth === 2) {
    const above = namelessFolder.test(basename(folder)) ? basename(dirname(folder)) : undefined;
    return { root: dirname(folder), ...(above ? { programme: above } : {}), wholeService: false };
  }
  return { root: dirname(dirname(folder)), programme: basename(dirname(folder)), wholeService: false };
}

/** How many names the longest path has, of those that are documents and not files of the system around them. */
function depthOf(paths: readonly string[]): number {
  return Math.max(0, ...[...canonicalPaths(paths).values()].map((path) => path.split('/').length));
}

/** Documents below a folder, as paths below it. Links are not followed. */
function documentsBelow(folder: string, before = ''): string[] {
  return readdirSync(folder, { withFileTypes: true }).flatMap((entry) => {
    if (passedOver.test(entry.name)) return [];
    if (entry.isDirectory())
      return entry.name === 'assets'
        ? []
        : documentsBelow(join(folder, entry.name), `${before}${entry.name}/`);
    return documentEnding.test(entry.name) && entry.isFile() ? [before + entry.name] : [];
  });
}

/** Word files beside Markdown are downloads; where there is nothing else, they are what is to be imported. */
const isDocument = (name: string, { word }: Pick<Listing, 'word'>): boolean =>
  documentEnding.test(name) && (word || !wordEnding.test(name));

/** Documents below a folder of the kind that is imported from it. */
function chosenBelow(folder: string): string[] {
  const all = documentsBelow(folder);
  const markdown = all.filter((path) => !wordEnding.test(path));
  return markdown.some((path) => !isHousekeeping(path)) ? markdown : all;
}

function list(folder: string, listing: Listing): void {
  const { root, limit, documents, files, notes } = listing;
  const refuse = (path: string, wrong: string, instead: string) =>
    notes.push({
      rule: 'refused',
      file: below(root, path),
      action: 'look',
      message: wrong,
      expected: instead,
    });
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
      else if (isDocument(name, listing)) documents.push(below(root, path));
      else if (fileEnding.test(name)) files.push(below(root, path));
    } else if (entry.isDirectory()) list(path, listing);
    else if (!entry.isFile()) refuse(path, 'neither a file nor a folder', 'Delete it.');
    else if (isDocument(name, listing)) documents.push(below(root, path));
    else if (fileEnding.test(name)) files.push(below(root, path));
    else if (isWebPage(path))
      refuse(
        path,
        'a web page, which is not read',
        'Save its text as Markdown (.md), or open it in Word, save it as .docx and import that by itself.',
      );
    else if (settingsEnding.test(name))
      notes.push({
        rule: 'refused',
        file: below(root, path),
        action: 'repaired',
        message: 'settings of another system',
        expected: 'Nothing to do.',
      });
    else
      refuse(
        path,
        'not a kind of file that this site publishes',
        'Save it as a picture (PNG, JPEG), a PDF or an Office document.',
      );
  }
}

/** Whether a file is a page with words of its own, and not a template of another system. */
function isWebPage(path: string): boolean {
  if (!/\.x?html?$/iu.test(path)) return false;
  const text = readFileSync(path, 'latin1');
  return /<(?:h[1-6]|p|li|td)[\s>]/iu.test(text) && !/\{\{|\{%|<%|<\?php/iu.test(text);
}

/** Pictures that a system keeps beside its documents: they are known by their path below that folder. */
function listBeside(folder: string, listing: Listing): void {
  if (!existsSync(folder) || !lstatSync(folder).isDirectory()) return;
  const own: Listing = { ...listing, root: folder, documents: [], files: [], notes: [] };
  list(folder, own);
  for (const path of own.files) listing.outside.set(`assets/${path}`, join(folder, path));
}

/** Pictures and files of the service above the material, and beside it. What leads nowhere is not worth a line here. */
function listAssets(root: string, folder: string, listing: Listing): void {
  const own: Listing = { ...listing, documents: [], notes: [] };
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
