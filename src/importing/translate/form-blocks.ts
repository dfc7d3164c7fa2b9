import type { Heading, Link, Nodes, Paragraph, Root, RootContent } from 'mdast';
import { textOf } from '../../content-pipeline/parse/syntax-tree.ts';
import { authorComponent } from '../../domain/session/writing/author-components.ts';
import { block } from './to-markdown-tree.ts';
import { present } from '../../domain/present.ts';

const begins = /^\/\* block (\w+) \*\/$/u;
const ends = '/* end of block */';

/**
 * Makes blocks of what stands between two comments that name one, as a document has them that was made of a session. Answers
 * with the headings that the blocks print by themselves.
 */
export function formBlocks(tree: Root): string[] {
  const derived: string[] = [];
  const [children] = collect(tree.children, 0, derived);
  tree.children = children;
  return derived;
}

/** The nodes from a place to the end of the block around them, and the place behind it. */
function collect(
  nodes: readonly RootContent[],
  from: number,
  derived: string[],
): readonly [children: RootContent[], next: number] {
  const found: RootContent[] = [];
  for (let at = from; at < nodes.length; at += 1) {
    const node = present(nodes[at]);
    const words =
      (node.type as string) === 'mdxFlowExpression' ? (node as { value?: string }).value : undefined;
    if (words === ends) return [found, at];
    const name = begins.exec(words ?? '')?.[1];
    if (name === undefined) {
      found.push(node);
      continue;
    }
    const [inside, end] = collect(nodes, at + 1, derived);
    found.push(...formed(name, inside, derived));
    at = end;
  }
  return [found, nodes.length];
}

function formed(name: string, inside: RootContent[], derived: string[]): RootContent[] {
  const rules = authorComponent(name);
  if (!rules) return inside;
  const [first, ...rest] = inside;
  const made = (settings: Record<string, string>, children: readonly Nodes[]): RootContent[] => [
    block(name, settings, [...children]) as RootContent,
  ];
  const take = (node: Nodes): string => {
    derived.push(textOf(node));
    return textOf(node).replace(/\s+/gu, ' ').trim();
  };
  if (name === 'Activity' && first?.type === 'heading') {
    const [, title, minutes] = /^(.*?)\s*·\s*(\d+) minutes?$/u.exec(textOf(first).trim()) ?? [];
    if (title === undefined || minutes === undefined) return inside;
    take(first);
    return made({ title, minutes }, rest);
  }
  if (name === 'Details' && (first?.type === 'paragraph' || first?.type === 'heading'))
    return made({ summary: take(first) }, rest);
  if (name === 'Video' && first?.type === 'paragraph') return video(first, rest, made, take) ?? inside;
  if (name === 'Figure' && first?.type === 'paragraph') return figure(first, rest, made) ?? inside;
  if (name === 'Audit' || name === 'Record') return keptForm(inside, made, take) ?? inside;
  if (name === 'Download' && first?.type === 'paragraph') return download(first, made, take) ?? inside;
  if (name === 'Vignette' || (name === 'Callout' && first?.type === 'heading'))
    return first?.type === 'heading' ? made({ title: take(first) }, rest) : inside;
  if (name === 'Callout') return made({}, inside);
  if (first?.type !== 'heading') return inside;
  take(first);
  return rules.content === 'none' ? made({}, []) : made({}, rest);
}

type Make = (settings: Record<string, string>, children: readonly Nodes[]) => RootContent[];

function video(
  first: Paragraph,
  rest: RootContent[],
  make: Make,
  take: (node: Nodes) => string,
): RootContent[] | undefined {
  const id = /[?&]v=([\w-]{11})/u.exec(linkIn(first)?.url ?? '')?.[1];
  const [, title, minutes] =
    /^Watch “(.*)” on YouTube(?:\s*\((\d+) minutes\))?$/u.exec(textOf(first).replace(/\s+/gu, ' ').trim()) ??
    [];
  if (id === undefined || title === undefined) return undefined;
  take(first);
  // The transcript stands in a text that opens.
  const [opens] = rest;
  const transcript =
    opens && 'children' in opens && (opens as { name?: string }).name === 'Details' ? opens.children : rest;
  return make({ id, title, ...(minutes === undefined ? {} : { minutes }) }, transcript);
}

function figure(first: Paragraph, rest: RootContent[], make: Make): RootContent[] | undefined {
  const [image] = first.children;
  if (image?.type !== 'image') return undefined;
  const { url, alt } = image;
  return make({ file: url, alt: alt ?? '' }, rest);
}

function download(first: Paragraph, make: Make, take: (node: Nodes) => string): RootContent[] | undefined {
  const link = linkIn(first);
  const title = /^Download: (.*) \(\w+\)$/u.exec(textOf(first).replace(/\s+/gu, ' ').trim())?.[1];
  if (!link || title === undefined) return undefined;
  take(first);
  return make({ file: link.url, title }, []);
}

/** An audit or a record says by its links what it is called, and from which its lines are. Shown again it has no heading. */
function keptForm(
  inside: RootContent[],
  make: Make,
  take: (node: Nodes) => string,
): RootContent[] | undefined {
  const last = inside.findLast((node): node is Paragraph => node.type === 'paragraph');
  const [name, from] = (last?.children ?? []).flatMap((child) =>
    child.type === 'link' ? [/#form-([a-z\d-]+)$/u.exec(child.url)?.[1]] : [],
  );
  const [first, ...rest] = inside;
  if (last === undefined || name === undefined || first === undefined) return undefined;
  take(last);
  const title = take(first);
  if (first.type !== 'heading') return make({ name }, []);
  if (from !== undefined) return make({ name, title, from }, []);
  return make(
    { name, title },
    rest.filter((node) => node !== last),
  );
}

const linkIn = ({ children }: Paragraph | Heading): Link | undefined =>
  children.find((child): child is Link => child.type === 'link');
