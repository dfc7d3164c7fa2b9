import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { buildProgrammes } from '../../domain/programme/build/programmes.ts';
import type { GlossaryEntry } from '../../domain/programme/glossary.ts';
import type { ProgrammeOutline } from '../../domain/programme/outline.ts';
import type { NewsEntry } from '../../domain/programme/pages/news.ts';
import type { Redirect } from '../../domain/programme/redirects.ts';
import { pinpoint } from '../../domain/pinpoint.ts';
import { inReadingOrder, type Problem } from '../../domain/problem.ts';
import type { ContentDocument } from '../../domain/session/document.ts';
import { named, type Check, type Tree } from '../check/check.ts';
import { buildChecks } from '../check/list.ts';
import { giveAddresses, type Addresses } from '../check/pages/file-names.ts';
import { listFiles, type FoundFile } from '../read/files.ts';
import type { TreeOptions } from '../read/tree-options.ts';
import { deadLinksOf, type DeadLinks } from '../check/bodies/links.ts';
import type { Dictionary } from '../check/words/dictionary.ts';
import { forgiveOldFaults } from '../read/forgive-old-faults.ts';
import { readData } from './data.ts';
import { readDocument, type ReadBody } from './document.ts';
import { readLines } from '../read/lines.ts';

/** Everything in a content tree, and everything that is wrong with it. */
export interface ContentTree {
  documents: ContentDocument[];
  /** What the compiler is told of each document, by its file. */
  bodies: Map<string, ReadBody>;
  glossary: GlossaryEntry[];
  /** By programme folder. */
  outlines: Map<string, ProgrammeOutline>;
  /** What has changed on the site, as its writers tell it. */
  news: NewsEntry[];
  /** Addresses that once were pages. */
  redirects: Redirect[];
  /** Address of each published file, and where it is on disk. */
  assets: Map<string, string>;
  problems: Problem[];
  /** Where each file is on disk, by its path below the content folder: some stand in from another folder. */
  paths: Map<string, string>;
  deadLinks: DeadLinks;
}

/**
 * Reads and checks a whole content tree. All problems are collected; nothing throws but a folder that is not there.
 * `list` are the checks to make, in a build those that can stop it; with a `dictionary`, spelling is checked too.
 */
export async function readTree(
  options: TreeOptions,
  list: readonly Check[] = buildChecks,
  dictionary?: Dictionary,
): Promise<ContentTree> {
  const own = await listFiles(options.root);
  const files = [...own, ...(await missingPages(own, options))];
  const addresses = giveAddresses(files, options.sitePages);
  const data = await readData(addresses);

  const documents: ContentDocument[] = [];
  const bodies: ContentTree['bodies'] = new Map();
  const problems: Problem[] = [];
  const references: Array<Tree['references'][number]> = [];
  const imported = new Set<string>();
  for (const { path, ...source } of addresses.documents) {
    const reading = readDocument({ ...source, bytes: await readFile(path) }, list, dictionary, data.glossary);
    if (reading.document) documents.push(reading.document);
    if (reading.body) bodies.set(source.file, reading.body);
    references.push({ file: source.file, references: reading.references });
    if (reading.imported) imported.add(source.file);
    problems.push(...reading.problems);
  }

  const checked: Tree = {
    files,
    sitePages: options.sitePages,
    dataProblems: data.problems,
    dataProse: data.prose,
    imported,
    references,
    documents,
    programmes: buildProgrammes(documents, data.outlines),
    glossary: data.glossary,
    news: data.news,
    redirects: data.redirects,
    pages: pagesOf(addresses, documents, data.outlines, options.sitePages),
    assets: new Set(addresses.assets.map(({ url }) => url)),
    deadLinks: await readLines(join(options.root, 'dead-links.txt')),
    standingPhrases: await readLines(join(options.root, 'standing-phrases.txt')),
    dictionary,
  };
  const across = list.flatMap((check) => named(check, check.tree?.(checked)));
  problems.push(...forgiveOldFaults(across, (file) => imported.has(file)));
  const paths = new Map(files.map(({ file, path }) => [file, path]));
  return {
    documents,
    bodies,
    glossary: data.glossary,
    outlines: data.outlines,
    news: data.news,
    redirects: data.redirects,
    assets: new Map(addresses.assets.map(({ url, path }) => [url, path])),
    problems: await pinpointAll(inReadingOrder(problems), paths),
    paths,
    deadLinks: deadLinksOf(checked),
  };
}

/** Problems with their exact place on the line, for which the files that have any are read again. */
async function pinpointAll(
  problems: readonly Problem[],
  paths: ReadonlyMap<string, string>,
): Promise<Problem[]> {
  const texts = new Map<string, string>();
  for (const { file, line } of problems) {
    const path = paths.get(file);
    if (line !== undefined && path !== undefined && !texts.has(file))
      texts.set(file, await readFile(path, 'utf8'));
  }
  return problems.map((problem) => pinpoint(problem, texts.get(problem.file) ?? ''));
}

async function missingPages(
  own: readonly FoundFile[],
  { root, fallback }: TreeOptions,
): Promise<FoundFile[]> {
  if (join(root) === join(fallback)) return [];
  const have = new Set(own.map(({ file }) => file.replace(/\.mdx?$/u, '')));
  const standIns = (await listFiles(fallback)).filter(({ file }) =>
    /^(?:pages\/|glossary\.yaml$)/u.test(file),
  );
  return standIns.filter(({ file }) => !have.has(file.replace(/\.mdx?$/u, '')));
}

/** Every page that can be linked to, with the ids on it where they are known. */
function pagesOf(
  addresses: Addresses,
  documents: readonly ContentDocument[],
  outlines: ReadonlyMap<string, ProgrammeOutline>,
  sitePages: readonly string[],
): Tree['pages'] {
  const pages = new Map<string, ReadonlySet<string> | undefined>();
  const add = (url: string) => pages.has(url) || pages.set(url, undefined);
  sitePages.forEach(add);
  addresses.documents.forEach(({ url }) => add(url));
  for (const slug of outlines.keys()) add(`/${slug}/`);
  for (const { url } of documents) foldersAbove(url).forEach(add);
  for (const { url, headings, forms } of documents)
    pages.set(url, new Set([...headings.map(({ id }) => id), ...forms.map(({ name }) => `form-${name}`)]));
  return pages;
}

/** A module or programme without an index has a page all the same. */
function foldersAbove(url: string): string[] {
  const parts = url.split('/').slice(1, -1);
  return parts.slice(0, -1).map((_, index) => `/${parts.slice(0, index + 1).join('/')}/`);
}
