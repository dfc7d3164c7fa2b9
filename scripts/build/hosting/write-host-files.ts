import { existsSync, readdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { hostFiles } from './host-files.ts';

/** Adds to a built site the files that tell each kind of host which headers to send. `base` is the path of the site. */
export function writeHostFiles(folder: string, base: string): void {
  const search = join(folder, 'search');
  const editions = existsSync(search)
    ? readdirSync(search).filter((name) => /^index-[\da-f]{8,}$/u.test(name))
    : [];
  const hashedFolders = ['_astro', 'pictures', ...editions.map((name) => `search/${name}`)];
  for (const [name, text] of Object.entries(hostFiles({ base, hashedFolders }))) {
    writeFileSync(join(folder, name), text);
  }
}
