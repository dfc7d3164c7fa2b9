import { readdir } from 'node:fs/promises';
import { join } from 'node:path';
import { natural } from '../../domain/programme/build/order.ts';

/** A file of the content folder, before anything of it is read. */
export interface FoundFile {
  /** Path below the content folder, with forward slashes. */
  file: string;
  /** Where it is on disk. */
  path: string;
  /** A symbolic link is never followed: what it names may lie outside the content folder. */
  isLink: boolean;
}

/** A folder's files in reading order. Hidden files are passed over, and nothing is read through a symbolic link. */
export async function listFiles(root: string): Promise<FoundFile[]> {
  const entries = await readdir(root, { recursive: true, withFileTypes: true });
  return entries
    .filter((entry) => (entry.isFile() || entry.isSymbolicLink()) && !entry.name.startsWith('.'))
    .map((entry) => ({ path: join(entry.parentPath, entry.name), isLink: entry.isSymbolicLink() }))
    .map(({ path, isLink }) => ({
      path,
      isLink,
      file: path.slice(join(root, '/').length).replace(/\\/gu, '/'),
    }))
    .sort((a, b) => natural(a.file, b.file));
}
