import type { Nodes } from 'hast';
import { isElement, property } from '../../translate/elements/html-tree.ts';

/** Numbers and arrows that lead to footnotes and back, and the heading above them: the page makes these. */
export function isFootnoteFurniture(node: Nodes): boolean {
  return (
    isElement(node) &&
    (property(node, 'dataFootnoteRef') !== undefined ||
      property(node, 'dataFootnoteBackref') !== undefined ||
      property(node, 'id') === 'footnote-label')
  );
}
