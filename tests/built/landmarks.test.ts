import type { Element, Nodes } from 'hast';
import { htmlToHast } from 'satteri';
import { expect, test } from 'vitest';
import { attribute, elementsOf, pagesOf, sites, textOf, type Site } from './site.ts';

/** What a screen reader lists as places of a page, with its name: "navigation Menu". What is folded away is not listed. */
function landmarksOf(html: string): string[] {
  const tree = htmlToHast(html);
  const byId = new Map<string, Element>();
  const found: [kind: string, element: Element][] = [];
  const visit = (node: Nodes, inPart: boolean): void => {
    if (node.type === 'element') {
      const id = attribute(node, 'id');
      if (id !== undefined) byId.set(id, node);
      if (attribute(node, 'hidden') !== undefined) return;
      const kind = kindOf(node, inPart);
      if (kind !== undefined) found.push([kind, node]);
    }
    if (!('children' in node)) return;
    const folded =
      node.type === 'element' && node.tagName === 'details' && attribute(node, 'open') === undefined;
    const part =
      inPart ||
      (node.type === 'element' && ['main', 'article', 'section', 'nav', 'aside'].includes(node.tagName));
    for (const child of node.children) {
      if (!folded || (child.type === 'element' && child.tagName === 'summary')) visit(child, part);
    }
  };
  visit(tree, false);
  return found.map(([kind, element]) =>
    [
      kind,
      attribute(element, 'aria-label') ??
        attribute(element, 'ariaLabelledBy')
          ?.split(' ')
          .map((id) => wordsOf(byId.get(id)))
          .join(' '),
    ]
      .filter(Boolean)
      .join(' '),
  );
}

const ROLES = ['banner', 'complementary', 'contentinfo', 'form', 'main', 'navigation', 'region', 'search'];
const ALWAYS: Readonly<Record<string, string>> = { main: 'main', nav: 'navigation', aside: 'complementary' };

function kindOf(element: Element, inPart: boolean): string | undefined {
  const role = attribute(element, 'role');
  if (role !== undefined) return ROLES.includes(role) ? role : undefined;
  const { tagName } = element;
  if (tagName === 'header' || tagName === 'footer') return inPart ? undefined : tagName;
  const named = attribute(element, 'aria-label') ?? attribute(element, 'ariaLabelledBy');
  if (tagName === 'section' || tagName === 'form') return named === undefined ? undefined : tagName;
  return ALWAYS[tagName];
}

function wordsOf(node: Nodes | undefined): string {
  if (node?.type === 'text') return node.value;
  return node && 'children' in node ? node.children.map(wordsOf).join('').replace(/\s+/gu, ' ').trim() : '';
}

/** Sessions and their meetings: pages four folders down, whatever they are called. */
const sessionsOf = (site: Site): string[] =>
  pagesOf(site).filter(
    (page) => /^(?:[^/]+\/){3}(?:meeting\/)?index\.html$/u.test(page) && !/\/all\/|^for\//u.test(page),
  );

test.each(sites)(
  '%s: a session has at most ten landmarks, and no two of the same kind and name',
  (_, site) => {
    const pages = sessionsOf(site);
    expect(pages.length).toBeGreaterThan(3);
    for (const page of pages) {
      const landmarks = landmarksOf(textOf(site, page));
      expect(landmarks, page).toContain('main');
      expect(landmarks.length, `${page}: ${landmarks.join(', ')}`).toBeLessThanOrEqual(10);
      expect(new Set(landmarks).size, `${page}: ${landmarks.join(', ')}`).toBe(landmarks.length);
    }
  },
);

test.each(sites)(
  '%s: each table of a session has a name of its own, a heading is no stop for the Tab key, and a term is described by its meaning',
  (_, site) => {
    let [headings, terms] = [0, 0];
    for (const page of sessionsOf(site)) {
      const elements = elementsOf(textOf(site, page));
      const ids = new Map(elements.map((each) => [attribute(each, 'id'), each]));
      const boxes = elements.filter((each) => attribute(each, 'className') === 'table-scroll');
      const names = boxes.map((box) => attribute(box, 'aria-label') ?? '');
      expect(
        names.filter((name) => !name.startsWith('Table: ')),
        page,
      ).toEqual([]);
      expect(new Set(names).size, `${page}: ${names.join(' | ')}`).toBe(names.length);
      for (const link of elements.filter((each) => attribute(each, 'className') === 'anchor')) {
        headings += 1;
        expect(attribute(link, 'tabIndex'), `${page}: ${wordsOf(link)}`).toBe('-1');
      }
      for (const term of elements.filter((each) => attribute(each, 'className') === 'term')) {
        terms += 1;
        const meaning = ids.get(attribute(term, 'ariaDescribedBy') ?? '');
        expect(wordsOf(meaning).length, `${page}: ${wordsOf(term)}`).toBeGreaterThan(10);
      }
    }
    expect(headings).toBeGreaterThan(0);
    expect(terms).toBeGreaterThan(0);
  },
);
