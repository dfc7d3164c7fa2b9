import type { Root } from 'mdast';
import { inlineTags } from './inline-tags.ts';
import { attribute, type PageOutline } from './outline.ts';
import { childrenOf, isComponent, type DocumentNode } from './syntax-tree.ts';

/** Where a node starts in its file, `line:column`: the compiler finds by it what the reading found out. */
export type Place = string;

/** What the reading of a document found out about its body, by place, for the compiler to write into the page. */
export interface BodyPlan {
  /** Headings, and the lines that are headings in all but name. */
  headings: Map<Place, { id: string; depth: number; promoted: boolean; linked: boolean }>;
  /** Id and level of the heading that a block prints. */
  blocks: Map<Place, { id: string; level: number }>;
  /** Glossary terms that are explained further up on the page. */
  repeatedTerms: Set<Place>;
  /** The parts of the meeting that can be told apart: their ids and the levels of their headings. */
  parts: Map<string, number>;
  /** Headings under which a part of the meeting begins, and the id of that part. */
  begins: Map<Place, string>;
  /** What stands directly behind a part of the meeting, and the id of that part. */
  ends: Map<Place, string>;
}

/** Where a node starts. Nodes that the parser made have a position. */
export const placeOf = (node: {
  position?: { start: { line: number; column: number } } | undefined;
}): Place => `${node.position?.start.line}:${node.position?.start.column}`;

/** Draws up the plan for a body that was outlined. `root` holds the headings that the outline made of lines. */
export function planBody(root: Root, outline: PageOutline): BodyPlan {
  const plan: BodyPlan = {
    headings: new Map(),
    blocks: new Map([...outline.components].map(([node, heading]) => [placeOf(node), heading])),
    repeatedTerms: new Set(),
    parts: new Map(),
    begins: new Map(),
    ends: new Map(),
  };
  const explained = new Set<string>();
  const agenda = new Set(outline.agenda.map(({ id }) => id));
  const visit = (node: DocumentNode): void => {
    if (node.type === 'heading') planHeading(node, plan, outline);
    if (isComponent(node) && node.name === 'GlossaryTerm') {
      const term = attribute(node, 'id') ?? '';
      if (explained.has(term)) plan.repeatedTerms.add(placeOf(node));
      explained.add(term);
    }
    if (node.type === 'root' || isComponent(node)) planParts(childrenOf(node), agenda, plan);
    // A block of the agenda is a part as it is, wherever it stands.
    const block = isComponent(node) ? outline.components.get(node) : undefined;
    if (block && agenda.has(block.id)) plan.parts.set(block.id, block.level);
    childrenOf(node).forEach(visit);
  };
  visit(root);
  return plan;
}

type HeadingNode = Extract<DocumentNode, { type: 'heading' }>;

const idOf = (node: HeadingNode): string | undefined => node.data?.hProperties?.id;

function planHeading(node: HeadingNode, plan: BodyPlan, { promoted }: PageOutline): void {
  const id = idOf(node);
  if (id === undefined) return;
  const linked = node.depth > 1 && !holdsLinkOrBlock(node);
  plan.headings.set(placeOf(node), { id, depth: node.depth, promoted: promoted.has(node), linked });
}

/** A heading is a link to itself, unless it holds a link or a block already. */
const holdsLinkOrBlock = (node: DocumentNode): boolean =>
  childrenOf(node).some(
    (child) =>
      ['link', 'linkReference', 'footnoteReference'].includes(child.type) ||
      (isComponent(child) && !inlineTags.includes(child.name ?? '')) ||
      holdsLinkOrBlock(child),
  );

/** What stands under a heading of the agenda ends at the next that is not below it, or is a part of the meeting itself. */
function planParts(nodes: readonly DocumentNode[], agenda: ReadonlySet<string>, plan: BodyPlan): void {
  let open: { id: string; level: number } | undefined;
  for (const node of nodes) {
    const own = headingOf(node, plan);
    if (!own) continue;
    const isPart = agenda.has(own.id);
    if (open && (own.level <= open.level || isPart)) {
      plan.ends.set(placeOf(node), open.id);
      open = undefined;
    }
    if (!isPart) continue;
    // Under a heading a part runs on.
    if (node.type === 'heading') {
      plan.parts.set(own.id, own.level);
      plan.begins.set(placeOf(node), own.id);
      open = own;
    }
  }
}

function headingOf(node: DocumentNode, plan: BodyPlan): { id: string; level: number } | undefined {
  if (isComponent(node)) return plan.blocks.get(placeOf(node));
  if (node.type !== 'heading') return undefined;
  const id = idOf(node);
  return id === undefined ? undefined : { id, level: node.depth };
}
