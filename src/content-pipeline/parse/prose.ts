import type { Root } from 'mdast';
import { isScalar, LineCounter, parseDocument, visit } from 'yaml';
import { authorComponent } from '../../domain/session/writing/author-components.ts';
import type { Problem } from '../../domain/problem.ts';
import type { Frontmatter } from './frontmatter.ts';
import {
  collect,
  isComponent,
  lineOf,
  textOf,
  type ComponentNode,
  type DocumentNode,
} from './syntax-tree.ts';

/** A run of words that a reader will read, on one line of the file. */
export interface Prose {
  text: string;
  line: number;
  /** Where it stands: in the text, in the frontmatter, or in a setting of a block. */
  from: 'text' | 'top' | 'setting';
  /** Whether it is somebody else’s words or a name: inside a link, in italics, or in a quotation. */
  quoted: boolean;
  /** Whether the paragraph cites somebody: `names` in passing, `all` as an entry in a list of references. */
  cites?: 'names' | 'all';
}

/** A document as far as it could be read. */
interface Written {
  text: string;
  head: Frontmatter<Record<string, unknown>>;
  body: { root: Root } | { problem: Problem };
}

/** Lines of YAML that hold words. The others are names and numbers for the site. */
const wordLines = ['title', 'heading', 'caption', 'topic', 'description', 'needs', 'term', 'meaning'];

/** Everything on a page that a reader reads as words, line by line: no code, no addresses, no names of blocks. */
export function proseOf(page: Written): Prose[] {
  return [...topProse(page), ...bodyProse(page)];
}

function topProse({ text, head }: Written): Prose[] {
  if ('problems' in head) return [];
  const [top = ''] = text.split('\n---');
  return yamlProse(top.replace(/^---[^\n]*\n/u, ''), 1);
}

/** The words in YAML: values of the lines that hold words. `offset` is the number of lines of the file above it. */
export function yamlProse(yaml: string, offset = 0): Prose[] {
  const counter = new LineCounter();
  const found: Prose[] = [];
  visit(parseDocument(yaml, { lineCounter: counter, logLevel: 'silent' }), {
    Pair(_key, { key, value }) {
      if (!isScalar(key) || !isScalar(value) || !wordLines.includes(String(key.value))) return;
      const line = counter.linePos(value.range?.[0] ?? 0).line + offset;
      found.push({ text: String(value.value), line, from: 'top', quoted: false });
    },
  });
  return found;
}

function bodyProse({ body }: Written): Prose[] {
  if ('problem' in body) return [];
  return collect(body.root, (node: DocumentNode, around): Prose[] => {
    const line = lineOf(node);
    if (line === undefined) return [];
    if (isComponent(node)) return settingProse(node, line);
    if (node.type === 'image' && node.alt) return [{ text: node.alt, line, from: 'setting', quoted: false }];
    if (node.type !== 'text') return [];
    const quoted = around.some(({ type }) =>
      ['link', 'linkReference', 'emphasis', 'blockquote'].includes(type),
    );
    return node.value.split('\n').map((text, index) => ({
      text,
      line: line + index,
      from: 'text' as const,
      quoted,
      cites: cited(around),
    }));
  });
}

/** A year in brackets, or the identifier of a publication. */
export const citation = /\((?:[^()]{0,80}[ ,])?(?:19|20)\d\d[a-z]?\)|\bdoi\b/iu;
/** An entry in a list of references: names, then the year in brackets, then a title. */
const reference = /^\P{Ll}[^()]{1,200}\((?:19|20)\d\d[a-z]?\)[.,:]?\s/u;

function cited(around: readonly DocumentNode[]): Prose['cites'] {
  const paragraph = around.findLast(({ type }) => type === 'paragraph' || type === 'tableCell');
  const text = paragraph ? textOf(paragraph) : '';
  return reference.test(text) ? 'all' : citation.test(text) ? 'names' : undefined;
}

/** The settings of a block that are words to read. */
export function settingProse(node: ComponentNode, line: number): Prose[] {
  const rules = authorComponent(node.name ?? '')?.attributes ?? {};
  return node.attributes.flatMap(({ name = '', value }): Prose[] =>
    Object.hasOwn(rules, name) && rules[name]?.kind === 'words' && typeof value === 'string'
      ? [{ text: value, line, from: 'setting', quoted: false }]
      : [],
  );
}
