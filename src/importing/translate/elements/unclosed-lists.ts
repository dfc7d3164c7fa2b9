import type { Element, RootContent } from 'hast';
import type { TakeNote } from '../../import-note.ts';
import { isElement, lineOfElement, replaceNodes } from './html-tree.ts';

/**
 * A list that was never closed takes in everything to the end of the page. A heading in its last item, after some text,
 * shows where it should have ended.
 */
export function closeLists(root: { children: RootContent[] }, note: TakeNote): void {
  replaceNodes(root, (node) => {
    if (!isElement(node, 'ul', 'ol')) return undefined;
    const last = node.children.findLast((child) => isElement(child, 'li'));
    const after = [...cutAtHeading(isElement(last, 'li') ? last : undefined), ...cutAtHeading(node)];
    if (after.length === 0) return undefined;
    note({
      rule: 'markup',
      line: lineOfElement(node),
      action: 'repaired',
      message: 'the list that begins here is not closed',
      expected: 'It ends before the next heading now.',
    });
    return [node, ...after];
  });
}

/** Takes out a heading and all that follows it, if something stands before it. */
function cutAtHeading(node: Element | undefined): RootContent[] {
  const at = node?.children.findIndex((child) => isElement(child, 'h1', 'h2', 'h3', 'h4', 'h5', 'h6')) ?? -1;
  const before = node?.children.slice(0, Math.max(at, 0)) ?? [];
  if (!node || !before.some((child) => child.type !== 'text' || child.value.trim() !== '')) return [];
  return node.children.splice(at);
}
