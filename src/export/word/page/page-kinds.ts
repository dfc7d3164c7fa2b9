import { hasClass, type PageElement, type PageNode } from './page-node.ts';

/** What is on the screen only, and what needs a script. */
export const leftOut = new Set([
  'script',
  'style',
  'template',
  'iframe',
  'nav',
  'astro-island',
  'form',
  'button',
  'noscript',
  'link',
]);
/** Elements that stand in a line of text. */
const inline = new Set([
  'a',
  'abbr',
  'b',
  'br',
  'code',
  'dfn',
  'em',
  'i',
  'img',
  'mark',
  'math',
  'small',
  'span',
  'strong',
  'sub',
  'sup',
]);

/** Whether an element stands in a line of text. */
export const isInline = (element: PageElement): boolean =>
  inline.has(element.tag) || hasClass(element, 'term', 'term-meaning');

/** Whether there is a picture in a node. */
export const isPicture = (node: PageNode): boolean =>
  typeof node !== 'string' && (node.tag === 'img' || node.children.some(isPicture));

/** All elements of a name below one, none inside another of that name. */
export function all(element: PageElement, tag: string): PageElement[] {
  return element.children.flatMap((node) =>
    typeof node === 'string' ? [] : node.tag === tag ? [node] : all(node, tag),
  );
}

/** The first element of a name below one. */
export function find(element: PageElement, tag: string): PageElement | undefined {
  return all(element, tag)[0];
}
