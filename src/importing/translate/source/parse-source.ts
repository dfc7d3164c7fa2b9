import type { Element, Nodes, Root } from 'hast';
import { raw } from 'hast-util-raw';
import type { FootnoteDefinition, FootnoteReference, Root as MdastRoot } from 'mdast';
import { toHast } from 'mdast-util-to-hast';
import { markdownToMdast } from 'satteri';
import type { MarkedText } from './mark-blocks.ts';

/**
 * Reads Markdown with HTML in it as a browser would: one tree of elements, in which every tag is closed and stands where
 * it may. Positions are lines of the old body.
 */
export function parseSource({ text, lines }: MarkedText): Root {
  const markdown = markdownToMdast(text, { features: { gfm: true } }) as MdastRoot;
  const hast = toHast(markdown, {
    allowDangerousHtml: true,
    handlers: {
      footnoteReference: (_state: unknown, node: FootnoteReference): Element =>
        element('x-footnote', { label: node.label ?? node.identifier }, []),
      footnoteDefinition: (
        state: { all: (node: unknown) => Element['children'] },
        node: FootnoteDefinition,
      ) => element('x-footnote-text', { label: node.label ?? node.identifier }, state.all(node)),
    } as never,
  }) as Root;
  const tree = raw(hast, { file: { value: text } as never }) as Root;
  moveLines(tree, lines);
  return tree;
}

function element(tagName: string, properties: Element['properties'], children: Element['children']): Element {
  return { type: 'element', tagName, properties, children };
}

/** Turns line numbers of the marked text into those of the old body. */
function moveLines(node: Nodes, lines: readonly number[]): void {
  // Nodes may share their points, so each gets its own.
  const start = node.position?.start;
  if (start) {
    const moved = { ...start, line: lines[start.line - 1] ?? start.line };
    node.position = { start: moved, end: moved };
  }
  if ('children' in node) node.children.forEach((child) => moveLines(child, lines));
}
