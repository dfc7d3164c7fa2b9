import type { Root } from 'mdast';
import { inlineTags } from '../../../content-pipeline/parse/inline-tags.ts';
import { attribute } from '../../../content-pipeline/parse/outline.ts';
import { childrenOf, isComponent, type DocumentNode } from '../../../content-pipeline/parse/syntax-tree.ts';
import { splitWords } from './words-of-html.ts';

/** Nodes that run on in a line; everything else parts the words before it from those after it. */
const inline = new Set([
  'text',
  'emphasis',
  'strong',
  'delete',
  'inlineCode',
  'inlineMath',
  'link',
  'linkReference',
]);

/** Nodes whose value a reader sees; of a formula it is the source. */
const shown = new Set(['text', 'inlineCode', 'code', 'inlineMath', 'math']);

/** The words of a document in the order of its page. What the page adds by itself is left out. */
export function wordsOfBody(root: Root): string[] {
  const parts: string[] = [];
  const notes = new Map<string, DocumentNode>();
  const called = new Set<string>();
  const visit = (node: DocumentNode): void => {
    if (node.type === 'footnoteDefinition') {
      // Of two notes with one name the first counts.
      if (!notes.has(node.identifier)) notes.set(node.identifier, node);
      return;
    }
    if (node.type === 'footnoteReference') {
      called.add(node.identifier);
      return;
    }
    if (shown.has(node.type) && 'value' in node) parts.push(node.value);
    const apart = !(inline.has(node.type) || (isComponent(node) && runsOn(node)));
    if (apart) parts.push(' ');
    // The title of a video was a hidden setting of its frame before; everything else that is printed are words.
    if (isComponent(node) && node.name !== 'Video') {
      const own = [attribute(node, 'summary'), attribute(node, 'title')].filter(Boolean);
      if (own.length > 0) parts.push(` ${own.join(' ')} `);
    }
    childrenOf(node).forEach(visit);
    if (apart) parts.push(' ');
  };
  visit(root);
  // Notes stand at the foot of the page, in the order in which they are called.
  for (const name of called) childrenOf(notes.get(name) ?? { type: 'root', children: [] }).forEach(visit);
  return splitWords(parts.join(''));
}

const runsOn = ({ type, name }: { type: string; name: string | null }): boolean =>
  type === 'mdxJsxTextElement' && !(inlineTags.includes(name ?? '') && name === 'br');
