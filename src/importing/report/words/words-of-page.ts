import type { Element, Nodes } from 'hast';
import { fromHtml } from 'hast-util-from-html';
import { elementsIn, isElement, property } from '../../translate/elements/html-tree.ts';
import { isFootnoteFurniture } from './footnote-furniture.ts';
import { wordsIn } from './words-of-html.ts';

/** The words of a published page that come from its document. */
export interface PageWords {
  /** Small line and main heading. */
  top: string[];
  body: string[];
  /** What the browser’s tab says. */
  title: string;
}

/** Reads a page of the built site: its headings and its text, without menus, agenda, map and what blocks say by themselves. */
export function wordsOfPage(html: string): PageWords {
  const page = fromHtml(html);
  const main = elementsIn(page, 'main')[0];
  const prose = main ? firstOfClass(main, 'prose') : undefined;
  const heading = main ? firstOfClass(main, 'page-heading') : undefined;
  const title = elementsIn(page, 'title')[0];
  return {
    top: heading ? wordsIn(heading) : [],
    body: prose ? wordsIn(prose, isFurniture) : [],
    title: title ? title.children.map((child) => ('value' in child ? child.value : '')).join('') : '',
  };
}

function firstOfClass(node: Nodes, name: string): Element | undefined {
  if (isElement(node) && hasClass(node, name)) return node;
  for (const child of 'children' in node ? node.children : []) {
    const found = firstOfClass(child, name);
    if (found) return found;
  }
  return undefined;
}

const hasClass = (node: Element, name: string): boolean =>
  (property(node, 'className') ?? '').split(' ').includes(name);

/** A page says for whom a part is. A video prints its own link and its own remark; only a transcript inside it is words of the document. */
function isFurniture(node: Nodes): boolean {
  if (isFootnoteFurniture(node) || (isElement(node) && hasClass(node, 'whose'))) return true;
  return isElement(node) && hasClass(node, 'block-video') && !elementsIn(node, 'details').length;
}
