import { existsSync } from 'node:fs';
import {
  copyFile,
  link,
  lstat,
  mkdir,
  readdir,
  readlink,
  rename,
  rm,
  symlink,
  writeFile,
} from 'node:fs/promises';
import { dirname, join } from 'node:path';

/** Files to write, by path below the content folder. */
export type FilesToWrite = ReadonlyMap<string, Uint8Array | string>;

/** Names of the two folders beside the content folder that exist only while it is being replaced. */
const places = (root: string) => ({ next: `${root}.importing`, last: `${root}.before-import` });

/**
 * Writes files into a content folder, all of them or none: a whole new folder is made beside the old one, with links to
 * the files that stay, and takes its place in one step. Whatever stops the import before that step, the folder is as it was.
 */
export async function writeFiles(root: string, files: FilesToWrite): Promise<void> {
  await recover(root);
  const { next, last } = places(root);
  try {
    await mkdir(next, { recursive: true });
    if (existsSync(root)) await copyTree(root, next, new Set(files.keys()), '');
    for (const [target, content] of files) {
      const path = join(next, target);
      await mkdir(dirname(path), { recursive: true });
      await writeFile(path, content, { flag: 'wx' });
    }
  } catch (cause) {
    await rm(next, { recursive: true, force: true });
    throw cause;
  }
  if (existsSync(root)) await rename(root, last);
  try {
    await rename(next, root);
  } catch (cause) {
    if (existsSync(last)) await rename(last, root);
    throw cause;
  }
  await rm(last, { recursive: true, force: true });
}

/** Clears up after an import that was cut off: the content folder is the old one, or the new one, and whole. */
export async function recover(root: string): Promise<void> {
  const { next, last } = places(root);
  if (existsSync(last)) {
    if (existsSync(root)) await rm(last, { recursive: true, force: true });
    else await rename(last, root);
  }
  await rm(next, { recursive: true, force: true });
}

async function copyTree(
  from: string,
  to: string,
  leaveOut: ReadonlySet<string>,
  folder: string,
): Promise<void> {
  for (const name of await readdir(join(from, folder))) {
    const path = folder === '' ? name : `${folder}/${name}`;
    const source = join(from, path);
    const entry = await lstat(source);
    if (entry.isDirectory()) {
      await mkdir(join(to, path), { recursive: true });
      await copyTree(from, to, leaveOut, path);
    } else if (entry.isSymbolicLink()) await symlink(await readlink(source), join(to, path));
    else if (!leaveOut.has(path)) await linkOrCopy(source, join(to, path));
  }
}

/** A second name for the same file costs nothing; where the disk has no such thing, the file is copied. */
async function linkOrCopy(source: string, target: string): Promise<void> {
  try {
    await link(source, target);
  } catch {
    await copyFile(source, target);
  }
}
