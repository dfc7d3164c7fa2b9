import type { Element, ElementContent, RootContent } from 'hast';
import type { TakeNote } from '../../import-note.ts';
import {
  elementsIn,
  htmlBlocks,
  isElement,
  lineOfElement,
  property,
  replaceNodes,
  wordsOf,
} from './html-tree.ts';

/**
 * Makes tables such that Markdown can say them: a caption becomes the paragraph above, paragraphs and lists inside a cell
 * become lines, and a cell over several columns is noted.
 */
export function translateTables(root: { children: RootContent[] }, note: TakeNote): void {
  replaceNodes(root, (node) => {
    if (isElement(node, 'td', 'th')) return [{ ...node, children: asLines(node.children) }];
    if (!isElement(node, 'table')) return undefined;
    const wide = elementsIn(node, 'td', 'th').find(
      (cell) => Number(property(cell, 'colSpan') ?? 1) > 1 || Number(property(cell, 'rowSpan') ?? 1) > 1,
    );
    if (wide) {
      note({
        rule: 'markup',
        line: lineOfElement(wide) ?? lineOfElement(node),
        action: 'look',
        message: 'a table cell goes over several rows or columns',
        expected: 'The table has an empty cell there; check that it still reads well.',
      });
    }
    const captions = elementsIn(node, 'caption');
    const table = { ...node, children: node.children.filter((child) => !isElement(child, 'caption')) };
    return [...captions.map((caption): Element => ({ ...caption, tagName: 'p' })), table];
  });
}

function asLines(children: readonly ElementContent[]): ElementContent[] {
  if (!children.some((child) => isElement(child, ...htmlBlocks))) return [...children];
  const parts: ElementContent[][] = [[]];
  const visit = (child: ElementContent): void => {
    if (isElement(child, ...htmlBlocks)) {
      parts.push([]);
      child.children.forEach(visit);
      parts.push([]);
    } else parts.at(-1)?.push(child);
  };
  children.forEach(visit);
  const br: Element = { type: 'element', tagName: 'br', properties: {}, children: [] };
  const full = parts.filter((part) =>
    part.some((child) => wordsOf(child).trim() !== '' || isElement(child, 'img')),
  );
  return full.flatMap((part, index) => (index === 0 ? part : [br, ...part]));
}
