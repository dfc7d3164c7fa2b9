import { readdir, readFile, writeFile } from 'node:fs/promises';
import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import type { AstroIntegration } from 'astro';

/**
 * Names, in the head of each page with a widget, the script files that its widgets start with. A browser learns of them
 * one after another otherwise, and each step costs a journey to the host: half a second on a slow connection.
 */
export function preloadIslands(): AstroIntegration {
  let base = '/';
  return {
    name: 'preload-islands',
    hooks: {
      'astro:config:done': ({ config }) => {
        base = config.base.replace(/\/?$/u, '/');
      },
      'astro:build:done': async ({ dir }) => {
        const folder = fileURLToPath(dir);
        const files = await readdir(folder, { recursive: true });
        for (const file of files.filter((name) => name.endsWith('.html'))) {
          const path = join(folder, file);
          const bytes = readFileSync(path);
          // Most pages have no widget, and need not become text.
          if (!bytes.includes('<astro-island')) continue;
          const html = bytes.toString();
          const scripts = await scriptsOf(html, folder, base);
          if (scripts.length === 0) continue;
          const links = scripts.map((href) => `<link rel="modulepreload" href="${href}">`).join('');
          await writeFile(path, html.replace('</title>', `</title>${links}`));
        }
      },
    },
  };
}

/** The script files that the widgets of a page start with, and all that these import. */
async function scriptsOf(html: string, folder: string, base: string): Promise<string[]> {
  const found = new Set<string>();
  const add = async (address: string): Promise<void> => {
    const file = join(folder, address.slice(base.length - 1));
    if (found.has(address) || !existsSync(file)) return;
    found.add(address);
    const code = await readFile(file, 'utf8');
    for (const [, written] of code.matchAll(/(?:from|import)\s*["'](\.{1,2}\/[^"']+\.js)["']/gu)) {
      await add(new URL(written!, `http://host${address}`).pathname);
    }
  };
  for (const [, address] of html.matchAll(/(?:component-url|renderer-url)="([^"]+)"/gu)) await add(address!);
  return [...found];
}
