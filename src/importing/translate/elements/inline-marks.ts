import type { Element, ElementContent, RootContent } from 'hast';
import type { TakeNote } from '../../import-note.ts';
import { htmlBlocks, isElement, lineOfElement, ownBlocks, replaceNodes, wordsOf } from './html-tree.ts';
import { present } from '../../../domain/present.ts';

const marks = [
  'i',
  'b',
  'em',
  'strong',
  'u',
  's',
  'del',
  'ins',
  'mark',
  'small',
  'big',
  'font',
  'span',
  'cite',
] as const;
const kept = ['em', 'strong', 'del', 's', 'i', 'b'] as const;

/**
 * Tidies italics and bold: ones around whole blocks (most likely never closed) are taken off, spaces at their edges
 * move outside, empty ones go. A sentence that a stray tag tore apart becomes one paragraph again.
 */
export function tidyInlineMarks(root: { children: RootContent[] }, note: TakeNote): void {
  replaceNodes(root, (node) => {
    if (!isElement(node, ...marks)) return undefined;
    if (node.children.some((child) => isElement(child, ...htmlBlocks, ...ownBlocks))) {
      note({
        rule: 'markup',
        line: lineOfElement(node),
        action: 'repaired',
        message: `<${node.tagName}> stands around whole paragraphs, or is not closed`,
        expected: 'It was taken off; the words stay.',
      });
      return node.children;
    }
    if (!isElement(node, ...kept) || wordsOf(node).trim() === '') return node.children;
    return withoutEdgeSpaces(node);
  });
  joinTornParagraphs(root);
}

function withoutEdgeSpaces(node: Element): ElementContent[] {
  const children = [...node.children];
  const first = present(children[0]);
  const last = present(children.at(-1));
  const before = first.type === 'text' ? first.value.slice(0, first.value.search(/\S|$/u)) : '';
  if (first.type === 'text') children[0] = { ...first, value: first.value.slice(before.length) };
  const end = present(children.at(-1));
  const after =
    last.type === 'text' && end.type === 'text' ? end.value.slice(end.value.trimEnd().length) : '';
  if (end.type === 'text') {
    children[children.length - 1] = { ...end, value: end.value.slice(0, end.value.length - after.length) };
  }
  return [
    ...(before === '' ? [] : [text(before)]),
    { ...node, children: children.filter((child) => child.type !== 'text' || child.value !== '') },
    ...(after === '' ? [] : [text(after)]),
  ];
}

const text = (value: string): ElementContent => ({ type: 'text', value });

/** `<p>… the one (</p> <i>or two</i> <p>or three) …</p>`: an italic that had a line to itself. */
function joinTornParagraphs(parent: { children: RootContent[] }): void {
  for (const child of parent.children) {
    if (isElement(child, 'x-details', 'x-callout', 'li', 'ul', 'ol', 'blockquote', 'div', 'section'))
      joinTornParagraphs(child);
  }
  const joined: RootContent[] = [];
  for (const node of parent.children) {
    const before = lastWithWords(joined);
    const inline = isElement(node, ...kept, 'a');
    const continues =
      isElement(before, 'p') && tornOff.has(before) && (isElement(node, 'p') || node.type === 'text');
    if (inline && isElement(before, 'p') && !/[.!?:”’"]\s*$/u.test(wordsOf(before))) {
      before.children.push(text(' '), node);
      tornOff.add(before);
    } else if (continues && /^\s*[\p{Ll}(),;]/u.test(wordsOf(node))) {
      before.children.push(text(' '), ...(node.type === 'text' ? [node] : node.children));
      tornOff.delete(before);
    } else joined.push(node);
  }
  parent.children = joined;
}

const tornOff = new WeakSet<Element>();

const lastWithWords = (nodes: readonly RootContent[]): RootContent | undefined =>
  nodes.findLast((node) => node.type !== 'text' || node.value.trim() !== '');
