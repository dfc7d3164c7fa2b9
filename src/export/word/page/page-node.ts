/** A piece of a page as the Word export reads it: text, or an element with what is in it. */
export type PageNode = string | PageElement;

/** An element of a page. */
export interface PageElement {
  /** Name in small letters: “h2”, “ul”. */
  readonly tag: string;
  readonly attributes: Readonly<Record<string, string>>;
  readonly children: readonly PageNode[];
}

/** All text in a node, with the spaces as they are. */
export function textOfNode(node: PageNode): string {
  return typeof node === 'string' ? node : node.children.map(textOfNode).join('');
}

/** Whether an element is one of these classes. */
export function hasClass({ attributes }: PageElement, ...names: string[]): boolean {
  const classes = (attributes['class'] ?? '').split(/\s+/u);
  return names.some((name) => classes.includes(name));
}
