import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';

/** The script files that the widgets of a page start with, and all that these import. Each file is read once. */
export class IslandScripts {
  private readonly imports = new Map<string, string[] | undefined>();

  constructor(
    private readonly folder: string,
    private readonly base: string,
  ) {}

  of(html: string): string[] {
    const found = new Set<string>();
    const add = (address: string): void => {
      const imported = found.has(address) ? undefined : this.importsOf(address);
      if (!imported) return;
      found.add(address);
      imported.forEach(add);
    };
    for (const [, address = ''] of html.matchAll(/(?:component-url|renderer-url)="([^"]+)"/gu)) add(address);
    return [...found];
  }

  /** What a script imports at once; nothing for a file that is not there. */
  private importsOf(address: string): string[] | undefined {
    if (this.imports.has(address)) return this.imports.get(address);
    const file = join(this.folder, address.slice(this.base.length - 1));
    const code = existsSync(file) ? readFileSync(file, 'utf8') : undefined;
    const written = code?.matchAll(/(?:from|import)\s*["'](\.{1,2}\/[^"']+\.js)["']/gu);
    const found =
      written && [...written].map(([, path = '']) => new URL(path, `http://host${address}`).pathname);
    this.imports.set(address, found);
    return found;
  }
}
