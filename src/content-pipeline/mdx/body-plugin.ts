import type { Nodes } from 'hast';
import type {
  Code,
  Definition,
  Heading,
  Html,
  Image,
  InlineCode,
  Link,
  Paragraph,
  PhrasingContent,
} from 'mdast';
import type { MdastPluginDefinition, MdastVisitorContext, PluginFactoryContext } from 'satteri';
import { problemLine, type Problem } from '../../domain/problem.ts';
import { authorComponent } from '../../domain/session/writing/author-components.ts';
import { nodeProblems } from '../check/bodies/blocks.ts';
import { inlineTags } from '../parse/inline-tags.ts';
import type { ComponentNode, DocumentNode } from '../parse/syntax-tree.ts';
import { placeOf } from '../parse/body-plan.ts';
import type { BodyAt, PreparedBody } from './edition.ts';

/** Looks at one node of the tree that is compiled, and says what must not be in it. */
export type Refuse = (node: DocumentNode, body: PreparedBody) => Problem[];

const refuseByList: Refuse = (node, { file, format }) => nodeProblems(file, node, format);

/** A document that holds what it must not. */
export class RefusedBody extends Error {
  readonly problems: readonly Problem[];
  constructor(problems: readonly Problem[]) {
    super(problems.map(problemLine).join('\n'));
    this.problems = problems;
  }
}

type Attribute = ComponentNode['attributes'][number];
const words = (name: string, value: string): Attribute => ({ type: 'mdxJsxAttribute', name, value });
const code = (name: string, value: string): Attribute => ({
  type: 'mdxJsxAttribute',
  name,
  value: { type: 'mdxJsxAttributeValueExpression', value },
});

/**
 * What happens to a document inside the MDX compiler, on the very tree that is compiled. Everything that is not on the
 * allow-list is refused, and what could run is taken out besides, so that a check with a hole still runs nothing. Then
 * headings and blocks get their ids and levels, links and files their addresses, and the parts of a meeting are marked.
 * A file that `bodyAt` does not know is left alone.
 */
export const bodyPlugin =
  (bodyAt: BodyAt, refuse: Refuse = refuseByList) =>
  ({ fileURL, data }: PluginFactoryContext): MdastPluginDefinition | undefined => {
    const body = bodyAt(fileURL);
    if (!body) return undefined;
    // What stands there could name a file to import.
    if (data['astro']) (data['astro'] as { frontmatter: object }).frontmatter = {};
    return visitorsFor(body, refuse);
  };

function visitorsFor(body: PreparedBody, refuse: Refuse): MdastPluginDefinition {
  const { plan, address } = body;
  const problems: Problem[] = [];
  const allowed = (node: object): boolean => {
    const found = refuse(node as DocumentNode, body);
    problems.push(...found);
    return found.length === 0;
  };
  const remove = (node: object, context: MdastVisitorContext): void => {
    allowed(node);
    context.removeNode(node as never);
  };
  const component = (node: object, context: MdastVisitorContext): void => {
    allowed(node);
    replaceComponent(node as ComponentNode, body, context);
  };
  const link = (node: Readonly<Link | Definition>, context: MdastVisitorContext): void =>
    context.setProperty(node as Link, 'url', address(node.url));
  const heading = (node: Readonly<Heading | Paragraph>, context: MdastVisitorContext): void =>
    replaceHeading(node, body, context);
  const promotes = [...plan.headings.values()].some(({ promoted }) => promoted);
  return {
    name: 'body',
    options: { position: true },
    mdxjsEsm: remove,
    mdxFlowExpression: remove,
    mdxTextExpression: remove,
    mdxJsxFlowElement: component,
    mdxJsxTextElement: component,
    html(node, context) {
      if (!allowed(node) || !harmless(node)) context.removeNode(node);
    },
    link,
    definition: link,
    code: (node, context) => replaceFormula(node, body, context),
    inlineCode: (node, context) => replaceFormula(node, body, context),
    image: (node, context) => replacePicture(node, address(node.url), context),
    heading,
    ...(promotes ? { paragraph: heading } : {}),
    after() {
      if (problems.length > 0) throw new RefusedBody(problems);
    },
  };
}

