import type { Nodes } from 'hast';
import type { Block } from '../../domain/session/document.ts';
import { isElement, property } from '../html-tree.ts';
import { splitWords, wordsOfHtml } from './words-of-html.ts';

/** The words of a rendered body that come from its document: what blocks print by themselves is left out. */
export function wordsOfBlocks(blocks: readonly Block[]): string[] {
  return blocks.flatMap((block): string[] => {
    if (block.kind === 'html') return wordsOfHtml(block.html, isFootnoteFurniture);
    const { summary, title } = block.attributes;
    // The title of a video was a hidden setting of its frame before; everything else that is printed are words.
    const own = block.name === 'Video' ? '' : [summary, title].filter(Boolean).join(' ');
    return [...splitWords(own), ...wordsOfBlocks(block.children)];
  });
}

/** Numbers and arrows that lead to footnotes and back, and the heading above them: the page makes these. */
export function isFootnoteFurniture(node: Nodes): boolean {
  return (
    isElement(node) &&
    (property(node, 'dataFootnoteRef') !== undefined ||
      property(node, 'dataFootnoteBackref') !== undefined ||
      property(node, 'id') === 'footnote-label')
  );
}
