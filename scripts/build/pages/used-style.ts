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

/**
 * What a selector asks of a page: `tag`, `.class`, `#id`, `[attribute`. What stands in brackets of `:not()` or `:is()` may be
 * absent; what stands in those of `:has()` has to be there, where it is one thing and no choice.
 */
function needsOf(selector: string): string[] {
  let plain = selector;
  for (let before = ''; before !== plain;) {
    before = plain;
    plain = plain.replace(/:([\w-]+)\(([^()]*)\)/gu, (_, name: string, inside: string) =>
      name === 'has' && !inside.includes(',') ? ` ${inside}` : '',
    );
  }
  const attributes = [...plain.matchAll(/\[\s*([\w-]+)/gu)].map(([, name = '']) => `[${name.toLowerCase()}`);
  const rest = plain.replace(/\[[^\]]*\]/gu, '').replace(/::?[\w-]+/gu, '');
  const names = rest.match(/(?:\\.|[.#\w-])+/gu) ?? [];
  return [...attributes, ...names.flatMap((name) => name.match(/[.#]?(?:\\.|[\w-])+/gu) ?? [])].map((need) =>
    need.replace(/\\/gu, ''),
  );
}

/** What a page has that rules may ask for: its elements, classes, ids and attributes. */
export function namesIn(html: string): Set<string> {
  const names = new Set<string>(setByBrowsers);
  // Most tags of a page are like one before.
  const seen = new Set<string>();
  for (const [whole, tag = '', attributes = ''] of html.matchAll(
    /<([a-z][a-z0-9-]*)((?:\s+[^\s=>/"]+(?:="[^"]*")?)*)/giu,
  )) {
    if (seen.has(whole)) continue;
    seen.add(whole);
    names.add(tag.toLowerCase());
    for (const [, name = '', value = ''] of attributes.matchAll(/([^\s="]+)(?:="([^"]*)")?/gu)) {
      names.add(`[${name.toLowerCase()}`);
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
  node: ({ node }: ReadNode): boolean => node instanceof AtRule && /^print\b[^,]*$/u.test(node.params),
};
const waitsForNothing = { rule: () => false, node: () => false };

/**
 * The rules that can match anything on a page with these names, in their order, darkness and small screens included. With
 * `first`, without those that can wait for a sheet that comes later.
 */
export function usedStyle({ nodes }: ReadSheets, names: HasName, first = false): string {
  const wanted: Wanted = { names, waits: first ? canWait : waitsForNothing };
  const style = nodes.map((each) => written(each, wanted)).join('');
  return withoutUnused(style);
}

/** Without animations that nothing starts and variables that nothing asks for, and with neighbours of one selector as one rule. */
function withoutUnused(style: string): string {
  let left = style.replace(
    /@(?:-webkit-)?keyframes ([\w-]+)\s*\{(?:[^{}]|\{[^{}]*\})*\}/gu,
    (all, name: string) =>
      style.split(name).length > 2 || new RegExp(`animation[^;{}]*\\b${name}\\b`, 'u').test(style) ? all : '',
  );
  for (let before = ''; before !== left;) {
    before = left;
    const asked = new Set([...before.matchAll(/var\(\s*(--[\w-]+)/gu)].map(([, name]) => name));
    left = before.replace(
      /([{;])(--[\w-]+):\s*([^;{}]*)(?:;|(?=\}))/gu,
      (_, start: string, name: string, value: string) =>
        asked.has(name) ? `${start}${name}:${value};` : start,
    );
    // One match takes the sign before the next: it is looked at again.
    left = left.replace(/;(?=\})/gu, '');
  }
  return left.replace(
    /(?<=^|\})([^{}@]+)\{([^{}]*)\}(?:\1\{[^{}]*\})+/gu,
    (all: string, selector: string) =>
      `${selector}{${all
        .slice(selector.length + 1, -1)
        .split(`}${selector}{`)
        .join(';')}}`,
  );
}

interface Wanted {
  names: HasName;
  /** What is left to a sheet that comes later. */
  waits: { rule: (selector: { text: string }) => boolean; node: (node: ReadNode) => boolean };
}

function written(read: ReadNode, wanted: Wanted): string {
  const { node, selectors, children } = read;
  if (wanted.waits.node(read)) return '';
  if (children) {
    const inside = children.map((child) => written(child, wanted)).join('');
    const { name, params } = node as AtRule;
    return inside === '' ? '' : `@${name} ${params}{${inside}}`;
  }
  // What a page is written in stands in its head already.
  if (node instanceof AtRule && node.name === 'charset') return '';
  if (!selectors)
    return node.type === 'comment'
      ? ''
      : `${node.toString()}${node.type === 'atrule' && !node.nodes ? ';' : ''}`;
  const used = selectors.filter((each) => each.needs.every(wanted.names) && !wanted.waits.rule(each));
  if (used.length === 0) return '';
  const declarations = (node as Rule).nodes.filter(({ type }) => type !== 'comment').map(String);
  return `${used.map(({ text }) => text).join(',')}{${declarations.join(';')}}`;
}
