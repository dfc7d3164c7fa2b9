import type { Nodes, Parents } from 'mdast';

/** An author component as the parser gives it, in a line of text or on lines of its own. */
export interface ComponentNode {
  type: 'mdxJsxFlowElement' | 'mdxJsxTextElement';
  name: string | null;
  attributes: ReadonlyArray<{ type: string; name?: string; value?: unknown }>;
  children: Nodes[];
  position?: Nodes['position'];
}

/** A node of a parsed document, author components included. */
export type DocumentNode = Nodes | ComponentNode;

/** Whether a node is an author component. */
export function isComponent(node: { type: string }): node is ComponentNode {
  return node.type === 'mdxJsxFlowElement' || node.type === 'mdxJsxTextElement';
}

/** Children of a node, or none. */
export function childrenOf(node: DocumentNode): DocumentNode[] {
  return 'children' in node ? ((node as Parents).children as DocumentNode[]) : [];
}

/** All text below a node, as a reader would hear it; alternative text of pictures included. */
export function textOf(node: DocumentNode): string {
  if (
    'value' in node &&
    typeof node.value === 'string' &&
    (node.type === 'text' || node.type === 'inlineCode')
  ) {
    return node.value;
  }
  if (node.type === 'image') return node.alt ?? '';
  if (node.type === 'break') return ' ';
  return childrenOf(node).map(textOf).join('');
}

/** Line on which a node starts, counted from 1. */
export function lineOf(node: { position?: { start: { line: number } } | undefined }): number | undefined {
  return node.position?.start.line;
}
