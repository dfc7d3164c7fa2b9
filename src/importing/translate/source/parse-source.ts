import type { Element, Nodes, Root } from 'hast';
import { raw } from 'hast-util-raw';
import type { FootnoteDefinition, FootnoteReference, Root as MdastRoot } from 'mdast';
import { toHast } from 'mdast-util-to-hast';
import type { Code, InlineCode } from 'mdast';
import { markdownToMdast } from 'satteri';
import { decodeEntities } from './decode-entities.ts';
import { restoreCode, restoreSpan, spanOf } from './code.ts';
import type { MarkedText } from './mark-blocks.ts';

/**
 * Reads Markdown with HTML in it as a browser would: one tree of elements, in which every tag is closed and stands where
 * it may. Positions are lines of the old body.
 */
export function parseSource({ text, lines }: MarkedText, spans: readonly string[] = []): Root {
  const markdown = markdownToMdast(text, { features: { gfm: true } }) as MdastRoot;
  const source = text.split('\n');
  const hast = toHast(markdown, {
    allowDangerousHtml: true,
    handlers: {
      footnoteReference: (_state: unknown, node: FootnoteReference): Element =>
        element('x-footnote', { label: node.label ?? node.identifier }, []),
      footnoteDefinition: (
        state: { all: (node: unknown) => Element['children'] },
        node: FootnoteDefinition,
      ) => element('x-footnote-text', { label: node.label ?? node.identifier }, state.all(node)),
      // Code goes past the reader of HTML, which would change its spaces.
      code: (_state: unknown, node: Code): Element =>
        element(
          'x-code',
          {
            code: JSON.stringify(restoreCode(node.value, spans)),
            language: node.lang ?? '',
            meta: node.meta ?? '',
            fence: isFenced(node, source) ? fenceOf(node, source) : '',
          },
          [{ type: 'text', value: restoreCode(node.value, spans) }],
        ),
      inlineCode: (_state: unknown, node: InlineCode): Element =>
        codeInLine(restoreSpan(node.value, spans), spanOf(node.value, spans)?.formula),
    } as never,
  }) as Root;
  const tree = raw(hast, { file: { value: text } as never }) as Root;
  moveLines(tree, lines);
  restoreText(tree, spans);
  return tree;
}

const isFenced = ({ lang, position }: Code, source: readonly string[]): boolean =>
  Boolean(lang) || /^[\s>*+\d.)-]*(?:`{3}|~{3})/u.test(source[(position?.start.line ?? 0) - 1] ?? '');

/** The signs between which code stood, so that it is written between the same. */
const fenceOf = ({ position }: Code, source: readonly string[]): string =>
  /^[\s>*+\d.)-]*(`{3,}|~{3,})/u.exec(source[(position?.start.line ?? 0) - 1] ?? '')?.[1] ?? '```';

/** Code or a formula in a line. */
const codeInLine = (code: string, formula?: 'inline' | 'display'): Element =>
  element('x-inline-code', { code: JSON.stringify(code), ...(formula ? { formula } : {}) }, [
    { type: 'text', value: code },
  ]);

/** Formulas in HTML, where the code that they were put away as is no code. */
function formulasIn(text: string, spans: readonly string[]): Element['children'] {
  return text.split(/`(\u{e0a0}\d+\u{e0a1})`/u).map((part, at) => {
    const { source, formula } = (at % 2 === 1 ? spanOf(part, spans) : undefined) ?? {};
    if (formula === undefined) return { type: 'text', value: at % 2 === 1 ? `\`${part}\`` : part };
    return codeInLine(decodeEntities(source ?? ''), formula);
  });
}

/** What looked like code in a line and was not, such as a backtick in a tag, gets its words back. */
function restoreText(node: Nodes, spans: readonly string[]): void {
  if (spans.length === 0) return;
  if (node.type === 'text' || node.type === 'comment') node.value = restoreCode(node.value, spans);
  if (node.type === 'element') {
    for (const [name, value] of Object.entries(node.properties))
      if (typeof value === 'string') node.properties[name] = restoreCode(value, spans);
  }
  if (!('children' in node)) return;
  const children = (node.children as Nodes[]).flatMap((child): Nodes[] =>
    child.type === 'text' ? formulasIn(child.value, spans) : [child],
  );
  node.children = children as never;
  children.forEach((child) => restoreText(child, spans));
}

function element(tagName: string, properties: Element['properties'], children: Element['children']): Element {
  return { type: 'element', tagName, properties, children };
}

/** Turns line numbers of the marked text into those of the old body. */
function moveLines(node: Nodes, lines: readonly number[]): void {
  // Nodes may share their points, so each gets its own.
  const start = node.position?.start;
  if (start) {
    const moved = { ...start, line: lines[start.line - 1] ?? start.line };
    node.position = { start: moved, end: moved };
  }
  if ('children' in node) node.children.forEach((child) => moveLines(child, lines));
}
