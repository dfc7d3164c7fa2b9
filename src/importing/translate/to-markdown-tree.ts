import type { Comment, Element, Root as HastRoot } from 'hast';
import { toMdast, type State } from 'hast-util-to-mdast';
import type { Nodes, Root } from 'mdast';
import { formulaFence } from './source/code.ts';
import { plainWords } from './elements/blocks.ts';
import { property } from './elements/html-tree.ts';

/** A plain setting of a block. */
interface BlockAttribute {
  type: 'mdxJsxAttribute';
  name: string;
  value: string;
}

/** A block for authors, as the writer of MDX takes it. */
export interface Block {
  type: 'mdxJsxFlowElement' | 'mdxJsxTextElement';
  name: string;
  attributes: BlockAttribute[];
  children: Nodes[];
}

/** Makes a block with its settings. */
export function block(name: string, attributes: Record<string, string>, children: Nodes[]): Nodes {
  const settings = Object.entries(attributes).map(([key, value]): BlockAttribute => ({
    type: 'mdxJsxAttribute',
    name: key,
    value,
  }));
  return { type: 'mdxJsxFlowElement', name, attributes: settings, children } as unknown as Nodes;
}

const inline = (name: string, children: Nodes[]): Nodes =>
  ({ type: 'mdxJsxTextElement', name, attributes: [], children }) as unknown as Nodes;

/** The title of a box in plain words. */
const titleOf = (node: Element): Record<string, string> => {
  const title = plainWords(property(node, 'title') ?? '');
  return title === '' ? {} : { title };
};

const codeOf = (node: Element): string => JSON.parse(property(node, 'code') ?? '""') as string;

/** Turns the translated HTML into Markdown’s own tree, with our blocks where a block is meant. */
export function toMarkdownTree(html: HastRoot): Root {
  const flow = (state: State, node: Element): Nodes[] => state.toFlow(state.all(node));
  const label = (node: Element): string => property(node, 'label') ?? '';
  const handlers = {
    'x-video': (_state: State, node: Element) =>
      block('Video', { id: property(node, 'id') ?? '', title: property(node, 'title') ?? '' }, []),
    'x-figure': (state: State, node: Element) =>
      block(
        'Figure',
        { file: property(node, 'file') ?? '', alt: property(node, 'alt') ?? '' },
        flow(state, node),
      ),
    'x-details': (state: State, node: Element) =>
      block('Details', { summary: property(node, 'summary') ?? '' }, flow(state, node)),
    'x-callout': (state: State, node: Element) => block('Callout', titleOf(node), flow(state, node)),
    'x-term': (state: State, node: Element) => ({
      ...(inline('GlossaryTerm', state.all(node)) as object),
      attributes: [{ type: 'mdxJsxAttribute', name: 'id', value: property(node, 'id') ?? '' }],
    }),
    'x-plain': (state: State, node: Element) => state.all(node),
    'x-anchor': (state: State, node: Element) => [
      { type: 'html', value: '', anchor: property(node, 'id') },
      ...state.all(node),
    ],
    'x-footnote': (_state: State, node: Element) => ({
      type: 'footnoteReference',
      identifier: label(node).toLowerCase(),
      label: label(node),
    }),
    'x-footnote-text': (state: State, node: Element) => ({
      type: 'footnoteDefinition',
      identifier: label(node).toLowerCase(),
      label: label(node),
      children: flow(state, node),
    }),
    'x-code': (_state: State, node: Element) =>
      property(node, 'language') === formulaFence
        ? { type: 'math', value: codeOf(node) }
        : {
            type: 'code',
            lang: property(node, 'language') || null,
            meta: property(node, 'meta') || null,
            value: codeOf(node),
            data: { fence: property(node, 'fence') ?? '' },
          },
    'x-inline-code': (_state: State, node: Element) => {
      const formula = property(node, 'formula');
      return {
        type: formula ? 'inlineMath' : 'inlineCode',
        value: codeOf(node),
        ...(formula ? { data: { formula } } : {}),
      };
    },
    sub: (state: State, node: Element) => inline('sub', state.all(node)),
    sup: (state: State, node: Element) => inline('sup', state.all(node)),
    br: () => ({ type: 'break' }),
    wbr: () => undefined,
    q: (state: State, node: Element) => state.all(node),
    button: (state: State, node: Element) => state.all(node),
  };
  return toMdast(html, {
    newlines: true,
    handlers: handlers as never,
    nodeHandlers: {
      comment: (_state: State, node: Comment) => ({
        type: 'mdxFlowExpression',
        value: `/* ${node.value.replace(/\*\//gu, '* /').trim()} */`,
      }),
    } as never,
  }) as Root;
}
