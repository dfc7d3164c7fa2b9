import { existsSync, mkdirSync, mkdtempSync, readFileSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { htmlToHast } from 'satteri';
import sharp from 'sharp';
import { beforeAll, expect, test } from 'vitest';
import { parseBody } from '../../src/content-pipeline/parse/body.ts';
import {
  childrenOf,
  isComponent,
  textOf as wordsOf,
  type DocumentNode,
} from '../../src/content-pipeline/parse/syntax-tree.ts';
import type { AgendaItem } from '../../src/domain/session/meeting/timings.ts';
import { readDocument } from '../../src/content-pipeline/tree/document.ts';
import { hasClass, type PageElement, type PageNode } from '../../src/export/word/page/page-node.ts';
import type { WordPicture } from '../../src/export/word/page/page-runs.ts';
import { pageToWord } from '../../src/export/word/page/page-to-word.ts';
import { runImport } from '../../src/importing/run-import.ts';
import { fileFor, pagesOf, real, textOf } from './site.ts';

interface Hast {
  type: string;
  tagName?: string;
  value?: string;
  properties?: Record<string, unknown>;
  children?: Hast[];
}

function nodesOf(node: Hast): PageNode[] {
  if (node.type === 'text') return [node.value ?? ''];
  const children = (node.children ?? []).flatMap(nodesOf);
  if (node.type !== 'element') return children;
  const attributes = Object.fromEntries(
    Object.entries(node.properties ?? {}).map(([name, value]) => [
      name === 'className' ? 'class' : name,
      Array.isArray(value) ? value.join(' ') : String(value),
    ]),
  );
  return [{ tag: node.tagName!, attributes, children }];
}

function articleIn(nodes: readonly PageNode[]): PageElement | undefined {
  for (const node of nodes) {
    if (typeof node === 'string') continue;
    const found = node.tag === 'article' && hasClass(node, 'text') ? node : articleIn(node.children);
    if (found) return found;
  }
  return undefined;
}

/** The pictures of an article, as a browser gives them to the export. */
async function picturesIn(nodes: readonly PageNode[]): Promise<Map<string, WordPicture>> {
  const found = new Map<string, WordPicture>();
  for (const node of nodes) {
    if (typeof node === 'string') continue;
    const { src } = node.attributes;
    if (node.tag === 'img' && src) {
      const file = readFileSync(fileFor(real, src)!);
      // A browser draws a drawing as a picture of points.
      const data = new Uint8Array(src.endsWith('.svg') ? await sharp(file).png().toBuffer() : file);
      const { width, height, format } = await sharp(data).metadata();
      found.set(src, { type: format === 'jpeg' ? 'jpg' : (format as 'png'), data, width, height });
    }
    for (const entry of await picturesIn(node.children)) found.set(...entry);
  }
  return found;
}

const words = (text: string): string => text.replace(/\s+/gu, ' ').trim();

/** What a session says, block by block, in a form in which two ways of writing the same are the same. */
function shapeOf(text: string): string[] {
  const parsed = parseBody('x.mdx', text, 'mdx');
  if ('problem' in parsed) return [parsed.problem.message];
  const out: string[] = [];
  const visit = (node: DocumentNode, within: string): void => {
    if ((node.type as string) === 'yaml' || (node.type as string) === 'mdxFlowExpression') return;
    if (isComponent(node) && node.type === 'mdxJsxFlowElement') {
      const settings = node.attributes
        // A picture comes back under a name of its own; that it is there, and what it shows, is compared.
        .filter(({ name }) => name !== 'file')
        .map(({ name, value }) => `${name}=${words(String(value))}`);
      out.push(`${within}<${node.name} ${settings.sort().join(' ')}>`);
      childrenOf(node).forEach((child) => visit(child, `${within}${node.name} › `));
      return;
    }
    if (node.type === 'list') out.push(`${within}${node.ordered ? 'numbers' : 'points'}`);
    if (node.type === 'heading') out.push(`${within}h${node.depth} ${words(wordsOf(node))}`);
    else if (node.type === 'paragraph' || node.type === 'tableCell')
      out.push(`${within}${node.type} ${words(wordsOf(node))}`);
    else childrenOf(node).forEach((child) => visit(child, `${within}${node.type} › `));
  };
  childrenOf(parsed.root).forEach((child) => visit(child, ''));
  return out;
}

/** Parts with their steps and minutes. Where a link in a part leads is the page's own: in a document it is a whole address. */
const withoutLinks = (agenda: readonly AgendaItem[] = []): object[] =>
  agenda.map(({ id, title, minutes, within = [] }) => ({
    ...{ id, title, minutes },
    within: within.map((step) => [step.title, step.minutes]),
  }));

const programmes = 'src/content/programmes';
const sessions = pagesOf(real)
  .map((page) => page.replace(/\/index\.html$/u, ''))
  .filter((place) => existsSync(join(programmes, `${place}.mdx`)) && place.split('/').length === 3);

let content: string;
beforeAll(async () => {
  const folder = mkdtempSync(join(tmpdir(), 'word-'));
  content = join(folder, 'content');
  for (const place of sessions) {
    const article = articleIn(nodesOf(htmlToHast(textOf(real, `${place}/index.html`))))!;
    const info = { date: '2026-11-28', address: `${real.siteUrl}/${encodeURI(place)}/` } as const;
    const file = await pageToWord(article, info, await picturesIn(article.children));
    mkdirSync(dirname(join(folder, 'word', place)), { recursive: true });
    writeFileSync(join(folder, 'word', `${place}.docx`), new Uint8Array(await file.arrayBuffer()));
  }
  await runImport({ input: join(folder, 'word'), into: content, dryRun: false, force: false });
}, 180_000);

test('there are sessions to take away', () => {
  expect(sessions.length).toBeGreaterThan(20);
});

test.each(sessions)('%s taken away as a Word document and brought back is the same session', (place) => {
  const before = readFileSync(join(programmes, `${place}.mdx`), 'utf8');
  const after = readFileSync(join(content, 'programmes', `${place}.mdx`), 'utf8');
  expect(shapeOf(after)).toEqual(shapeOf(before));
  // The title is made from the caption, which may say the reader in other words; it says the same place.
  const [was, is] = [documentOf(place, before), documentOf(place, after)];
  const placeIn = (title = '') => /Year \d \w+ week \d+/u.exec(title)?.[0];
  expect(placeIn(is?.frontmatter.title)).toBe(placeIn(was?.frontmatter.title));
  expect(withoutLinks(is?.agenda)).toEqual(withoutLinks(was?.agenda));
  expect([is?.frontmatter.heading, is?.frontmatter.caption]).toEqual([
    was?.frontmatter.heading,
    was?.frontmatter.caption,
  ]);
});

const documentOf = (place: string, text: string) =>
  readDocument({
    file: `programmes/${place}.mdx`,
    bytes: new TextEncoder().encode(text),
    kind: 'session',
    url: `/${place}/`,
    format: 'mdx',
  }).document;
