import { existsSync, readFileSync } from 'node:fs';
import { readdir, readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { identify } from '../content-pipeline/read/identify.ts';
import type { Finding } from './finding.ts';
import { findSource, type FoundSource } from './find/find-source.ts';
import { importDocuments, type ImportResult, type SourceFile } from './import-documents.ts';
import type { ImportReport } from './report/import-report.ts';
import { manifestName, readManifest, writeManifest } from './write/manifest.ts';
import { planWriting, type NewFile } from './write/plan-writing.ts';
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
  const result = importDocuments({
    documents: await readAll(source),
    files: new Map(source.files.map((path) => [`/${path}`, targetOfFile(path, renamed)])),
    pages: await pagesIn(into),
    folders: source.folders,
    programme,
  });
  const files = source.files.filter((path) => source.wholeService || result.usedFiles.has(`/${path}`));
  const planned = [...documentsToWrite(result), ...(await filesToWrite(source, files, renamed))];
  const before = readManifest(await textOf(join(into, manifestName)));
  const plan = planWriting(planned, before, (target) => bytesOf(join(into, target)), force);
  if (!dryRun && plan.write.length > 0) {
    const content = new Map<string, Uint8Array | string>(
      plan.write.map(({ target, bytes }) => [target, bytes]),
    );
    await writeFiles(into, content.set(manifestName, writeManifest(plan.manifest)));
  }
  const findings = [...source.findings, ...result.findings, ...plan.findings];
  return {
    source: options.input,
    into,
    dryRun,
    counts: {
      documents: source.documents.length,
      imported: result.documents.length,
      files: files.length,
      written: plan.write.length,
      same: plan.same,
      ...tally(findings),
    },
    documents: result.documents.map(({ source: path, target, url }) => ({ source: path, target, url })),
    findings: inOrder(findings),
  };
}

async function readAll({ root, documents }: FoundSource): Promise<SourceFile[]> {
  return Promise.all(
    [...documents]
      .sort()
      .map(async (path) => ({ path, bytes: new Uint8Array(await readFile(join(root, path))) })),
  );
}

/** Files in `assets` keep their place; files beside documents go where the documents go. */
function targetOfFile(path: string, renamed: (path: string) => string): string {
  return path.startsWith('assets/') || !path.includes('/')
    ? path.includes('/')
      ? path
      : `assets/${path}`
    : `programmes/${renamed(path)}`;
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
  { root }: FoundSource,
  files: readonly string[],
  renamed: (path: string) => string,
): Promise<NewFile[]> {
  return Promise.all(
    files.map(async (path) => ({
      source: path,
      target: targetOfFile(path, renamed),
      isText: false,
      bytes: new Uint8Array(await readFile(join(root, path))),
    })),
  );
}

/** Addresses of the pages that are in the content folder already. */
async function pagesIn(root: string): Promise<Set<string>> {
  if (!existsSync(root)) return new Set();
  const names = await readdir(root, { recursive: true });
  return new Set(names.flatMap((name) => identify(name.replace(/\\/gu, '/'))?.url ?? []));
}

const bytesOf = (path: string): Uint8Array | undefined => (existsSync(path) ? readFileSync(path) : undefined);
const textOf = async (path: string): Promise<string | undefined> =>
  existsSync(path) ? readFile(path, 'utf8') : undefined;

const tally = (findings: readonly Finding[]) => ({
  repaired: findings.filter(({ action }) => action === 'repaired').length,
  toLookAt: findings.filter(({ action }) => action === 'look').length,
});

const inOrder = (findings: readonly Finding[]): Finding[] =>
  [...findings].sort((a, b) =>
    a.file === b.file ? (a.line ?? 0) - (b.line ?? 0) : a.file < b.file ? -1 : 1,
  );
