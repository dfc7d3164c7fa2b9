import type { Root } from 'mdast';
import { gfmToMarkdown } from 'mdast-util-gfm';
import { mdxExpressionToMarkdown } from 'mdast-util-mdx-expression';
import { mdxJsxToMarkdown } from 'mdast-util-mdx-jsx';
import { toMarkdown, type Handle, type Options } from 'mdast-util-to-markdown';
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
    { handlers: { mdxJsxFlowElement: writeBlock } },
  ],
};

/** Writes a tree as MDX. Signs that MDX would read as code are escaped; words that begin code elsewhere, too. */
export function writeMdx(root: Root): string {
  return toMarkdown(root, options);
}
