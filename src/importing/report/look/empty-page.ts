import type { Nodes, Root } from 'mdast';
import type { TakeNote } from '../../import-note.ts';

/** A page on which there is nothing to read, or headings alone. */
export function emptyPage(tree: Root, note: TakeNote): void {
  if (tree.children.some(says)) return;
  const wrong =
    tree.children.length === 0 ? 'the page is empty' : 'the page has headings and nothing below them';
  note({
    rule: 'empty-page',
    action: 'look',
    message: wrong,
    expected: 'Write its text, or delete the file.',
  });
}

function says(node: Nodes): boolean {
  if (
    (node.type as string) === 'mdxFlowExpression' ||
    node.type === 'heading' ||
    node.type === 'thematicBreak'
  )
    return false;
  if (node.type === 'text' || node.type === 'code' || node.type === 'inlineCode')
    return node.value.trim() !== '';
  if ((node.type as string).startsWith('mdxJsx') || node.type === 'image') return true;
  return 'children' in node && (node.children as Nodes[]).some(says);
}
