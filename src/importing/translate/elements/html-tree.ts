import type { Element, ElementContent, Nodes, RootContent } from 'hast';

/** Whether a node is an element, of one of these names if any are given. */
export function isElement<const Name extends string = string>(
  node: { type: string } | undefined,
  ...names: readonly Name[]
): node is Element & { tagName: Name } {
  if (node?.type !== 'element') return false;
  return names.length === 0 || (names as readonly string[]).includes((node as Element).tagName);
}

/** All words below a node, run together as written. */
export function wordsOf(node: Nodes): string {
  if (node.type === 'text') return node.value;
  return 'children' in node ? node.children.map(wordsOf).join('') : '';
}

/** The line on which a node, or the first thing inside it that knows its place, starts. */
export function lineOfElement(node: Nodes): number | undefined {
  if (node.position) return node.position.start.line;
  for (const child of 'children' in node ? node.children : []) {
    const line = lineOfElement(child);
    if (line !== undefined) return line;
  }
  return undefined;
}

/** A property of an element as text, or undefined where it says nothing. */
export function property(node: Element, name: string): string | undefined {
  const value = node.properties[name];
  const text = Array.isArray(value) ? value.join(' ') : value === true ? '' : value;
  return text === undefined || text === null || text === false ? undefined : String(text).trim();
}

/** All elements of these names below a node, in reading order. */
export function elementsIn(node: Nodes, ...names: readonly string[]): Element[] {
  const inner = 'children' in node ? node.children.flatMap((child) => elementsIn(child, ...names)) : [];
  return isElement(node, ...names) ? [node, ...inner] : inner;
}

/** Puts what `change` gives in the place of each node, from the inside out. Undefined leaves a node as it is. */
export function replaceNodes(
  parent: { children: RootContent[] },
  change: (
    node: RootContent,
    parent: { children: RootContent[] },
  ) => readonly (RootContent | ElementContent)[] | undefined,
): void {
  parent.children = parent.children.flatMap((node) => {
    if ('children' in node) replaceNodes(node, change);
    return (change(node, parent) as RootContent[] | undefined) ?? [node];
  });
}

/** Elements of HTML that stand on lines of their own: a mark or a cell of a table cannot hold them. */
export const htmlBlocks = [
  'p',
  'div',
  'ul',
  'ol',
  'li',
  'dl',
  'dt',
  'dd',
  'table',
  'blockquote',
  'h1',
  'h2',
  'h3',
  'h4',
  'h5',
  'h6',
  'pre',
  'hr',
  'figure',
  'section',
] as const;

/** The tags that stand for the blocks of this site until the text is written. */
export const ownBlocks = [
  'x-video',
  'x-figure',
  'x-details',
  'x-callout',
  'x-footnote-text',
  'x-code',
] as const;
