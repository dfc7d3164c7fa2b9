import type { PageElement, PageNode } from '../../export/word/page/page-node.ts';

/** A part of a page as plain data. */
export function pageElement(element: Element): PageElement {
  return {
    tag: element.tagName.toLowerCase(),
    attributes: Object.fromEntries([...element.attributes].map(({ name, value }) => [name, value])),
    children: [...element.childNodes].flatMap((node): PageNode[] => {
      if (node.nodeType === Node.ELEMENT_NODE) return [pageElement(node as Element)];
      return node.nodeType === Node.TEXT_NODE ? [node.nodeValue ?? ''] : [];
    }),
  };
}
