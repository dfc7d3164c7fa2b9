import { existsSync, readFileSync } from 'node:fs';
import { readdir, readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { sitePages } from '../content-pipeline/read/settings.ts';
import { cleanSvg } from '../content-pipeline/read/clean-svg.ts';
import { identify } from '../content-pipeline/read/identify.ts';
import type { ImportNote } from './import-note.ts';
import { wordEnding } from './find/canonical-paths.ts';
import { findSource, type FoundSource } from './find/find-source.ts';
import {
  concludeImport,
  joinDrafts,
  placeDocuments,
  type ImportInput,
  type ImportResult,
  type SourceFile,
} from './import-documents.ts';
import { possibleName } from './find/place-document.ts';
import type { ImportReport } from './report/import-report.ts';
import { helperFor, shareOut } from './share-out.ts';
import { manifestName, readManifest, writeManifest, type Manifest } from './write/manifest.ts';
import { planWriting, type NewFile } from './write/plan-writing.ts';
import { addRedirects, redirectsFile } from './write/redirects.ts';
import { recover, writeFiles } from './write/write-files.ts';

/** What the command was asked to do. */
export interface ImportOptions {
  /** A document or a folder. */
  input: string;
  /** The content folder. */
  into: string;
  /** `<programme>` or `<programme>/<module>` to use in place of what the path says. */
  programme?: string;
  dryRun: boolean;
  /** Whether files that were changed after the last import are replaced. */
  force: boolean;
}

/** Imports a document, a module, a programme or a service. Throws a sentence when there is nothing to import. */
export async function runImport(options: ImportOptions): Promise<ImportReport> {
  const { into, dryRun, force } = options;
  const source = findSource(options.input);
  const programme = options.programme ?? source.programme;
  if (
    programme !== undefined &&
    !/^[^/\\%#?"<>|*:.][^\\%#?"<>|*:/]*(?:\/[^\\%#?"<>|*:/.][^\\%#?"<>|*:/]*)?$/u.test(programme)
  ) {
    throw new Error(`--programme takes the name of a folder, such as my-programme, not “${programme}”`);
  }
  if (!dryRun) await recover(into);
  const renamed = (path: string): string => withProgramme(path, programme);
  const before = readManifest(await textOf(join(into, manifestName)));
  const { documents, made, notes: ofReading } = await readAll(source);
  const input: ImportInput = {
    documents,
    files: new Map(
      [...source.files, ...source.outside.keys(), ...made.keys()].map((path) => [
        `/${path}`,
        targetOfFile(path, renamed),
      ]),
    ),
    pages: await pagesIn(into),
    written: await writtenIn(into, before, force),
    folders: source.folders,
    programme,
  };
  const result = await importWithHelp(input);
  const files = [
    ...source.files.filter((path) => source.wholeService || result.usedFiles.has(`/${path}`)),
    ...[...source.outside.keys(), ...made.keys()].filter((path) => result.usedFiles.has(`/${path}`)),
  ];
  const planned = [
    ...documentsToWrite(result),
    ...(await filesToWrite(source, files, renamed, made, result.notes)),
  ];
  const plan = planWriting(planned, before, (target) => bytesOf(join(into, target)), force);
  const redirects = addRedirects(
    await textOf(join(into, redirectsFile)),
    result.moved,
    await pagesAfter(into, result),
  );
  if (!dryRun && (plan.write.length > 0 || redirects.text !== undefined)) {
    const content = new Map<string, Uint8Array | string>(
      plan.write.map(({ target, bytes }) => [target, bytes]),
    );
    if (redirects.text !== undefined) content.set(redirectsFile, redirects.text);
    await writeFiles(into, content.set(manifestName, writeManifest(plan.manifest)));
  }
  const notes = [...source.notes, ...ofReading, ...result.notes, ...plan.notes, ...redirects.notes];
  return {
    source: options.input,
    root: source.root,
    into,
    dryRun,
    counts: {
      documents: source.documents.length,
      imported: result.documents.length,
      files: files.length,
      written: plan.write.length,
      same: plan.same,
      redirects: redirects.added,
      ...tally(notes),
    },
    documents: result.documents.map(({ source: path, target, url }) => ({ source: path, target, url })),
    notes: inOrder(notes),
  };
}

/** The import, with a helper where there are many documents. The steps are those of `importDocuments`. */
async function importWithHelp(input: ImportInput): Promise<ImportResult> {
  const helper = helperFor(input.documents.length);
  try {
    const placed = placeDocuments(input);
    const joined = joinDrafts(input, placed, await shareOut('draft', placed.sources, helper));
    return concludeImport(placed, joined, await shareOut('finish', joined.drafts, helper));
  } finally {
    await helper?.end();
  }
}

/** What was read: documents as text, the pictures that Word files hold, and what there is to say of those. */
interface ReadFiles {
  documents: SourceFile[];
  made: Map<string, Uint8Array>;
  notes: ImportNote[];
}

async function readAll({ root, documents }: FoundSource): Promise<ReadFiles> {
  const read: ReadFiles = { documents: [], made: new Map(), notes: [] };
  const files = await Promise.all(
    [...documents]
      .sort()
      .map(async (path) => ({ path, bytes: new Uint8Array(await readFile(join(root, path))) })),
  );
  for (const { path, bytes } of files) {
    if (!wordEnding.test(path)) {
      read.documents.push({ path, bytes });
      continue;
    }
    // Reading Word takes a library that most imports have no use for.
    const { readWord } = await import('./find/word/read-word.ts');
    const word = await readWord(path, bytes);
    if ('wrong' in word) {
      read.notes.push({
        rule: 'refused',
        file: path,
        action: 'look',
        message: word.wrong,
        expected: 'Open it and save it again as .docx.',
      });
      continue;
    }
    read.documents.push({ path, bytes: new TextEncoder().encode(word.text) });
    read.notes.push(...word.notes);
    const folder = path.includes('/') ? path.replace(/[^/]*$/u, '') : '';
    for (const [name, picture] of word.pictures) read.made.set(folder + name, picture);
  }
  return read;
}

/** Files in `assets` keep their place; files beside documents go where the documents go. */
function targetOfFile(path: string, renamed: (path: string) => string): string {
  const name = path.split('/').map(possibleName).join('/');
  if (!path.includes('/')) return `assets/${name}`;
  return path.startsWith('assets/') ? name : `programmes/${renamed(name)}`;
}

function withProgramme(path: string, programme: string | undefined): string {
  const [first, ...rest] = path.split('/');
  if (!programme || rest.length === 0 || first === 'assets') return path;
  const [slug, module] = programme.split('/');
  return [slug, ...(module && rest.length > 1 ? [module, ...rest.slice(1)] : rest)].join('/');
}

function documentsToWrite({ documents }: ImportResult): NewFile[] {
  return documents.map(({ source, target, text, derived, differences, titleWasHeading }) => ({
    source,
    target,
    remember: {
      ...(derived.length > 0 ? { derived } : {}),
      ...(differences.length > 0 ? { differences } : {}),
      ...(titleWasHeading ? { titleWasHeading } : {}),
    },
    isText: true,
    bytes: new TextEncoder().encode(text),
  }));
}

async function filesToWrite(
  { root, outside }: FoundSource,
  files: readonly string[],
  renamed: (path: string) => string,
  made: ReadonlyMap<string, Uint8Array>,
  notes: ImportNote[],
): Promise<NewFile[]> {
  const read = await Promise.all(
    files.map(async (path) => ({
      source: path,
      target: targetOfFile(path, renamed),
      isText: false,
      bytes: made.get(path) ?? new Uint8Array(await readFile(outside.get(path) ?? join(root, path))),
    })),
  );
  return read.flatMap((file) => (/\.svg$/iu.test(file.source) ? drawing(file, notes) : [file]));
}

/** A drawing comes along after cleaning, or with the reason why it does not. */
function drawing(file: NewFile, notes: ImportNote[]): NewFile[] {
  const cleaned = cleanSvg(new TextDecoder().decode(file.bytes));
  if ('wrong' in cleaned) {
    notes.push({
      rule: 'refused',
      file: file.source,
      action: 'look',
      message: cleaned.wrong,
      expected: 'Save it again as SVG, or as PNG.',
    });
    return [];
  }
  if (cleaned.removed.length > 0) {
    notes.push({
      rule: 'image',
      file: file.source,
      action: 'repaired',
      message: `the drawing held ${cleaned.removed.join(', ')}`,
      expected: 'It was taken out; check that the drawing is still whole.',
    });
  }
  return [{ ...file, bytes: new TextEncoder().encode(cleaned.text) }];
}

/** Addresses of the pages that are in the content folder already. */
async function pagesIn(root: string): Promise<Set<string>> {
  if (!existsSync(root)) return new Set();
  const names = await readdir(root, { recursive: true });
  return new Set(names.flatMap((name) => identify(name.replace(/\\/gu, '/'))?.url ?? []));
}

/** Addresses of pages that somebody wrote here: an import does not take them, unless it is told to. */
async function writtenIn(root: string, { files }: Manifest, force: boolean): Promise<Set<string>> {
  if (force || !existsSync(root)) return new Set();
  const names = await readdir(join(root, 'pages')).catch(() => []);
  return new Set(
    names
      .map((name) => `pages/${name}`)
      .filter((file) => files[file] === undefined)
      .flatMap((file) => identify(file)?.url ?? []),
  );
}

/** Addresses of all pages once the import is written, folders included, and those of the site itself. */
async function pagesAfter(root: string, { documents }: ImportResult): Promise<Set<string>> {
  const urls = [...(await pagesIn(root)), ...documents.map(({ url }) => url)];
  const folders = urls.flatMap((url) => {
    const parts = url.split('/').slice(1, -1);
    return parts.map((_, index) => `/${parts.slice(0, index + 1).join('/')}/`);
  });
  return new Set([...urls, ...folders, ...sitePages]);
}

const bytesOf = (path: string): Uint8Array | undefined => (existsSync(path) ? readFileSync(path) : undefined);
const textOf = async (path: string): Promise<string | undefined> =>
  existsSync(path) ? readFile(path, 'utf8') : undefined;

const tally = (notes: readonly ImportNote[]) => ({
  repaired: notes.filter(({ action }) => action === 'repaired').length,
  toLookAt: notes.filter(({ action }) => action === 'look').length,
});

const inOrder = (notes: readonly ImportNote[]): ImportNote[] =>
  [...notes].sort((a, b) => (a.file === b.file ? (a.line ?? 0) - (b.line ?? 0) : a.file < b.file ? -1 : 1));
