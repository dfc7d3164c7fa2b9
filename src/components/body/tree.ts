import { Fragment, jsx } from 'astro/jsx-runtime';
import { rewriteHtml, shiftedLevel, type Rewriting } from '../../domain/session/rewrite-html.ts';

/** A node of what a compiled document returns: JSX, as any component in MDX is given it. */
interface BodyNode {
  type: unknown;
  props: Record<string, unknown>;
}

const isNode = (value: unknown): value is BodyNode =>
  typeof value === 'object' && value !== null && 'props' in value;

/** Marks in a compiled document where a part of the meeting begins and ends. It prints nothing. */
export const Part = Fragment;

/** A component that prints a changed body. */
export function bodyPrinter(tree: unknown) {
  // Marked as Astro marks a compiled document, so that its renderer of JSX prints it.
  return Object.assign(() => jsx(Fragment, { children: tree }), {
    [Symbol.for('astro:renderer')]: 'astro:jsx',
  });
}

/** What stands under one heading of the agenda, without the heading; undefined when there is no such part. */
export function partOf(tree: unknown, id: string): unknown {
  if (Array.isArray(tree)) {
    const begin = tree.findIndex((each) => isNode(each) && each.props['begins'] === id);
    if (begin >= 0) {
      const end = tree.findIndex((each) => isNode(each) && each.props['ends'] === id);
      return tree.slice(begin + 1, end < 0 ? undefined : end);
    }
    for (const each of tree) {
      const found = partOf(each, id);
      if (found !== undefined) return found;
    }
    return undefined;
  }
  if (!isNode(tree)) return undefined;
  const { headingId, children } = tree.props;
  return headingId === id ? (children ?? []) : partOf(children, id);
}

/**
 * What stands between the last part of the meeting and the box for notes: what to write there, and the forms that are due.
 * Nothing where a section of text stands there.
 */
export function beforeNotes(tree: unknown, notes: unknown, lastPart: string): unknown {
  if (isNode(tree)) return beforeNotes(tree.props['children'], notes, lastPart);
  if (!Array.isArray(tree)) return undefined;
  const end = tree.findIndex((each) => isNode(each) && each.type === notes);
  const last = ({ headingId, ends }: BodyNode['props']): boolean =>
    headingId === lastPart || ends === lastPart;
  const begin = tree.findIndex((each) => isNode(each) && last(each.props));
  if (begin < 0 || begin > end) return tree.length === 1 ? beforeNotes(tree[0], notes, lastPart) : undefined;
  const between = tree.slice(begin + 1, end);
  const isText = between.every((each) => !(each instanceof String) || !/<h[1-6][\s>]/u.test(String(each)));
  return isText ? between : undefined;
}

/** A body with other ids, links and levels of headings, for a page that is not its own. */
export function rewritten(tree: unknown, rewriting: Rewriting): unknown {
  if (Array.isArray(tree)) return tree.map((each) => rewritten(each, rewriting));
  // Finished HTML; text is a plain string.
  if (tree instanceof String) {
    return jsx(Fragment, { 'set:html': rewriteHtml(String(tree), rewriting) });
  }
  if (!isNode(tree)) return tree;
  const { children, headingId, level, ...rest } = tree.props;
  const props: Record<string, unknown> = { ...rest };
  if (headingId !== undefined) props['headingId'] = `${rewriting.idPrefix ?? ''}${headingId as string}`;
  if (level !== undefined) props['level'] = shiftedLevel(Number(level), rewriting);
  if (children !== undefined) props['children'] = rewritten(children, rewriting);
  return typeof tree.type === 'string'
    ? rewrittenElement(tree.type, props, rewriting)
    : jsx(tree.type, props);
}

/** An element that holds a block: the compiler leaves it open, so its tag is rewritten by itself. */
function rewrittenElement(tag: string, props: Record<string, unknown>, rewriting: Rewriting): unknown {
  const names = Object.keys(props).filter((name) => typeof props[name] === 'string' && name !== 'children');
  const before = `<${tag}${names.map((name) => ` ${name}="${props[name] as string}"`).join('')}>`;
  const after = rewriteHtml(before, rewriting);
  for (const name of names) {
    const from = after.indexOf(` ${name}="`) + name.length + 3;
    props[name] = after.slice(from, after.indexOf('"', from));
  }
  return jsx(/^<([a-z0-9]+)/u.exec(after)?.[1] ?? tag, props);
}
