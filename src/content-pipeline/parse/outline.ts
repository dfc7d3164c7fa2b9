import GithubSlugger from 'github-slugger';
import type { Heading as HeadingNode, Paragraph, Root } from 'mdast';
import { authorComponent } from '../../domain/session/writing/author-components.ts';
import type { Heading } from '../../domain/session/document.ts';
import { beforeBlock } from '../../domain/session/meeting/before.ts';
import { isSectionName } from '../../domain/session/section-names.ts';
import { timingIn, type AgendaItem } from '../../domain/session/meeting/timings.ts';
import { withoutTiming } from '../../domain/session/topic.ts';
import { describeParts } from './agenda-parts.ts';
import {
  childrenOf,
  collect,
  isComponent,
  lineOf,
  textOf,
  type ComponentNode,
  type DocumentNode,
} from './syntax-tree.ts';
import { present } from '../../domain/present.ts';

/** Ids the page around the body uses itself. */
const takenIds = ['main', 'agenda', 'contents', 'top', 'words-used', beforeBlock.id];

/** Sections of their own, which print a second-level heading wherever they stand at the top of a body. */
const sections = new Set([
  'BeforeYouMeet',
  'LearningIntentions',
  'Activity',
  'ResearchSummary',
  'SessionNotes',
  'ActionPlan',
  'SmartChecker',
]);

/** The headings of a body and what follows from them. */
export interface PageOutline {
  headings: Heading[];
  agenda: AgendaItem[];
  statedMinutes?: number;
  /** Heading id and level of each author component that prints a heading. */
  components: Map<ComponentNode, { id: string; level: number }>;
  /** Headings that are made of a line of text. */
  promoted: Set<DocumentNode>;
}

/**
 * Walks a parsed body once, from top to bottom: gives every heading its id, turns lines that are headings in all but
 * name into headings, and collects the agenda. Changes the tree in place.
 */
export function outlineBody(root: Root): PageOutline {
  const slugger = new GithubSlugger();
  takenIds.forEach((id) => slugger.slug(id));
  // A form is found by its name, whatever the headings around it are called.
  collect(root, (node) => (isComponent(node) ? [attribute(node, 'name')] : [])).forEach(
    (name) => name !== undefined && slugger.slug(`form-${name}`),
  );
  const outline: PageOutline = { headings: [], agenda: [], components: new Map(), promoted: new Set() };
  walk(root, { slugger, outline, depth: 1, component: undefined });
  nameTheRest(root, slugger, outline);
  describeParts(root, outline);
  return outline;
}

/** In lists and footnotes headings and blocks are no part of the contents; still each has an id of its own. */
function nameTheRest(node: DocumentNode, slugger: GithubSlugger, outline: PageOutline): void {
  if (node.type === 'heading' && node.data?.hProperties === undefined) {
    node.data = { ...node.data, hProperties: { id: slugger.slug(textOf(node).trim()) } };
  }
  const words = isComponent(node) && !outline.components.has(node) ? headingWords(node) : undefined;
  if (isComponent(node) && words) outline.components.set(node, { id: slugger.slug(words), level: 4 });
  childrenOf(node).forEach((child) => nameTheRest(child, slugger, outline));
}

interface Walk {
  slugger: GithubSlugger;
  outline: PageOutline;
  /** Depth of the heading last passed, 1 before the first. */
  depth: number;
  /** The nearest author component around the current node. */
  component: ComponentNode | undefined;
}

function walk(parent: DocumentNode, state: Walk): void {
  const nodes = childrenOf(parent);
  nodes.forEach((node, index) => {
    if (isComponent(node)) return walkComponent(node, state);
    if (node.type === 'paragraph' && isTop(parent)) {
      const promoted = promote(node, state);
      if (promoted) nodes[index] = promoted;
    }
    const current = present(nodes[index]);
    if (current.type === 'heading') walkHeading(current, state);
    else if (current.type === 'blockquote') walk(current, state);
  });
}

const isTop = (node: DocumentNode): boolean => node.type === 'root' || isComponent(node);

function walkHeading(node: HeadingNode, state: Walk): void {
  const text = textOf(node).trim();
  const id = state.slugger.slug(withoutTiming(text));
  node.data = { ...node.data, hProperties: { id } };
  state.depth = node.depth;
  state.outline.headings.push({ depth: node.depth, id, text, line: lineOf(node) });
  record(text, id, true, state);
}

/** A timed line ("Next Steps: 5 mins") or a bare section name becomes a heading; any other paragraph is left alone. */
function promote(node: Paragraph, state: Walk): HeadingNode | undefined {
  const text = textOf(node).trim();
  if (text.includes('\n')) return undefined;
  const timing = timingIn(text, false);
  if (timing?.kind === 'whole') {
    record(text, '', false, state);
    return undefined;
  }
  if (!timing && !isSectionName(text)) return undefined;
  const depth = state.depth === 1 ? 2 : 3;
  const heading: HeadingNode = { type: 'heading', depth, children: node.children, position: node.position };
  state.outline.promoted.add(heading);
  return heading;
}

function record(text: string, id: string, isHeading: boolean, { outline, component }: Walk): void {
  if (component?.name === 'Details' || component?.name === 'Video') return;
  const timing = timingIn(text, isHeading);
  if (timing?.kind === 'whole') outline.statedMinutes ??= timing.minutes;
  if (timing?.kind === 'part' && !insideTimedActivity(component)) {
    outline.agenda.push({ title: timing.label, minutes: timing.minutes, id });
  }
}

/** Minutes named inside an activity are part of the activity's own. */
const insideTimedActivity = (component: ComponentNode | undefined): boolean => component?.name === 'Activity';

function walkComponent(node: ComponentNode, state: Walk): void {
  const rules = authorComponent(node.name ?? '');
  const words = headingWords(node);
  const inner: Walk = { ...state, component: state.component?.name === 'Activity' ? state.component : node };
  if (rules?.heading && words) {
    const level = sections.has(rules.name) && !state.component ? 2 : Math.min(levelBelow(state), 4);
    const id = rules.name === beforeBlock.name ? beforeBlock.id : state.slugger.slug(words);
    state.outline.components.set(node, { id, level });
    state.outline.headings.push({ depth: level, id, text: words, line: lineOf(node) });
    if (rules.name === 'Activity') {
      const minutes = Number(attribute(node, 'minutes'));
      if (Number.isInteger(minutes)) state.outline.agenda.push({ title: words, minutes, id });
    }
    if (sections.has(rules.name)) state.depth = level;
    inner.depth = level;
  }
  walk(node, inner);
}

/** A vignette or callout stands one level below the section it is in. */
const levelBelow = ({ depth, component }: Walk): number =>
  (component ? Math.max(depth, 2) : Math.min(depth, 2)) + 1;

function headingWords(node: ComponentNode): string | undefined {
  const heading = authorComponent(node.name ?? '')?.heading;
  if (!heading) return undefined;
  return 'words' in heading ? heading.words : attribute(node, heading.attribute);
}

/** The value of a plain attribute, if the author wrote it. */
export function attribute(node: ComponentNode, name: string): string | undefined {
  const found = node.attributes.find((each) => each.name === name)?.value;
  return typeof found === 'string' ? found : undefined;
}
