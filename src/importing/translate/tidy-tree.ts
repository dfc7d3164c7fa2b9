import type {
  Code,
  Heading,
  List,
  Nodes,
  Paragraph,
  Parents,
  PhrasingContent,
  Root,
  RootContent,
} from 'mdast';
import { textOf } from '../../content-pipeline/parse/syntax-tree.ts';
import { timingIn } from '../../domain/session/meeting/timings.ts';
import type { TakeNote } from '../import-note.ts';
import { present } from '../../domain/present.ts';

/**
 * The last touches on the tree before it is written: empty things go, line breaks become paragraphs where they stand in
 * pairs, main headings go down a level, timed lines become headings, and old anchors move to the heading they mean.
 */
export function tidyTree(root: Root, note: TakeNote): void {
  moveAnchors(root);
  tidyChildren(root, note);
  lowerHeadings(root, note);
  raiseHeadings(root, note);
  headTimedLines(root, note);
}

/** A heading that remembers the names by which old links know it. */
export type AnchoredHeading = Heading & { data?: { anchors?: string[] } };

/** An anchor inside a heading means that heading, one elsewhere the heading that follows, or else the last. */
function moveAnchors(root: Root): void {
  let waiting: string[] = [];
  let last: AnchoredHeading | undefined;
  const give = (heading: AnchoredHeading, names: readonly string[]) => {
    heading.data = { ...heading.data, anchors: [...(heading.data?.anchors ?? []), ...names] };
  };
  const visit = (parent: Parents): void => {
    parent.children = (parent.children as Nodes[]).filter((child) => {
      if (child.type === 'heading' && holdsWords(child)) {
        last = child;
        give(child, waiting);
        waiting = [];
      }
      if ('children' in child) visit(child);
      const name = child.type === 'html' ? (child as { anchor?: string }).anchor : undefined;
      if (name && parent.type === 'heading') give(parent, [name]);
      else if (name) waiting.push(name);
      return child.type !== 'html';
    }) as never;
  };
  visit(root);
  if (last) give(last, waiting);
}

function tidyChildren(parent: Parents, note: TakeNote): void {
  parent.children = (parent.children as Nodes[]).flatMap((child): Nodes[] => {
    if ('children' in child) tidyChildren(child, note);
    const line = child.position?.start.line;
    if (child.type === 'heading' || child.type === 'tableCell') {
      child.children = child.children.map((each) => (each.type === 'break' ? lineBreak() : each)) as never;
    }
    if (child.type === 'heading' && !holdsWords(child)) {
      note({
        rule: 'markup',
        line,
        action: 'repaired',
        message: 'a heading without words',
        expected: 'It was removed.',
      });
      return [];
    }
    if (child.type === 'break' && holdsBlocks(parent)) return [];
    if (child.type === 'paragraph') return paragraphs(child);
    if (child.type === 'list') spaceList(child);
    if (child.type === 'list' || child.type === 'blockquote') return child.children.length > 0 ? [child] : [];
    if (child.type === 'code' && isIndented(child) && isProse(child.value, parent))
      return prose(child.value, line, note);
    return [child];
  }) as never;
}

/** Items that hold more than a line and a list need empty lines between their parts. */
function spaceList(list: List): void {
  for (const item of list.children) {
    const [first, ...rest] = item.children;
    item.spread =
      rest.length > 0 && !(first?.type === 'paragraph' && rest.every(({ type }) => type === 'list'));
  }
  list.spread = list.children.some(({ spread }) => spread);
}

const holdsBlocks = ({ type }: Parents): boolean =>
  ['root', 'listItem', 'blockquote', 'footnoteDefinition', 'mdxJsxFlowElement'].includes(type);

const lineBreak = (): Nodes =>
  ({ type: 'mdxJsxTextElement', name: 'br', attributes: [], children: [] }) as unknown as Nodes;

const holdsWords = (node: Nodes): boolean =>
  textOf(node).trim() !== '' ||
  ('children' in node && (node.children as Nodes[]).some(({ type }) => type === 'image'));

/** Two line breaks in a row are a new paragraph; line breaks at an edge are nothing. */
function paragraphs(node: Paragraph): Nodes[] {
  const parts: PhrasingContent[][] = [[]];
  let breaks: PhrasingContent[] = [];
  for (const child of node.children) {
    if (child.type === 'break') breaks.push(child);
    else if (child.type === 'text' && child.value.trim() === '' && breaks.length > 0) continue;
    else {
      if (breaks.length > 1) parts.push([]);
      const last = present(parts.at(-1));
      if (breaks.length === 1 && last.length > 0) last.push(...breaks);
      breaks = [];
      last.push(child);
    }
  }
  return parts
    .filter((children) => children.some((child) => child.type !== 'text' || child.value.trim() !== ''))
    .map((children) => ({ ...node, children: trimmed(children) }));
}