/** In Markdown files the parser keeps these as raw text. */
const harmless = ({ value }: Readonly<Html>): boolean => /^<\/?(?:br|sub|sup)\s*\/?>$/iu.test(value);

/** A marker of the meeting, which prints nothing. */
const mark = (name: 'begins' | 'ends', part: string) => ({
  type: 'mdxJsxFlowElement',
  name: 'Part',
  attributes: [words(name, part)],
  children: [],
});

/** Puts something in the place of a node, behind the end of the meeting's part before it. */
function put(node: object, news: readonly object[], body: PreparedBody, context: MdastVisitorContext): void {
  const ended = body.plan.ends.get(placeOf(node)) ?? [];
  context.replaceNode(node as never, [...ended.map((part) => mark('ends', part)), ...news] as never);
}

function replaceComponent(node: ComponentNode, body: PreparedBody, context: MdastVisitorContext): void {
  const { type, name, children } = node;
  if (inlineTags.includes(name ?? '')) {
    return context.replaceNode(node, { type, name, attributes: [], children });
  }
  const rules = authorComponent(name ?? '');
  if (!rules) return context.removeNode(node);
  const attributes = node.attributes.flatMap(({ name, value }): Attribute[] => {
    if (name === undefined || typeof value !== 'string' || !Object.hasOwn(rules.attributes, name)) return [];
    return [words(name, rules.attributes[name]?.kind === 'asset' ? body.address(value) : value)];
  });
  const heading = body.plan.blocks.get(placeOf(node));
  if (heading) attributes.push(words('headingId', heading.id), code('level', String(heading.level)));
  if (body.plan.repeatedTerms.has(placeOf(node))) attributes.push(words('repeated', ''));
  attributes.push(code('context', 'props.context'));
  put(node, [{ type, name, attributes, children }], body, context);
}

function replaceHeading(
  node: Readonly<Heading | Paragraph>,
  body: PreparedBody,
  context: MdastVisitorContext,
): void {
  const planned = body.plan.headings.get(placeOf(node));
  if (!planned) return;
  const { id, depth, linked } = planned;
  const children = linked ? [selfLink(id, node.children)] : node.children;
  const heading = { type: 'heading', depth, data: { hProperties: { id } }, children };
  const begun = body.plan.begins.get(placeOf(node)) ?? [];
  put(node, [heading, ...begun.map((part) => mark('begins', part))], body, context);
}

/** A heading is a link to itself, so that its address can be copied; it is no stop for the Tab key. */
const selfLink = (id: string, children: PhrasingContent[]) => ({
  type: 'link',
  url: `#${encodeURIComponent(id)}`,
  data: { hProperties: { className: ['anchor'], tabIndex: -1 } },
  children,
});

/** A formula is printed as MathML. Of one that cannot be read, in imported material, the source is. */
function replaceFormula(
  node: Readonly<Code | InlineCode>,
  body: PreparedBody,
  context: MdastVisitorContext,
): void {
  const formula = body.plan.formulas.get(placeOf(node));
  if (formula === undefined) return;
  const { type } = node;
  if ('source' in formula) return context.replaceNode(node, { type, value: formula.source });
  const math = [printed(formula.math)];
  if (type === 'inlineCode') return context.replaceNode(node, math as never);
  const box = { className: ['table-scroll'], tabIndex: 0, role: 'group', ariaLabel: 'Formula' };
  put(node, [{ type: 'formula', data: { hName: 'div', hProperties: box }, children: math }], body, context);
}

/** An element as the compiler takes it among nodes of Markdown. */
function printed(node: Nodes): object {
  if (node.type !== 'element') return { type: 'text', value: 'value' in node ? node.value : '' };
  const { tagName: hName, properties: hProperties, children } = node;
  return { type: 'formula', data: { hName, hProperties }, children: children.map(printed) };
}

function replacePicture(node: Readonly<Image>, url: string, context: MdastVisitorContext): void {
  // An address that is refused would be taken for a file to import.
  if (url === '#') return context.replaceNode(node, { type: 'text', value: node.alt ?? '' });
  context.setProperty(node, 'url', url);
  context.setProperty(node, 'data', { hProperties: { loading: 'lazy' } });
}
