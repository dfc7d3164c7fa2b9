import type { Element, Root, RootContent } from 'hast';
import { fromHtml } from 'hast-util-from-html';
import { toHtml } from 'hast-util-to-html';
import {
  headPart,
  readWordMark,
  sitePart,
  type WordMark,
} from '../../../domain/session/writing/word-marks.ts';
import { elementsIn, isElement, property, wordsOf } from '../../translate/elements/html-tree.ts';

/** What a Word document says of a session: its top lines, and its text with a comment around each block. */
interface PartsOfSession {
  top: string;
  html: string;
}

/**
 * Finds the parts of a session in the HTML of a Word document that a site of this kind made of it: what the site makes itself
 * is left out, caption and heading become top lines, and each block stands between two comments. Links to the site
 * that the document came from become links within the site. Any other document comes back as it is.
 */
export function partsOfSession(html: string, address: string | undefined): PartsOfSession {
  if (!html.includes('<a id="begin_')) return { top: '', html };
  const root = fromHtml(html, { fragment: true });
  const ends = new Set(marksIn(root).flatMap((mark) => (mark.is === 'end' ? [mark.number] : [])));
  const open: Array<Extract<WordMark, { is: 'begin' }>> = [];
  const head: Element[] = [];
  const out: string[] = [];
  const isIn = (part: string): boolean => open.some((each) => each.part === part);
  for (const child of root.children.flatMap(atMarks)) {
    for (const mark of takeMarks(child)) {
      // A part whose end somebody has deleted would swallow the rest.
      if (mark.is === 'begin' && ends.has(mark.number)) {
        open.push(mark);
        if (isBlock(mark.part) && !isIn(sitePart)) out.push(`\n<!-- block ${mark.part} -->\n`);
      }
      const closed = mark.is === 'end' ? open.findIndex(({ number }) => number === mark.number) : -1;
      for (const part of closed === -1 ? [] : open.splice(closed).reverse())
        if (isBlock(part.part) && !isIn(sitePart)) out.push('\n<!-- end of block -->\n');
    }
    if (isIn(headPart)) head.push(...(isElement(child) ? [child] : []));
    else if (!isIn(sitePart)) out.push(toHtml(tidied(child, address)));
  }
  while (open.length > 0) if (isBlock(open.pop()?.part ?? '')) out.push('\n<!-- end of block -->\n');
  return { top: topLines(head), html: out.join('') };
}

const isBlock = (part: string): boolean => part !== headPart && part !== sitePart;

const marksIn = (root: Root): WordMark[] =>
  elementsIn(root as never, 'a').flatMap((each) => readWordMark(property(each, 'id') ?? '') ?? []);

/** Two lists that follow one another are one in Word: it is two again where a part begins or ends at an item. */
function atMarks(node: RootContent): RootContent[] {
  if (!isElement(node, 'ul', 'ol')) return [node];
  const lists: Element[] = [];
  for (const item of node.children) {
    const last = lists.at(-1);
    const begins = isElement(item) && elementsIn(item, 'a').some(isPartMark);
    if (last && !begins) last.children.push(item);
    else lists.push({ ...node, children: [item] });
  }
  return lists;
}

const isPartMark = (link: Element): boolean =>
  /^(?:begin|end)_\d+(?:_\w+)?$/u.test(property(link, 'id') ?? '');

/** The marks of parts below a node, in order. They are taken out; words of the glossary are put into an element. */
function takeMarks(node: RootContent): WordMark[] {
  if (!('children' in node)) return [];
  const found: WordMark[] = [];
  const children: Element['children'] = [];
  let term: Element | undefined;
  for (const child of node.children) {
    const mark = isElement(child, 'a') ? readWordMark(property(child, 'id') ?? '') : undefined;
    if (mark?.is === 'term') {
      term = { type: 'element', tagName: 'x-term', properties: { id: mark.id }, children: [] };
      children.push(term);
    } else if (mark?.is === 'stop') term = undefined;
    else if (mark) found.push(mark);
    else {
      found.push(...takeMarks(child));
      (term?.children ?? children).push(child);
    }
  }
  node.children = children;
  return found;
}

/** Heads of tables are bold by themselves, and links to the site the document came from stay on the site. */
function tidied(node: RootContent, address: string | undefined): RootContent {
  for (const cell of elementsIn(node, 'th')) {
    for (const line of [cell, ...elementsIn(cell, 'p')])
      line.children = line.children.flatMap((child) =>
        isElement(child, 'strong') ? child.children : [child],
      );
  }
  const site = address?.replace(/[^/]+\/[^/]+\/[^/]+\/?$/u, '');
  for (const link of site === undefined ? [] : elementsIn(node, 'a')) {
    const href = property(link, 'href') ?? '';
    if (site !== undefined && href.startsWith(site)) link.properties['href'] = `/${href.slice(site.length)}`;
  }
  return node;
}

/** Title, heading and caption: the caption of a session says its place, which is what its title has to say. */
function topLines(head: readonly Element[]): string {
  const heading = head.find((each) => isElement(each, 'h1'));
  const caption = head.find((each) => isElement(each, 'p'));
  if (!heading) return '';
  const line = (name: string, words: string): string => `${name}: ${JSON.stringify(oneLine(words))}\n`;
  const place = caption ? wordsOf(caption).replace(/[,:]/gu, '') : '';
  const says = /\bweek \d/iu.test(place);
  return [
    '---\n',
    line('title', says ? place : wordsOf(heading)),
    says ? line('heading', wordsOf(heading)) : '',
    caption ? line('caption', wordsOf(caption)) : '',
    '---\n\n',
  ].join('');
}

const oneLine = (words: string): string => words.replace(/\s+/gu, ' ').trim();
