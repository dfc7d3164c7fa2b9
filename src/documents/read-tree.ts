import { readdir, readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { checkPlaces } from '../domain/programme/check-places.ts';
import { buildProgrammes } from '../domain/programme/build-programmes.ts';
import { glossarySchema, type GlossaryEntry } from '../domain/programme/glossary.ts';
import { natural } from '../domain/programme/order.ts';
import { outlineSchema, type Outline } from '../domain/programme/outline.ts';
import { error, inReadingOrder, warning, type Problem } from '../domain/problem.ts';
import type { ContentDocument } from '../domain/session/document.ts';
import { href, targetOf } from './address.ts';
import { checkSessionLinks } from '../domain/programme/check-session-links.ts';
import { checkReferences, type Known } from './check-references.ts';
import { forgiveOldFaults } from './forgive-old-faults.ts';
import { identify, wordedPages } from './identify.ts';
import { parseYaml } from './parse-frontmatter.ts';
import { readDocument } from './read-document.ts';
import { readText } from './read-text.ts';

/** File endings that are published as they are. SVG is not among them: it can carry scripts. */
const assetEndings = /\.(?:png|jpe?g|gif|webp|avif|pdf|docx|pptx|xlsx|csv|txt|mp3|mp4|vtt)$/iu;

/** Where a tree is read from, and for which site. */
export interface TreeOptions {
  /** The content folder. */
  root: string;
  /** Folder whose `pages` and `glossary.yaml` stand in for those the content folder does not have. */
  fallback: string;
  /** Base path of the site, `/` or `/some/path/`. */
  base: string;
  /** Addresses of pages that the site itself makes. */
  sitePages: readonly string[];
}

/** Everything in a content tree, and everything that is wrong with it. */
export interface ContentTree {
  documents: ContentDocument[];
  glossary: GlossaryEntry[];
  /** By programme folder. */
  outlines: Map<string, Outline>;
  /** Address of each published file, and where it is on disk. */
  assets: Map<string, string>;
  problems: Problem[];
}

interface FileEntry {
  file: string;
  path: string;
}

/** Reads and checks a whole content tree. All problems are collected; nothing throws but a folder that is not there. */
export async function readTree(options: TreeOptions): Promise<ContentTree> {
  const own = await listFiles(options.root);
  const files = [...own, ...(await missingPages(own, options))];
  const tree: ContentTree = {
    documents: [],
    glossary: [],
    outlines: new Map(),
    assets: new Map(),
    problems: [],
  };
  const addresser = (file: string) => (written: string) => href(targetOf(written, file), options.base);
  const urls = new Map<string, string>(options.sitePages.map((url) => [url, 'a page of the site']));

  // Hosts and computers differ in whether capitals matter, so two addresses that differ only by them are one.
  const taken = new Map([...urls].filter(([url]) => !wordedPages.includes(url)));

  for (const { file, path } of files) {
    if (file.endsWith('.yaml') || file.endsWith('.yml')) await readData(tree, file, path);
    else if (assetEndings.test(file)) tree.assets.set(assetUrl(file), path);
    else {
      const identity = identify(file);
      if (!identity) tree.problems.push(...strayFile(file));
      else if (/[%#?\\"<>|*:]/u.test(file)) tree.problems.push(oddName(file));
      else if (taken.has(identity.url.toLowerCase())) {
        tree.problems.push(sameAddress(file, identity.url, taken.get(identity.url.toLowerCase())!));
      } else {
        taken.set(identity.url.toLowerCase(), file);
        urls.set(identity.url, file);
        const reading = readDocument({ file, bytes: await readFile(path), ...identity }, addresser);
        if (reading.document) tree.documents.push(reading.document);
        tree.problems.push(...reading.problems);
      }
    }
  }
  tree.problems = inReadingOrder([...tree.problems, ...acrossFiles(tree, urls)]);
  return tree;
}

/** The folder's files in reading order; hidden files and symbolic links are passed over. */
async function listFiles(root: string): Promise<FileEntry[]> {
  const entries = await readdir(root, { recursive: true, withFileTypes: true });
  return entries
    .filter((entry) => entry.isFile() && !entry.name.startsWith('.'))
    .map((entry) => ({ path: join(entry.parentPath, entry.name), name: join(entry.parentPath, entry.name) }))
    .map(({ path, name }) => ({
      path,
      file: name.slice(root.length).replace(/\\/gu, '/').replace(/^\/+/u, ''),
    }))
    .sort((a, b) => natural(a.file, b.file));
}

async function missingPages(
  own: readonly FileEntry[],
  { root, fallback }: TreeOptions,
): Promise<FileEntry[]> {
  if (join(root) === join(fallback)) return [];
  const have = new Set(own.map(({ file }) => file.replace(/\.mdx?$/u, '')));
  const standIns = (await listFiles(fallback)).filter(({ file }) =>
    /^(?:pages\/|glossary\.yaml$)/u.test(file),
  );
  return standIns.filter(({ file }) => !have.has(file.replace(/\.mdx?$/u, '')));
}

async function readData(tree: ContentTree, file: string, path: string): Promise<void> {
  const read = readText(file, await readFile(path));
  if ('problem' in read) tree.problems.push(read.problem);
  else if (file === 'glossary.yaml') {
    const parsed = parseYaml(file, read.text, glossarySchema, 0);
    if ('problems' in parsed) tree.problems.push(...parsed.problems);
    else tree.glossary = parsed.values;
  } else if (/^programmes\/[^/]+\/outline\.yaml$/u.test(file)) {
    const parsed = parseYaml(file, read.text, outlineSchema, 0);
    if ('problems' in parsed) tree.problems.push(...parsed.problems);
    else tree.outlines.set(file.split('/')[1]!, parsed.values);
  } else {
    tree.problems.push(...strayFile(file));
  }
}

const assetUrl = (file: string): string => `/${file.replace(/^programmes\//u, '')}`;

function strayFile(file: string): Problem[] {
  const instead =
    'Sessions are programmes/<programme>/<module>/<session>.mdx; pictures and files belong in assets.';
  return [warning(file, undefined, 'this file is not published', instead)];
}

function oddName(file: string): Problem {
  const wrong = 'its name holds a character that an address cannot hold';
  return error(
    file,
    undefined,
    wrong,
    'Rename it: letters, numbers, spaces, hyphens and apostrophes are fine.',
  );
}

function sameAddress(file: string, url: string, other: string): Problem {
  return error(
    file,
    undefined,
    `its address ${url} is already taken by ${other}`,
    'Rename or delete one of the two.',
  );
}

/** Rules that need every file: places, links, pictures, files, terms. */
function acrossFiles(tree: ContentTree, urls: ReadonlyMap<string, string>): Problem[] {
  const pages = new Map<string, ReadonlySet<string> | undefined>(
    [...urls.keys()].map((url) => [url, undefined]),
  );
  for (const outline of tree.outlines) pages.set(`/${outline[0]}/`, undefined);
  for (const { url } of tree.documents)
    for (const above of foldersAbove(url)) if (!pages.has(above)) pages.set(above, undefined);
  for (const { url, headings } of tree.documents) pages.set(url, new Set(headings.map(({ id }) => id)));
  const known: Known = {
    pages,
    assets: new Set(tree.assets.keys()),
    terms: new Set(tree.glossary.map(({ id }) => id)),
  };
  const programmes = buildProgrammes(tree.documents, tree.outlines);
  const imported = new Set(
    tree.documents.filter(({ frontmatter }) => frontmatter.imported).map(({ file }) => file),
  );
  const found = [
    ...tree.documents.flatMap((document) => checkReferences(document, known)),
    ...checkPlaces(programmes),
    ...programmes.flatMap(checkSessionLinks),
  ];
  return [
    ...forgiveOldFaults(found, (file) => imported.has(file)),
    ...repeatedTerms(tree.glossary),
    ...takenFolders(tree, urls),
  ];
}

/** A programme folder whose address is that of a page, such as `programmes/glossary`. */
function takenFolders(tree: ContentTree, urls: ReadonlyMap<string, string>): Problem[] {
  const folders = new Set(
    tree.documents.filter(({ kind }) => kind !== 'page').map(({ url }) => url.split('/')[1]!),
  );
  return [...folders].flatMap((folder) => {
    const other = urls.get(`/${folder}/`);
    if (!other || other.startsWith('programmes/')) return [];
    return [
      error(
        `programmes/${folder}`,
        undefined,
        `its address /${folder}/ is already taken by ${other}`,
        'Rename the folder.',
      ),
    ];
  });
}

/** A module or programme without an index has a page all the same. */
function foldersAbove(url: string): string[] {
  const parts = url.split('/').slice(1, -1);
  return parts.slice(0, -1).map((_, index) => `/${parts.slice(0, index + 1).join('/')}/`);
}

function repeatedTerms(glossary: readonly GlossaryEntry[]): Problem[] {
  const ids = glossary.map(({ id }) => id);
  const repeated = new Set(ids.filter((id, index) => ids.indexOf(id) !== index));
  return [...repeated].map((id) =>
    error('glossary.yaml', undefined, `the term “${id}” appears twice`, 'Keep one of the two entries.'),
  );
}
