import { createRequire } from 'node:module';
import { existsSync, readFileSync, readdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import type { AstroIntegration } from 'astro';
import type { Plugin } from 'vite';
import { licenceFaults, noticesText, packageFolder, readPackages } from './notices.ts';

/** Tools that leave code of their own in what they make, by the name of that code in a bundle. */
const BY_VIRTUAL_NAME: ReadonlyArray<[part: string, name: string]> = [
  ['vite/', 'vite'],
  ['rolldown', 'rolldown'],
];

/**
 * Writes `third-party-notices.txt` into the finished site: the packages whose code is in a script or a style sheet that
 * browsers get, with their licences. A licence that nobody has agreed to stops the build.
 */
export function bundledPackages(): AstroIntegration {
  const folders = new Set<string>();
  const add = (file: string): void => {
    const folder = file.startsWith('\0') ? toolFolder(file) : packageFolder(file);
    if (folder === undefined) return;
    folders.add(folder);
    for (const name of packagesInside(file)) folders.add(folderOf(name, folder));
  };
  return {
    name: 'bundled-packages',
    hooks: {
      'astro:config:setup': ({ updateConfig }) => {
        const plugin: Plugin = {
          name: 'bundled-packages',
          generateBundle(_options, bundle) {
            if (this.environment.name !== 'client') return;
            for (const part of Object.values(bundle)) {
              if (part.type !== 'chunk') continue;
              for (const [id, { renderedLength }] of Object.entries(part.modules))
                if (renderedLength > 0) add(id);
            }
          },
        };
        // Workers are bundled by themselves, with plugins of their own.
        updateConfig({ vite: { plugins: [plugin], worker: { plugins: () => [plugin] } } });
      },
      'astro:build:done': ({ dir }) => {
        // The few lines that start a widget stand in the pages themselves.
        folders.add(folderOf('astro'));
        for (const name of packagesOfStyles()) folders.add(folderOf(name));
        const packages = readPackages(folders);
        const faults = licenceFaults(packages);
        if (faults.length > 0) throw new Error(faults.join('\n'));
        writeFileSync(new URL('third-party-notices.txt', dir), noticesText(packages));
      },
    },
  };
}

/** The packages that our style sheets use parts of. Sass resolves them itself, so no bundle knows of them. */
function packagesOfStyles(): string[] {
  const folder = 'src/styles';
  const sheets = readdirSync(folder, { recursive: true, encoding: 'utf8' }).filter((file) =>
    file.endsWith('.scss'),
  );
  const used = sheets.flatMap((file) =>
    [
      ...readFileSync(join(folder, file), 'utf8').matchAll(/@(?:use|forward|import) '([a-z@][\w@-]*)\//gu),
    ].map(([, name = '']) => name),
  );
  // A folder of our own is no package.
  return [...new Set(used)].filter((name) => !existsSync(join(folder, name)));
}

/** Packages that were put into a file before it was published: bundlers leave a line where each begins. */
function packagesInside(file: string): string[] {
  if (!existsSync(file)) return [];
  const begins = /^\/\/ (?:\.\.\/)*node_modules\/((?:@[^/\n]+\/)?[^/\n]+)\//gmu;
  return [...new Set([...readFileSync(file, 'utf8').matchAll(begins)].map(([, name = '']) => name))];
}

function toolFolder(id: string): string | undefined {
  const name = BY_VIRTUAL_NAME.find(([part]) => id.slice(1).startsWith(part))?.[1];
  if (name === undefined) return packageFolder(id.slice(1));
  return name === 'rolldown' ? folderOf(name, folderOf('vite')) : folderOf(name);
}

/** The folder of a package as another one would find it. A package need not let its package.json be asked for. */
function folderOf(name: string, from = process.cwd()): string {
  const places = createRequire(join(from, 'package.json')).resolve.paths(name) ?? [];
  const found = places.map((folder) => join(folder, name)).find((folder) => existsSync(folder));
  if (found === undefined) throw new Error(`The package ${name} is part of the site and is not installed.`);
  return found;
}
