import { mkdirSync, mkdtempSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { problemLine } from '../../src/domain/problem.ts';
import { importDocuments, type ImportInput } from '../../src/importing/import-documents.ts';

/** Imports documents given as text, by path, and gives the new texts by their file and the report as lines. */
export function importTexts(texts: Record<string, string>, options: Partial<ImportInput> = {}) {
  const paths = Object.keys(texts);
  const result = importDocuments({
    documents: paths.map((path) => ({ path, bytes: new TextEncoder().encode(texts[path]) })),
    files: new Map(),
    pages: new Set(),
    folders: new Set(paths.filter((path) => path.includes('/')).map((path) => path.split('/')[0]!)),
    ...options,
  });
  return {
    ...result,
    files: Object.fromEntries(result.documents.map(({ target, text }) => [target, text])),
    lines: result.notes.map(problemLine),
  };
}

/** Imports one session whose text is given, and gives the text of the new file and the report as lines without the path. */
export function importBody(body: string, options: Partial<ImportInput> = {}) {
  const path = 'programme/module/autumn-week-1-mentor-materials.md';
  const { files, notes: findings } = importTexts(
    { [path]: `---\ntitle: "Mentor materials"\n---\n\n${body}\n` },
    options,
  );
  const text = Object.values(files)[0] ?? '';
  return {
    text: text.replace(/^---\n[^]*?\n---\n\n/u, '').trimEnd(),
    kinds: findings.map(({ rule, action }) => `${rule} ${action}`),
    findings,
  };
}

/** Writes files into a new temporary folder and gives its path. */
export function folderOf(files: Record<string, string | Uint8Array>): string {
  const root = mkdtempSync(join(tmpdir(), 'import-'));
  for (const [path, content] of Object.entries(files)) {
    mkdirSync(dirname(join(root, path)), { recursive: true });
    writeFileSync(join(root, path), content);
  }
  return root;
}
