import { AtRule, parse, Rule, type ChildNode, type Container } from 'postcss';

/** The style sheets of a page, in order, ready to be asked which of their rules the page uses. */
export interface ReadSheets {
  nodes: ReadNode[];
  /** Everything that rules ask for: a page is told from another by which of these it has. */
  asked: ReadonlySet<string>;
}

interface ReadNode {
  node: ChildNode;
  /** Of a rule: each selector with what must be on a page for it to match anything. */
  selectors?: Array<{ text: string; needs: string[] }>;
  children?: ReadNode[];
}

/** Attributes that a browser sets by itself when somebody opens or closes something. */
const setByBrowsers = ['[open'];

/** Reads style sheets once for all pages that are made with them. */
export function readSheets(sheets: readonly string[]): ReadSheets {
  const nodes = sheets.flatMap((sheet) => readNodes(parse(sheet)));
  const asked = new Set<string>();
  const collect = ({ selectors, children }: ReadNode): void => {
    selectors?.forEach(({ needs }) => needs.forEach((need) => asked.add(need)));
    children?.forEach(collect);
  };
  nodes.forEach(collect);
  return { nodes, asked };
}

function readNodes(container: Container): ReadNode[] {
  return (container.nodes ?? []).map((node) => {
    if (node instanceof Rule) {
      return { node, selectors: node.selectors.map((text) => ({ text, needs: needsOf(text) })) };
    }
    const holdsRules = node instanceof AtRule && /^(?:media|supports|layer|container)$/u.test(node.name);
    return holdsRules && node.nodes ? { node, children: readNodes(node) } : { node };
  });
}

/** What a selector asks of a page: `tag`, `.class`, `#id`, `[attribute`. What stands in brackets of `:not()` may be absent. */
function needsOf(selector: string): string[] {
  let plain = selector;
  for (let before = ''; before !== plain;) {
    before = plain;
    plain = plain.replace(/:[\w-]+\([^()]*\)/gu, '');
  }
  const attributes = [...plain.matchAll(/\[\s*([\w-]+)/gu)].map(([, name]) => `[${name!.toLowerCase()}`);
  const rest = plain.replace(/\[[^\]]*\]/gu, '').replace(/::?[\w-]+/gu, '');
  const names = rest.match(/(?:\\.|[.#\w-])+/gu) ?? [];
  return [...attributes, ...names.flatMap((name) => name.match(/[.#]?(?:\\.|[\w-])+/gu) ?? [])].map((need) =>
    need.replace(/\\/gu, ''),
  );
}

/** What a page has that rules may ask for: its elements, classes, ids and attributes. */
export function namesIn(html: string): Set<string> {
  const names = new Set<string>(setByBrowsers);
  for (const [, tag, attributes = ''] of html.matchAll(
    /<([a-z][a-z0-9-]*)((?:\s+[^\s=>/"]+(?:="[^"]*")?)*)/giu,
  )) {
    names.add(tag!.toLowerCase());
    for (const [, name, value = ''] of attributes.matchAll(/([^\s="]+)(?:="([^"]*)")?/gu)) {
      names.add(`[${name!.toLowerCase()}`);
      if (name === 'class') value.split(/\s+/u).forEach((each) => names.add(`.${each}`));
      if (name === 'id') names.add(`#${value}`);
    }
  }
  return names;
}

/**
 * The names that scripts may give to what they put on a page: every word of theirs. One that ends with a hyphen, as in
 * `criterion--${kind}`, stands for all that begin with it.
 */
export function namesInScripts(scripts: readonly string[]): HasName {
  const words = new Set(scripts.flatMap((script) => script.match(/[\w-]+/gu) ?? []));
  const beginnings = [...words].filter((word) => /^\w[\w-]*-$/u.test(word));
  return (name) => {
    const word = name.replace(/^[.#[]/u, '');
    return words.has(word) || beginnings.some((beginning) => word.startsWith(beginning));
  };
}

/** Says whether a page has a name, or may get it. */
export type HasName = (name: string) => boolean;

/** What nobody sees before they press, point or print: a sheet that comes later can bring it without a jump. */
const canWait = {
  rule: ({ text }: { text: string }): boolean =>
    /:(?:hover|active|focus)/u.test(text.replace(/:not\([^()]*\)/gu, '')),
  node: ({ node }: ReadNode): boolean => node instanceof AtRule && node.params === 'print',
};

/**
 * The rules that can match anything on a page with these names, in their order, darkness and small screens included. With
 * `first`, without those that can wait for a sheet that comes later.
 */
export function usedStyle({ nodes }: ReadSheets, names: HasName, first = false): string {
  const wanted: Wanted = first ? { names, wait: canWait.rule } : { names, wait: () => false };
  const style = nodes
    .filter((each) => !first || !canWait.node(each))
    .map((each) => written(each, wanted))
    .join('');
  return style.replace(
    /@(?:-webkit-)?keyframes ([\w-]+)\s*\{(?:[^{}]|\{[^{}]*\})*\}/gu,
    (all, name: string) =>
      style.split(name).length > 2 || new RegExp(`animation[^;{}]*\\b${name}\\b`, 'u').test(style) ? all : '',
  );
}

interface Wanted {
  names: HasName;
  wait: (selector: { text: string }) => boolean;
}

function written({ node, selectors, children }: ReadNode, wanted: Wanted): string {
  if (children) {
    const inside = children.map((child) => written(child, wanted)).join('');
    const { name, params } = node as AtRule;
    return inside === '' ? '' : `@${name} ${params}{${inside}}`;
  }
  if (!selectors)
    return node.type === 'comment'
      ? ''
      : `${node.toString()}${node.type === 'atrule' && !node.nodes ? ';' : ''}`;
  const used = selectors.filter((each) => each.needs.every(wanted.names) && !wanted.wait(each));
  if (used.length === 0) return '';
  const declarations = (node as Rule).nodes.filter(({ type }) => type !== 'comment').map(String);
  return `${used.map(({ text }) => text).join(',')}{${declarations.join(';')}}`;
}
