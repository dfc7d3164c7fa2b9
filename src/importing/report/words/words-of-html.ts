import type { Nodes } from 'hast';
import { fromHtml } from 'hast-util-from-html';
import { isElement } from '../../translate/elements/html-tree.ts';

/** Elements that run on in a line; everything else parts the words before it from those after it. */
const inline = new Set(
  'a abbr b bdi bdo cite code data del dfn em font i ins kbd mark q s samp small span strong sub sup time u var x-anchor'.split(
    ' ',
  ),
);

/** Elements whose content nobody reads. */
const unseen = new Set(
  'script style template head title iframe video audio object canvas svg noscript'.split(' '),
);

/** The words of a piece of HTML in reading order, as a browser would show them. `skip` leaves elements out. */
export function wordsOfHtml(html: string, skip: (node: Nodes) => boolean = () => false): string[] {
  return wordsIn(fromHtml(html, { fragment: true }), skip);
}

/** The words below a node of a parsed page. */
export function wordsIn(root: Nodes, skip: (node: Nodes) => boolean = () => false): string[] {
  const parts: string[] = [];
  /** Of a formula, what its author wrote. */
  const addFormula = (math: Nodes): void => {
    if ('children' in math && math.children.length > 0) math.children.forEach((child) => addFormula(child));
    if (isElement(math) && math.tagName === 'annotation')
      for (const child of math.children) if (child.type === 'text') parts.push(child.value);
  };
  const visit = (node: Nodes): void => {
    if (skip(node)) return;
    if (node.type === 'text') parts.push(node.value);
    else if ('children' in node) {
      if (isElement(node) && unseen.has(node.tagName)) return;
      if (isElement(node) && node.tagName === 'math') return addFormula(node);
      const apart = isElement(node) && !inline.has(node.tagName);
      if (apart) parts.push(' ');
      node.children.forEach(visit);
      if (apart) parts.push(' ');
    }
  };
  visit(root);
  return splitWords(parts.join(''));
}

/** Text cut into words at every kind of white space. Signs that stand alone count as words; boxes and bullets do not. */
export function splitWords(text: string): string[] {
  return text
    .normalize('NFC')
    .split(/[\s\u200b\u2060\ufeff]+/u)
    .filter((word) => word !== '' && !/^[☐☑•↩]+$/u.test(word));
}
