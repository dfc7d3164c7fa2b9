import type { Element, RootContent } from 'hast';
import type { TakeNote } from '../../import-note.ts';
import { elementsIn, isElement, lineOfElement, property, replaceNodes, wordsOf } from './html-tree.ts';

/** Characters that cannot be seen and came along when an address was copied. */
const invisible =
  /[\u0000-\u001f\u007f\u200b-\u200f\u202a-\u202e\u2060-\u2069\ufeff]|%E2%80%8[BCDEF]|%EF%BB%BF/giu;

/** The name of a host with no `https://` before it. */
const bareHost = /^[a-z0-9-]+(?:\.[a-z0-9-]+)*\.(?:com|org|net|edu|eu|info|uk)(?:[/?#]|$)/iu;

const address = /^https?:\/\/\S+$/iu;

/**
 * Puts links right that need no knowledge of other documents: links without an address, without words, or with an
 * address that no page may lead to.
 */
export function translateLinks(root: { children: RootContent[] }, note: TakeNote): void {
  replaceNodes(root, (node, parent) => {
    if (!isElement(node, 'a')) return undefined;
    const href = property(node, 'href')?.replace(invisible, '').replace(/\s+/gu, '%20');
    const words = wordsOf(node);
    const holdsPicture = elementsIn(node, 'img').length > 0;
    if (href === undefined) return anchorOf(node);
    if (words.trim() === '' && !holdsPicture) return emptyLink(node, href, words, parent, note);
    const usable = usableAddress(href === `http://${words.trim()}` ? href.replace('http:', 'https:') : href);
    if (usable !== undefined) {
      if (usable !== property(node, 'href')) noteMended(node, property(node, 'href') ?? '', usable, note);
      return [{ ...node, properties: { ...node.properties, href: usable } }];
    }
    if (address.test(words.trim())) {
      noteMended(node, href, words.trim(), note);
      return [{ ...node, properties: { href: words.trim() } }];
    }
    note({
      rule: 'link-target',
      line: lineOfElement(node),
      action: 'look',
      message: `the link “${shown(words)}” leads to ${href === '' ? 'nothing' : `“${shown(href)}”`}`,
      expected: 'Its words were kept as plain text; give it an address.',
    });
    return node.children;
  });
}

/** The address, mended where only one thing can be meant; undefined where it leads nowhere a page may lead. */
function usableAddress(href: string): string | undefined {
  if (/^(?:#?$|about:|javascript:|vbscript:|data:|file:|blob:)/iu.test(href)) return undefined;
  if (/^www\./iu.test(href) || bareHost.test(href)) return `https://${href}`;
  if (/^[^\s/@:?#]+@[^\s/@]+\.[a-z]{2,}$/iu.test(href)) return `mailto:${href}`;
  if (/^http:\/\/www\./iu.test(href) && href.length < 12) return undefined;
  const slip = /^(?:htp|htps|hhttps?|htttps?|https?;|http\/)\W*\/\/(.+)$/iu.exec(href);
  if (slip) return `https://${slip[1]}`;
  // A name before the host shows one host and opens another.
  if (/^https?:\/\/[^/?#]*@/iu.test(href)) return href.replace(/^(https?:\/\/)[^/?#]*@/iu, '$1');
  if (/^[a-z][a-z0-9+.-]*:/iu.test(href) && !/^(?:https?:\/\/|mailto:|tel:)/iu.test(href)) return undefined;
  return URL.canParse(href, 'https://example.org/') ? href : undefined;
}

/** An anchor such as `<a name="part-2"></a>`: a sign without words, for the headings to find. */
function anchorOf(node: Element): RootContent[] {
  const id = property(node, 'id') ?? property(node, 'name');
  return id ? [{ ...node, tagName: 'x-anchor', properties: { id }, children: node.children }] : node.children;
}

/**
 * A link without words. Browsers split a link inside a link, so one that is followed by a link at once was around it:
 * the inner one then gets the address that was meant.
 */
function emptyLink(
  node: Element,
  href: string,
  words: string,
  parent: { children: RootContent[] },
  note: TakeNote,
): RootContent[] {
  const next = parent.children[parent.children.indexOf(node) + 1];
  const space: RootContent[] = words === '' ? [] : [{ type: 'text', value: ' ' }];
  if (isElement(next, 'a') && wordsOf(next).trim() !== '') {
    const usable = usableAddress(href);
    if (usable === undefined) noteMended(node, href, property(next, 'href') ?? '', note);
    else next.properties['href'] = usable;
    return space;
  }
  note({
    rule: 'link-text',
    line: lineOfElement(node),
    action: 'repaired',
    message: `a link to ${shown(href)} has no words`,
    expected: 'It was removed, as nobody could see or press it.',
  });
  return space;
}

function noteMended(node: Element, from: string, to: string, note: TakeNote): void {
  note({
    rule: 'link-target',
    line: lineOfElement(node),
    action: 'repaired',
    message: `the link leads to “${shown(from)}”`,
    expected: `It now leads to ${shown(to)}.`,
  });
}

const shown = (text: string): string => {
  const line = text.replace(/\s+/gu, ' ').trim();
  return line.length > 90 ? `${line.slice(0, 90)}…` : line;
};
