import type { Element, ElementContent, RootContent } from 'hast';
import type { TakeNote } from '../../import-note.ts';
import {
  elementsIn,
  isElement,
  lineOfElement,
  ownBlocks,
  property,
  replaceNodes,
  wordsOf,
} from './html-tree.ts';

const lines = [
  'p',
  'h1',
  'h2',
  'h3',
  'h4',
  'h5',
  'h6',
  'a',
  'em',
  'strong',
  'i',
  'b',
  'del',
  's',
  'dt',
  'dd',
] as const;

/** Gives HTML’s own details element the same form as ours, with its summary as a property. */
export function translateDetails(root: { children: RootContent[] }, note: TakeNote): void {
  replaceNodes(root, (node) => {
    if (isElement(node, 'details')) {
      const summary = elementsIn(node, 'summary')[0];
      const rest = node.children.filter((child) => child !== summary);
      return details(node, oneLine(summary ? wordsOf(summary) : ''), rest, note);
    }
    if (isElement(node, 'x-details'))
      return details(node, property(node, 'summary') ?? '', node.children, note);
    if (isElement(node, 'x-callout') && !holdsAnything(node.children) && !property(node, 'title')) return [];
    return undefined;
  });
}

function details(node: Element, given: string, children: ElementContent[], note: TakeNote): RootContent[] {
  const line = lineOfElement(node);
  if (!holdsAnything(children)) {
    if (given === '') return [];
    note({
      rule: 'markup',
      line,
      action: 'repaired',
      message: `“${given}” opens nothing`,
      expected: 'It stands as a paragraph.',
    });
    return [paragraph(given, node)];
  }
  if (given === '') {
    note({
      rule: 'markup',
      line,
      action: 'repaired',
      message: 'text that opens when pressed has no words to press',
      expected: 'It says “More” for now; write what opens.',
    });
  }
  return [
    {
      type: 'element',
      tagName: 'x-details',
      properties: { summary: given === '' ? 'More' : plainWords(given) },
      children,
      position: node.position,
    },
  ];
}

/** Words of a line without the signs of Markdown: the summary is plain text. */
export const plainWords = (line: string): string =>
  oneLine(
    line
      .replace(/!?\[([^\]]*)\]\([^)]*\)/gu, '$1')
      .replace(/(\*\*|__|~~)(.+?)\1/gu, '$2')
      .replace(/(?<![\w*_])([*_])([^*_]+)\1(?![\w*_])/gu, '$2')
      .replace(/<\/?[a-z][^>]*>/giu, '')
      .replace(/\\([\\`*_{}[\]()#+.!<>|~-])/gu, '$1'),
  );

const oneLine = (words: string): string => words.replace(/\s+/gu, ' ').trim();

function holdsAnything(children: readonly ElementContent[]): boolean {
  return children.some(
    (child) =>
      wordsOf(child).trim() !== '' || elementsIn(child, 'img', 'x-video', 'x-figure', 'hr').length > 0,
  );
}

const paragraph = (words: string, { position }: Element): Element => ({
  type: 'element',
  tagName: 'p',
  properties: {},
  children: [{ type: 'text', value: words }],
  position,
});

/** Our blocks stand on lines of their own: a paragraph, heading or link around one is split in two. */
export function liftBlocks(root: { children: RootContent[] }): void {
  replaceNodes(root, (node) => {
    if (isElement(node, 'td', 'th', 'caption')) {
      for (const code of elementsIn(node, 'x-inline-code'))
        code.properties['code'] = property(code, 'code')?.replace(/\\\\\|/gu, '|');
      return [{ ...node, children: node.children.flatMap(insideCell) }];
    }
    if (!isElement(node, ...lines) || !node.children.some((child) => isElement(child, ...ownBlocks)))
      return undefined;
    const parts: RootContent[] = [];
    let run: ElementContent[] = [];
    const endRun = () => {
      if (run.some((child) => wordsOf(child).trim() !== '' || isElement(child, 'img')))
        parts.push({ ...node, children: run });
      run = [];
    };
    for (const child of node.children) {
      if (isElement(child, ...ownBlocks)) {
        endRun();
        parts.push(child);
      } else run.push(child);
    }
    endRun();
    return parts;
  });
}

/** A table cell holds words only: a video becomes a link there. */
function insideCell(child: ElementContent): ElementContent[] {
  if (!isElement(child, ...ownBlocks)) return [child];
  if (child.tagName === 'x-video') {
    const href = `https://www.youtube.com/watch?v=${property(child, 'id')}`;
    const words = property(child, 'title') ?? 'Video';
    return [
      { type: 'element', tagName: 'a', properties: { href }, children: [{ type: 'text', value: words }] },
    ];
  }
  if (child.tagName === 'x-code') {
    const code = wordsOf(child).replace(/\s*\n\s*/gu, ' ');
    return [{ ...child, tagName: 'x-inline-code', properties: { code: JSON.stringify(code) } }];
  }
  const summary = property(child, 'summary') ?? property(child, 'title');
  const picture = property(child, 'file');
  return [
    ...(summary ? [paragraph(summary, child)] : []),
    ...(picture
      ? [
          {
            type: 'element',
            tagName: 'img',
            properties: { src: picture, alt: property(child, 'alt') },
            children: [],
          } as Element,
        ]
      : []),
    ...child.children,
  ];
}
