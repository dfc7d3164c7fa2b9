import type { RootContent } from 'hast';
import type { Note } from '../finding.ts';
import { isElement, lineOfElement, replaceNodes } from '../html-tree.ts';

/**
 * A list that was never closed takes in everything to the end of the page. A heading in its last item, after some text,
 * shows where it should have ended.
 */
export function closeLists(root: { children: RootContent[] }, note: Note): void {
  replaceNodes(root, (node) => {
    if (!isElement(node, 'ul', 'ol')) return undefined;
    const last = node.children.findLast((child) => isElement(child, 'li'));
    if (!isElement(last, 'li')) return undefined;
    const at = last.children.findIndex((child) => isElement(child, 'h1', 'h2', 'h3', 'h4', 'h5', 'h6'));
    const hasWordsBefore = last.children
      .slice(0, at)
      .some((child) => child.type !== 'text' || child.value.trim() !== '');
    if (at < 1 || !hasWordsBefore) return undefined;
    note({
      kind: 'markup',
      line: lineOfElement(node),
      action: 'repaired',
      wrong: 'the list that begins here is not closed',
      instead: 'It ends before the next heading now.',
    });
    const after = last.children.splice(at);
    return [node, ...after];
  });
}
