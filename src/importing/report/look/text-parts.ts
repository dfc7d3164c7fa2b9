import type { Nodes, Parents } from 'mdast';
import { isComponent, type ComponentNode } from '../../../content-pipeline/parse/syntax-tree.ts';

/** A run of text and the line on which it begins. */
export interface TextPart {
  text: string;
  line?: number;
  /** Whether it stands in a link: addresses shown as text are not prose. */
  inLink: boolean;
}

/** All text of a tree in reading order, what blocks are called included. */
export function textParts(root: Nodes): TextPart[] {
  const parts: TextPart[] = [];
  const visit = (node: Nodes | ComponentNode, inLink: boolean, above: number | undefined): void => {
    const line = node.position?.start.line ?? above;
    if (node.type === 'text') parts.push({ text: node.value, line, inLink });
    if (isComponent(node)) {
      const summary = node.attributes.find(({ name }) => name === 'summary')?.value;
      if (typeof summary === 'string') parts.push({ text: summary, line, inLink });
    }
    if ('children' in node)
      ((node as Parents).children as Nodes[]).forEach((child) =>
        visit(child, inLink || node.type === 'link', line),
      );
  };
  visit(root, false, undefined);
  return parts;
}

/** Every match of a pattern in the text of a tree, with its line. */
export function matchesIn(
  parts: readonly TextPart[],
  pattern: RegExp,
): Array<{ match: RegExpMatchArray; line?: number }> {
  return parts.flatMap(({ text, line, inLink }) =>
    inLink && /^(?:https?:|www\.)/iu.test(text)
      ? []
      : [...text.matchAll(pattern)].map((match) => ({
          match,
          line: line === undefined ? undefined : line + text.slice(0, match.index).split('\n').length - 1,
        })),
  );
}
