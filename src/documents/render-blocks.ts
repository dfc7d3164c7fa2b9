import type { ElementContent, Root as HastRoot, RootContent } from 'hast';
import { toHtml } from 'hast-util-to-html';
import type { Root } from 'mdast';
import { toHast } from 'mdast-util-to-hast';
import type { Block, HtmlBlock } from '../domain/session/document.ts';
import { inlineTags } from './inline-tags.ts';
import type { Outline } from './outline-body.ts';
import { isComponent, type ComponentNode } from './tree-types.ts';

/** Turns the address an author wrote into the address of the published page, picture or file. */
export type Addresser = (target: string) => string;

/** Marks the place of a component in a run of HTML. The character cannot be in a document: its reader refuses it. */
const mark = '\0';

/** Renders a checked and outlined body to HTML, with a gap for every author component. */
export function renderBlocks(root: Root, outline: Outline, address: Addresser): Block[] {
  const hast = toHast(root, {
    // Raw text passes only as far as `rawBreak`, which lets three harmless tags through.
    allowDangerousHtml: true,
    footnoteLabelProperties: {},
    passThrough: [
      'mdxJsxFlowElement',
      'mdxJsxTextElement',
      'mdxFlowExpression',
      'mdxTextExpression',
    ] as never[],
  }) as HastRoot;
  return blocksOf(hast.children, { byPosition: positions(outline), address });
}

interface Rendering {
  /** Heading id and level of a component, found by where it starts: the converter copies nodes. */
  byPosition: Map<string, { id: string; level: number }>;
  address: Addresser;
}

const place = (node: ComponentNode): string => `${node.position?.start.line}:${node.position?.start.column}`;

function positions(outline: Outline): Rendering['byPosition'] {
  return new Map([...outline.components].map(([node, heading]) => [place(node), heading]));
}

/** What a mark in a run of HTML stands for. */
type Gap = ComponentNode | { type: 'heading'; id: string; depth: number };

function blocksOf(nodes: RootContent[], rendering: Rendering): Block[] {
  const gaps: Gap[] = [];
  const children = nodes.flatMap((node) => [...headingMark(node, gaps), ...prepare(node, gaps, rendering)]);
  const html = toHtml({ type: 'root', children }, { allowDangerousHtml: true });
  let heading: HtmlBlock['heading'];
  return html.split(mark).flatMap((part, index): Block[] => {
    if (index % 2 === 1) {
      const gap = gaps[Number(part)]!;
      heading = gap.type === 'heading' ? { id: gap.id, depth: gap.depth } : undefined;
      return isComponent(gap) ? [componentBlock(gap, rendering)] : [];
    }
    return part.trim() === '' && part !== ' '
      ? []
      : [{ kind: 'html', html: part, ...(heading && { heading }) }];
  });
}

/** Marks a heading at the top of a run, so that a piece of HTML begins there. */
function headingMark(node: RootContent, gaps: Gap[]): RootContent[] {
  if (node.type !== 'element' || !/^h[1-6]$/u.test(node.tagName)) return [];
  const id = node.properties['id'];
  if (typeof id !== 'string') return [];
  return [gapMark({ type: 'heading', id, depth: Number(node.tagName[1]) }, gaps)];
}

function gapMark(gap: Gap, gaps: Gap[]): RootContent {
  gaps.push(gap);
  return { type: 'raw', value: `${mark}${gaps.length - 1}${mark}` } as unknown as RootContent;
}

/** Replaces components by marks, drops comments, and gives links and tables what the page needs. */
function prepare(node: RootContent, gaps: Gap[], rendering: Rendering): RootContent[] {
  const each = node as RootContent | ComponentNode;
  if (isComponent(each)) {
    if (inlineTags.includes(each.name ?? '')) {
      const children = (each.children as unknown as RootContent[]).flatMap((child) =>
        prepare(child, gaps, rendering),
      );
      return [
        { type: 'element', tagName: each.name!, properties: {}, children: children as ElementContent[] },
      ];
    }
    return [gapMark(each, gaps)];
  }
  if (node.type === 'element') {
    if (node.tagName === 'input') return [{ type: 'text', value: node.properties['checked'] ? '☑' : '☐' }];
    const children = node.children.flatMap((child) => prepare(child, gaps, rendering)) as ElementContent[];
    const properties = { ...node.properties };
    if (node.tagName === 'a') properties['href'] = rendering.address(String(properties['href'] ?? ''));
    if (node.tagName === 'img') {
      properties['src'] = rendering.address(String(properties['src'] ?? ''));
      properties['loading'] = 'lazy';
    }
    const element: RootContent = { ...node, properties, children };
    return node.tagName === 'table' ? [scrollable(element)] : [element];
  }
  return node.type === 'text' ? [node] : rawBreak(node);
}

/** In Markdown files the parser keeps `<br>`, `<sub>` and `<sup>` as raw text; anything else was refused by the checks. */
function rawBreak(node: RootContent): RootContent[] {
  const value = 'value' in node ? String(node.value) : '';
  return (node.type as string) === 'raw' && /^<\/?(?:br|sub|sup)\s*\/?>$/iu.test(value) ? [node] : [];
}

/** A wide table scrolls inside its own box, which the keyboard can reach, instead of widening the page. */
function scrollable(table: RootContent): RootContent {
  return {
    type: 'element',
    tagName: 'div',
    properties: { className: ['table-scroll'], tabIndex: 0, role: 'region', ariaLabel: 'Table' },
    children: [table as ElementContent],
  };
}

function componentBlock(node: ComponentNode, rendering: Rendering): Block {
  const attributes: Record<string, string> = {};
  for (const { name, value } of node.attributes) {
    if (name !== undefined && typeof value === 'string') {
      attributes[name] = name === 'file' ? rendering.address(value) : value;
    }
  }
  return {
    kind: 'component',
    name: node.name ?? '',
    attributes,
    ...rendering.byPosition.get(place(node)),
    children: blocksOf(node.children as unknown as RootContent[], rendering),
  };
}
