import type { Element } from 'hast';
import type { Root } from 'mdast';
import { inlineTags } from './inline-tags.ts';
import { isFormula } from './place-formulas.ts';
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
  /**
   * The parts of the meeting that can be told apart, and the sections that they point to: their ids and the levels of their
   * headings.
   */
  parts: Map<string, number>;
  /** Headings under which such a part begins, and the ids of what begins there. */
  begins: Map<Place, string[]>;
  /** Formulas, which stand as code in the text that is compiled: MathML, or the source of one that cannot be read. */
  formulas: Map<Place, { math: Element } | { source: string }>;
  /** What stands directly behind such a part, and the ids of what ends there. */
  ends: Map<Place, string[]>;
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
    formulas: new Map(),
  };
  const explained = new Set<string>();
  const agenda = new Set(outline.agenda.map(({ id }) => id));
  const pointedTo = new Set(
    outline.agenda.flatMap(({ pointsTo = [] }) => pointsTo.filter((id) => !agenda.has(id))),
  );
  const visit = (node: DocumentNode): void => {
    if (node.type === 'heading') planHeading(node, plan, outline);
    if (isFormula(node)) {
      const { formula } = node.data;
      plan.formulas.set(placeOf(node), 'wrong' in formula ? { source: node.value } : formula);
    }
    if (isComponent(node) && node.name === 'GlossaryTerm') {
      const term = attribute(node, 'id') ?? '';
      if (explained.has(term)) plan.repeatedTerms.add(placeOf(node));
      explained.add(term);
    }
    if (node.type === 'root' || isComponent(node)) {
      planParts(childrenOf(node), agenda, plan);
      for (const id of pointedTo) planParts(childrenOf(node), new Set([id]), plan);
    }
    // A block is a part as it is, wherever it stands.
    const block = isComponent(node) ? outline.components.get(node) : undefined;
    const hasText = childrenOf(node).length > 0;
    if (block && (agenda.has(block.id) || (hasText && pointedTo.has(block.id))))
      plan.parts.set(block.id, block.level);
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
      add(plan.ends, node, open.id);
      open = undefined;
    }
    if (!isPart) continue;
    // Under a heading a part runs on.
    if (node.type === 'heading') {
      plan.parts.set(own.id, own.level);
      add(plan.begins, node, own.id);
      open = own;
    }
  }
}

function add(marks: Map<Place, string[]>, node: DocumentNode, id: string): void {
  marks.set(placeOf(node), [...(marks.get(placeOf(node)) ?? []), id]);
}

function headingOf(node: DocumentNode, plan: BodyPlan): { id: string; level: number } | undefined {
  if (isComponent(node)) return plan.blocks.get(placeOf(node));
  if (node.type !== 'heading') return undefined;
  const id = idOf(node);
  return id === undefined ? undefined : { id, level: node.depth };
}
