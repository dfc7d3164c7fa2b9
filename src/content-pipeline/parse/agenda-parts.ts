import { fittingSteps, timedStepIn } from '../../domain/session/meeting/timed-steps.ts';
import { timingIn, type AgendaItem, type TimedStep } from '../../domain/session/meeting/timings.ts';
import {
  childrenOf,
  collect,
  isComponent,
  textOf,
  type ComponentNode,
  type DocumentNode,
} from './syntax-tree.ts';

/** What of an outline is needed: its agenda, and the ids of its blocks. */
interface Outlined {
  agenda: AgendaItem[];
  components: ReadonlyMap<ComponentNode, { id: string }>;
}

/** Adds to each part of the agenda its timed steps, and the sections of the page that it points to. */
export function describeParts(root: DocumentNode, outline: Outlined): void {
  const rows = new Map(outline.agenda.map((item) => [item.id, item]));
  if (rows.size === 0) return;
  const visit = (parent: DocumentNode): void => {
    const nodes = childrenOf(parent);
    nodes.forEach((node, index) => {
      const row = rows.get(idOf(node, outline) ?? '');
      if (row) {
        describe(
          row,
          node.type === 'heading' ? under(nodes, index, node.depth, rows, outline) : childrenOf(node),
          outline,
        );
      }
      visit(node);
    });
  };
  visit(root);
}

/** Id of a heading, or of the heading that a block prints. */
function idOf(node: DocumentNode, { components }: Pick<Outlined, 'components'>): string | undefined {
  if (isComponent(node)) return components.get(node)?.id;
  return node.type === 'heading' ? node.data?.hProperties?.id : undefined;
}

/** What stands under a heading: up to the next that is not below it, or is a part of the meeting itself. */
function under(
  nodes: readonly DocumentNode[],
  at: number,
  depth: number,
  rows: ReadonlyMap<string, unknown>,
  outline: Outlined,
): DocumentNode[] {
  const rest = nodes.slice(at + 1);
  const end = rest.findIndex(
    (node) => (node.type === 'heading' && node.depth <= depth) || rows.has(idOf(node, outline) ?? ''),
  );
  return end < 0 ? rest : rest.slice(0, end);
}

function describe(row: AgendaItem, nodes: readonly DocumentNode[], outline: Outlined): void {
  const within = timedSteps(nodes, row.minutes, outline);
  if (within) row.within = within;
  const own = new Set(collect({ children: nodes }, (node) => listed(idOf(node, outline))));
  const pointsTo = collect({ children: nodes }, (node) => listed(anchorOf(node))).filter(
    (id) => !own.has(id),
  );
  if (pointsTo.length > 0) row.pointsTo = [...new Set(pointsTo)];
}

/** The timed steps of a part: its headings with minutes, else the items of its one list that has minutes throughout. */
function timedSteps(
  nodes: readonly DocumentNode[],
  minutes: number,
  outline: Pick<Outlined, 'components'>,
): readonly TimedStep[] | undefined {
  const headed = nodes.flatMap((node): TimedStep[] => {
    const timing = node.type === 'heading' ? timingIn(textOf(node).trim(), true) : undefined;
    const id = idOf(node, outline);
    if (timing?.kind !== 'part') return [];
    return [
      { title: timing.label, minutes: timing.minutes, ...(id === undefined ? {} : { href: `#${id}` }) },
    ];
  });
  const lists = nodes.map(stepsOfList).filter((steps) => steps.length > 1);
  const [only = [], ...more] = lists;
  return fittingSteps(headed, minutes) ?? fittingSteps(more.length === 0 ? only : [], minutes);
}

/** The items of a list as steps; none unless each of them has its minutes. */
function stepsOfList(list: DocumentNode): TimedStep[] {
  if (list.type !== 'list') return [];
  const items = childrenOf(list);
  const steps = items.flatMap((item) => stepOfItem(item) ?? []);
  return steps.length === items.length ? steps : [];
}

function stepOfItem(item: DocumentNode): TimedStep | undefined {
  const [bold, ...after] = childrenOf(childrenOf(item)[0] ?? item);
  if (bold?.type !== 'strong') return undefined;
  const step = timedStepIn(textOf(bold), after.map(textOf).join(''));
  const [anchor] = collect({ children: [bold] }, (node) => listed(anchorOf(node)));
  return step && { ...step, ...(anchor === undefined ? {} : { href: `#${anchor}` }) };
}

const listed = (id: string | undefined): string[] => (id === undefined ? [] : [id]);

/** The id that a link on the same page leads to. */
function anchorOf(node: DocumentNode): string | undefined {
  if (node.type !== 'link' || !node.url.startsWith('#')) return undefined;
  try {
    return decodeURIComponent(node.url.slice(1)) || undefined;
  } catch {
    return undefined;
  }
}
