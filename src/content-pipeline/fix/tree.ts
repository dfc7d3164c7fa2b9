import { readFile, rename, rm, stat, writeFile } from 'node:fs/promises';
import { basename, dirname, join } from 'node:path';
import { onOneLine } from '../../domain/problem.ts';
import { fixText } from './text.ts';
import { listFiles } from '../read/files.ts';

/** What `--fix` changed: a line for each repair, and the number of files. */
export interface FixedTree {
  repairs: string[];
  files: number;
}

/**
 * Makes the safe repairs in the documents and lists of a content folder. A file is written beside its place and moved
 * there when it is whole. Files that are not UTF-8 text, and symbolic links, are not touched.
 */
export async function fixTree(root: string): Promise<FixedTree> {
  const result: FixedTree = { repairs: [], files: 0 };
  for (const { file, path, isLink } of await listFiles(root)) {
    const format = /\.(mdx?|yaml)$/u.exec(file)?.[1] as 'md' | 'mdx' | 'yaml' | undefined;
    if (isLink || !format) continue;
    const text = decode(await readFile(path));
    if (text === undefined) continue;
    const repaired = fixText(text, format);
    if (repaired.text === text) continue;
    await replaceFile(path, repaired.text);
    result.files += 1;
    for (const { line, done } of repaired.notes) {
      result.repairs.push(onOneLine(`repaired: ${file}${line === undefined ? '' : `:${line}`}  ${done}`));
    }
  }
  return result;
}

/** The text of a file with its byte-order mark, or undefined where it is not text. */
function decode(bytes: Uint8Array): string | undefined {
  try {
    const text = new TextDecoder('utf-8', { fatal: true, ignoreBOM: true }).decode(bytes);
    return text.includes('\0') || bytes.byteLength > 1_000_000 ? undefined : text;
  } catch {
    return undefined;
  }
}

async function replaceFile(path: string, text: string): Promise<void> {
  const beside = join(dirname(path), `.${basename(path)}.${process.pid}`);
  try {
    await writeFile(beside, text, { mode: (await stat(path)).mode });
    await rename(beside, path);
  } catch (cause) {
    await rm(beside, { force: true });
    throw cause;
  }
}
