import type { Code, Root, Text } from 'mdast';
import { gfmToMarkdown } from 'mdast-util-gfm';
import { mdxExpressionToMarkdown } from 'mdast-util-mdx-expression';
import { mdxJsxToMarkdown } from 'mdast-util-mdx-jsx';
import { defaultHandlers, toMarkdown, type Handle, type Options } from 'mdast-util-to-markdown';
import { findFormulas } from '../../content-pipeline/parse/formulas.ts';
import type { Block } from '../translate/to-markdown-tree.ts';

/** A block on lines of its own, with an empty line before and after its text, as the guide for authors has it. */
const writeBlock: Handle = (node, _parent, state, info) => {
  const { name, attributes, children } = node as unknown as Block;
  const settings = attributes.map(({ name: key, value }) => ` ${key}="${attributeText(value)}"`).join('');
  if (children.length === 0) return `<${name}${settings} />`;
  const exit = state.enter('mdxJsxFlowElement');
  const inside = state.containerFlow(node as never, info);
  exit();
  return `<${name}${settings}>\n\n${inside}\n\n</${name}>`;
};

/** Code between the signs between which it stood, where these are longer or other ones than usual. */
const writeCode: Handle = (node: Code & { data?: { fence?: string } }, parent, state, info) => {
  const written = defaultHandlers.code(node, parent, state, info);
  const fence = node.data?.fence ?? '';
  const [usual = ''] = /^`{3,}/u.exec(written) ?? [];
  if (usual === '' || fence.length < 3 || (fence.startsWith('`') && fence.length <= usual.length))
    return written;
  if (fence.startsWith('~') && new RegExp(`^ {0,3}${fence}`, 'mu').test(node.value)) return written;
  return `${fence}${written.slice(usual.length, -usual.length)}${fence}`;
};

/** A formula as it was written: in a line, by itself in a line, or on lines of its own. */
const writeFormula: Handle = (node: { type: string; value: string; data?: { formula?: string } }) => {
  if (node.type === 'math') return `$$\n${node.value}\n$$`;
  const sign = node.data?.formula === 'display' ? '$$' : '$';
  return `${sign}${node.value}${sign}`;
};

/** Dollars that were only dollars do not become a formula. */
const writeText: Handle = (node: Text, parent, state, info) => {
  const written = defaultHandlers.text(node, parent, state, info);
  return findFormulas(node.value).length > 0 ? written.replace(/(?<!\\)\$/gu, '\\$') : written;
};

const attributeText = (value: string): string =>
  value.replace(/\s+/gu, ' ').trim().replace(/&/gu, '&amp;').replace(/"/gu, '&quot;').replace(/</gu, '&lt;');

const options: Options = {
  bullet: '-',
  emphasis: '_',
  rule: '-',
  listItemIndent: 'one',
  incrementListMarker: true,
  fences: true,
  // A paragraph that begins with “import” or “export” would be read as a program.
  unsafe: [
    { atBreak: true, character: 'i', after: String.raw`mport\b`, inConstruct: 'phrasing' },
    { atBreak: true, character: 'e', after: String.raw`xport\b`, inConstruct: 'phrasing' },
  ],
  extensions: [
    gfmToMarkdown({ tablePipeAlign: false }),
    mdxJsxToMarkdown(),
    mdxExpressionToMarkdown(),
    {
      handlers: {
        mdxJsxFlowElement: writeBlock,
        code: writeCode,
        text: writeText,
        math: writeFormula,
        inlineMath: writeFormula,
      },
    },
  ],
};

/** Writes a tree as MDX. Signs that MDX would read as code are escaped; words that begin code elsewhere, too. */
export function writeMdx(root: Root): string {
  return toMarkdown(root, options);
}
