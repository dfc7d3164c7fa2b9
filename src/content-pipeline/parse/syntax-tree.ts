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
  if (node.type === 'inlineMath') return formulaWords(node);
  if (node.type === 'image') return node.alt ?? '';
  if (node.type === 'break') return ' ';
  return childrenOf(node).map(textOf).join('');
}

/** A formula in one line of plain text; as its author wrote it where it cannot be read. */
export function formulaWords({ value, data }: { value: string; data?: unknown }): string {
  const { formula } = (data ?? {}) as { formula?: { words?: string } };
  return formula?.words ?? value;
}

/** Line on which a node starts, counted from 1. */
export function lineOf(node: { position?: { start: { line: number } } | undefined }): number | undefined {
  return node.position?.start.line;
}

/** Walks a tree from top to bottom and gathers what `look` finds at each node, given the nodes around it. */
export function collect<Found>(
  root: { children: readonly DocumentNode[] },
  look: (node: DocumentNode, around: readonly DocumentNode[]) => readonly Found[],
): Found[] {
  const found: Found[] = [];
  const visit = (node: DocumentNode, around: readonly DocumentNode[]): void => {
    found.push(...look(node, around));
    const children = childrenOf(node);
    if (children.length === 0) return;
    const inner = [...around, node];
    children.forEach((child) => visit(child, inner));
  };
  root.children.forEach((node) => visit(node, []));
  return found;
}