/** No spaces beside a line break or at the ends of a paragraph: Markdown would have to spell them out. */
function trimmed(children: PhrasingContent[]): PhrasingContent[] {
  return children.map((child, index) => {
    if (child.type !== 'text') return child;
    const before = children[index - 1];
    const after = children[index + 1];
    let { value } = child;
    if (!before || before.type === 'break') value = value.replace(/^[ \t\n]+/u, '');
    if (!after || after.type === 'break') value = value.replace(/[ \t\n]+$/u, '');
    return { ...child, value: value.replace(/[ \t]*\n[ \t]*/gu, '\n') };
  });
}

/** Code that nobody marked as code but by setting it in. */
const isIndented = ({ data }: Code): boolean => (data as { fence?: string } | undefined)?.fence === '';

/** Old text that is set in by four spaces was hardly ever meant as code. */
function isProse(value: string, parent: Parents): boolean {
  return (
    parent.type !== 'listItem' &&
    /\p{L}{2,}\s+\p{L}+\s+\p{L}+/u.test(value) &&
    !/[{};]\s*$|^\s*[<{]|=>|\(\)/mu.test(value)
  );
}

function prose(value: string, line: number | undefined, note: TakeNote): Nodes[] {
  note({
    rule: 'markup',
    line,
    action: 'repaired',
    message: 'text set in by four spaces would show as program code',
    expected: 'It is an ordinary paragraph now.',
  });
  return value.split(/\n\s*\n/u).map((part) => ({
    type: 'paragraph',
    children: [{ type: 'text', value: part.replace(/\s*\n\s*/gu, '\n').trim() }],
  }));
}

function lowerHeadings(root: Root, note: TakeNote): void {
  const headings = headingsIn(root);
  const first = headings.find(({ depth }) => depth === 1);
  if (!first) return;
  note({
    rule: 'heading-level',
    line: first.position?.start.line,
    action: 'repaired',
    message: 'a main heading (#) stands in the text',
    expected: 'All headings of the page went down a level: the page shows its own main heading.',
  });
  for (const heading of headings) heading.depth = Math.min(heading.depth + 1, 6) as Heading['depth'];
}

/** A text whose highest headings are ### left out a level for looks: the page's own main heading stands above them. */
function raiseHeadings(root: Root, note: TakeNote): void {
  const headings = headingsIn(root);
  const [first] = headings;
  const by = Math.min(...headings.map(({ depth }) => depth)) - 2;
  // Where deeper headings come first, a person has to say what belongs to what.
  if (!first || by < 1 || first.depth !== by + 2) return;
  note({
    rule: 'heading-level',
    line: first.position?.start.line,
    action: 'repaired',
    message: `the first heading is of level ${first.depth} (${'#'.repeat(first.depth)}), and none is above it`,
    expected: 'All headings of the page went up, so that no level is left out.',
  });
  for (const heading of headings) heading.depth = (heading.depth - by) as Heading['depth'];
}

/** All headings of a tree in reading order. */
export function headingsIn(parent: Parents): Heading[] {
  return (parent.children as Nodes[]).flatMap((child) =>
    child.type === 'heading' ? [child] : 'children' in child ? headingsIn(child as Parents) : [],
  );
}

/** "Next steps: 5 mins" on a line of its own is the heading of a part, and one of the rows of the agenda. */
function headTimedLines(root: Root, note: TakeNote): void {
  let depth = 1;
  root.children = root.children.map((node): RootContent => {
    if (node.type === 'heading') depth = node.depth;
    if (node.type !== 'paragraph') return node;
    const text = textOf(node).trim();
    const [only] = node.children;
    const bold = node.children.length === 1 && only?.type === 'strong' ? only : undefined;
    if (text.includes('\n') || timingIn(text, bold !== undefined)?.kind !== 'part') return node;
    note({
      rule: 'duration',
      line: node.position?.start.line,
      action: 'repaired',
      message: `“${text}” is the heading of a part of the meeting`,
      expected: 'It is a heading now, and stands in the agenda.',
    });
    return {
      type: 'heading',
      depth: depth === 1 ? 2 : 3,
      children: bold?.children ?? node.children,
      position: node.position,
    };
  });
}
