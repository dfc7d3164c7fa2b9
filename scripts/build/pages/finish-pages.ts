import { createHash } from 'node:crypto';
import { readFileSync, readdirSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import type { AstroIntegration } from 'astro';
import { IslandScripts } from './islands-of.ts';
import {
  namesIn,
  namesInScripts,
  readSheets,
  usedStyle,
  type HasName,
  type ReadSheets,
} from './used-style.ts';

/**
 * Makes each built page readable from its first file: the rules that it uses stand in its head, allowed by their hash. A page
 * without a widget needs no sheet any more. On one with widgets, whose scripts may add anything, one sheet and the scripts
 * are named at its end, so that they do not take the line before the text (decision 25).
 */
export function finishPages(): AstroIntegration {
  let base = '/';
  return {
    name: 'finish-pages',
    hooks: {
      'astro:config:done': ({ config }) => {
        base = config.base.replace(/\/?$/u, '/');
      },
      'astro:build:done': ({ dir }) => {
        const folder = fileURLToPath(dir);
        const finisher = new PageFinisher(folder, base);
        const files = readdirSync(folder, { recursive: true, encoding: 'utf8' });
        const pages = files.filter((file) => file.endsWith('.html')).map((file) => join(folder, file));
        // Pages with widgets share a sheet that is known when all of them were seen; the others are made at once.
        const waiting: string[] = [];
        for (const page of pages) {
          const html = readFileSync(page, 'utf8');
          if (finisher.note(html)) waiting.push(page);
          else writeFileSync(page, finisher.finish(html));
        }
        for (const page of waiting) writeFileSync(page, finisher.finish(readFileSync(page, 'utf8')));
        finisher.removeSheets();
      },
    },
  };
}

/** The sheets that a kind of page is made with, and the names that its pages with widgets have. */
interface Kind {
  hrefs: string[];
  sheets: ReadSheets;
  names: Set<string>;
  /** Address of the one sheet for all that may be on such pages, once it is written. */
  later?: string;
}

const linkPattern = /<link rel="stylesheet" href="([^"]+)">/gu;
const hasWidget = (html: string): boolean => html.includes('<astro-island');

const hashOf = (text: string): string => `sha256-${createHash('sha256').update(text).digest('base64')}`;

/**
 * A policy allows the scripts and styles that stand in its page, not those of every page: that is safer, and a hash cannot be
 * compressed.
 */
function onlyItsOwn(html: string): string {
  const inline = html.matchAll(/<(?:script|style)(?![^>]*\ssrc=)[^>]*>([^]*?)<\/(?:script|style)>/gu);
  const own = new Set([...inline].map(([, text = '']) => ` '${hashOf(text)}'`));
  return html.replace(/(?<=(?:script|style)-src 'self'(?: 'sha256-[^']+')*) 'sha256-[^']+'/gu, (hash) =>
    own.has(hash) ? hash : '',
  );
}

/** Finishes the pages of one site: first notes what all of them have, then makes each. What pages share is made once. */
export class PageFinisher {
  private readonly scripts: IslandScripts;
  private readonly kinds = new Map<string, Kind>();
  private readonly styles = new Map<string, { style: string; hash: string }>();
  private inScripts: HasName | undefined;

  constructor(
    private readonly folder: string,
    private readonly base: string,
  ) {
    this.scripts = new IslandScripts(folder, base);
  }

  /** Notes what a page with widgets has, for the sheet that all pages of its kind share. Says whether it is such a page. */
  note(html: string): boolean {
    if (!hasWidget(html)) return false;
    const kind = this.kindOf(html);
    for (const name of namesIn(html)) if (kind.sheets.asked.has(name)) kind.names.add(name);
    return true;
  }

  finish(html: string): string {
    const kind = this.kindOf(html);
    if (kind.hrefs.length === 0) return html;
    const { style, hash } = this.styleFor(kind, html);
    const policy = "style-src 'self'";
    if (!html.includes(policy)) throw new Error('A page has no policy that its style could be allowed by.');
    return onlyItsOwn(html)
      .replace(linkPattern, '')
      .replace(policy, () => `${policy} '${hash}'`)
      .replace('</head>', () => `<style>${style}</style></head>`)
      .replace('</body>', () => `${hasWidget(html) ? this.linksFor(kind, html) : ''}</body>`);
  }

  /** The sheets that no page links any more. */
  removeSheets(): void {
    const hrefs = new Set([...this.kinds.values()].flatMap((kind) => kind.hrefs));
    for (const href of hrefs) rmSync(this.fileOf(href));
  }

  private kindOf(html: string): Kind {
    const hrefs = [...new Set([...html.matchAll(linkPattern)].map(([, href = '']) => href))];
    const key = hrefs.join();
    const known = this.kinds.get(key);
    if (known) return known;
    const kind = {
      hrefs,
      sheets: readSheets(hrefs.map((href) => readFileSync(this.fileOf(href), 'utf8'))),
      names: new Set<string>(),
    };
    this.kinds.set(key, kind);
    return kind;
  }

  private styleFor({ hrefs, sheets }: Kind, html: string): { style: string; hash: string } {
    const names = namesIn(html);
    const first = hasWidget(html);
    // Pages of one kind have the same style: only names that a rule asks for tell them apart.
    const key = [first, ...hrefs, ...[...sheets.asked].filter((name) => names.has(name))].join();
    const known = this.styles.get(key);
    if (known) return known;
    const style = usedStyle(sheets, (name) => names.has(name), first);
    const made = { style, hash: hashOf(style) };
    this.styles.set(key, made);
    return made;
  }

  private linksFor(kind: Kind, html: string): string {
    kind.later ??= this.writeLater(kind);
    // What a widget names itself is asked for as soon as the widget is there.
    const unnamed = this.scripts.of(html).filter((href) => !html.includes(`"${href}"`));
    const scripts = unnamed.map((href) => `<link rel="modulepreload" href="${href}">`);
    return `<link rel="stylesheet" href="${kind.later}">${scripts.join('')}`;
  }

  private writeLater({ sheets, names }: Kind): string {
    this.inScripts ??= namesInScripts(this.allScripts());
    const inScripts = this.inScripts;
    const style = usedStyle(sheets, (name) => names.has(name) || inScripts(name) || name === '[open');
    const hash = createHash('sha256').update(style).digest('base64url').slice(0, 8);
    const name = `widgets.${hash}.css`;
    writeFileSync(join(this.folder, '_astro', name), style);
    return `${this.base}_astro/${name}`;
  }

  private allScripts(): string[] {
    const folder = join(this.folder, '_astro');
    return readdirSync(folder)
      .filter((file) => file.endsWith('.js'))
      .map((file) => readFileSync(join(folder, file), 'utf8'));
  }

  private fileOf(href: string): string {
    return join(this.folder, href.slice(this.base.length - 1));
  }
}
