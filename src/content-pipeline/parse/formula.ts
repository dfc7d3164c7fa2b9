import type { Element, Nodes } from 'hast';
import { htmlToHast } from 'satteri';
import temml from 'temml';

/** A formula as readers get it: MathML, which browsers draw and screen readers read; or why it cannot be read. */
export type ReadFormula =
  | {
      /** An element `math` with its source inside, for those who copy it. It holds no style, which the policy of pages refuses. */
      math: Element;
      /** In one line of plain text, for contents, search and titles: `a/b`, `x^2`. */
      words: string;
    }
  | { wrong: string };

/** More than any formula of a session needs, and few enough to end at once. */
const mostExpansions = 200;
const longest = 2_000;

/** Reads a formula that is written as TeX. Links, pictures and styles in it are refused. */
export function readFormula(source: string, display: boolean): ReadFormula {
  if (source.length > longest) return { wrong: `it is longer than ${longest} signs` };
  try {
    const written = temml.renderToString(source, {
      displayMode: display,
      annotate: true,
      throwOnError: true,
      trust: false,
      maxExpand: mostExpansions,
      maxSize: [10, 100],
    });
    const math = mathIn(htmlToHast(written));
    if (!math) return { wrong: 'nothing comes of it' };
    tidy(math);
    return { math, words: plain(math).replace(/\s+/gu, ' ').trim() };
  } catch (cause) {
    return { wrong: reason(cause instanceof Error ? cause.message : String(cause)) };
  }
}

const mathIn = (node: Nodes): Element | undefined =>
  node.type === 'element' && node.tagName === 'math'
    ? node
    : 'children' in node
      ? node.children.map(mathIn).find(Boolean)
      : undefined;

/** Takes out styles, and names of a style sheet that the site does not have but for two: columns to the left and right. */
function tidy(node: Element): void {
  delete node.properties['style'];
  const names = [node.properties['className'] ?? []].flat();
  const kept = names.filter((name) => name === 'tml-left' || name === 'tml-right');
  if (kept.length > 0) node.properties['className'] = kept;
  else delete node.properties['className'];
  for (const child of node.children) if (child.type === 'element') tidy(child);
}

/** What the library says, in our words where it is what people get wrong. */
function reason(message: string): string {
  const said = message.trim();
  const command = /^Unsupported function name: (\\\S+)/u.exec(said)?.[1];
  if (command) return `there is no command ${command}`;
  const refused = /^Function "(\\\w+)" is not trusted/u.exec(said)?.[1];
  if (refused) return `the command ${refused} is not allowed`;
  const [, missing, found] = /expected '([^']+)'(?:, got '([^']+)')?/iu.exec(said) ?? [];
  if (missing === 'EOF') return `“${found}” stands where nothing opens or needs it`;
  if (missing && (found ?? 'EOF') === 'EOF') return `it ends where “${missing}” is expected`;
  if (missing) return `“${found}” stands where “${missing}” is expected`;
  if (/^Too many expansions/u.test(said)) return 'its commands call one another without end';
  // Not a message of the library’s but a slip of its own, after a sign that nothing follows.
  if (/^Cannot read properties/u.test(said)) return 'something is missing behind its last sign';
  return (said.charAt(0).toLowerCase() + said.slice(1)).replace(/ at position \d+[^]*$/u, '');
}

/** How the parts of an element are put in a line. */
const inLine: Readonly<Record<string, (parts: readonly string[]) => string>> = {
  mfrac: ([over = '', under = '']) => `${grouped(over)}/${grouped(under)}`,
  msup: ([base = '', up = '']) => `${base}^${grouped(up)}`,
  msub: ([base = '', down = '']) => `${base}_${grouped(down)}`,
  msubsup: ([base = '', down = '', up = '']) =>
    `${base}_${grouped(down)}^${grouped(up)}${/[∑∏∫]/u.test(base) ? ' ' : ''}`,
  munderover: ([base = '', down = '', up = '']) => `${base}_${grouped(down)}^${grouped(up)} `,
  munder: ([base = '', down = '']) => `${base}_${grouped(down)} `,
  msqrt: (parts) => `√${grouped(parts.join(''))}`,
  mroot: ([base = '', degree = '']) => `${degree}√${grouped(base)}`,
  mtr: (parts) => `${parts.join(' ')}; `,
  annotation: () => '',
};

const grouped = (words: string): string => (/^[\p{L}\p{N}.]*$/u.test(words) ? words : `(${words})`);

function plain(node: Nodes): string {
  if (node.type === 'text') return node.value;
  if (!('children' in node)) return '';
  const parts = node.children.map(plain);
  const name = (node as Element).tagName;
  if (name === 'mo' && /^[=<>≤≥≈≠+−×÷→]$/u.test(parts.join(''))) return ` ${parts.join('')} `;
  return (Object.hasOwn(inLine, name) ? inLine[name]?.(parts) : undefined) ?? parts.join('');
}
