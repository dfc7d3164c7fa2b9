import { parse, type Node } from 'acorn';

/** Something that a file uses and that one of our oldest browsers does not have. */
export interface TooNew {
  readonly what: string;
  /** Where it stands: the text around it. */
  readonly near: string;
}

/** Methods and functions by their names, with the first versions of Chrome, Firefox and Safari that have them. */
const NAMES: Readonly<Record<string, string>> = {
  canParse: 'URL.canParse: 120, 115, 17',
  groupBy: 'Object.groupBy: 117, 119, 17.4',
  withResolvers: 'Promise.withResolvers: 119, 121, 17.4',
  fromAsync: 'Array.fromAsync: 121, 115, 16.4',
  toSorted: 'Array.prototype.toSorted: 110, 115, 16',
  toReversed: 'Array.prototype.toReversed: 110, 115, 16',
  toSpliced: 'Array.prototype.toSpliced: 110, 115, 16',
  union: 'Set.prototype.union: 122, 127, 17',
  intersection: 'Set.prototype.intersection: 122, 127, 17',
  difference: 'Set.prototype.difference: 122, 127, 17',
  symmetricDifference: 'Set.prototype.symmetricDifference: 122, 127, 17',
  isSubsetOf: 'Set.prototype.isSubsetOf: 122, 127, 17',
  isSupersetOf: 'Set.prototype.isSupersetOf: 122, 127, 17',
  isDisjointFrom: 'Set.prototype.isDisjointFrom: 122, 127, 17',
  isWellFormed: 'String.prototype.isWellFormed: 111, 119, 16.4',
  toWellFormed: 'String.prototype.toWellFormed: 111, 119, 16.4',
  Segmenter: 'Intl.Segmenter: 87, 125, 14.1',
  DurationFormat: 'Intl.DurationFormat: 129, 136, 16.4',
  CompressionStream: 'CompressionStream: 80, 113, 16.4',
  DecompressionStream: 'DecompressionStream: 80, 113, 16.4',
  checkVisibility: 'Element.checkVisibility: 105, 106, 17.4',
  showPopover: 'popover: 114, 125, 17',
  hidePopover: 'popover: 114, 125, 17',
  togglePopover: 'popover: 114, 125, 17',
  requestIdleCallback: 'requestIdleCallback: 47, 55, not in Safari',
  startViewTransition: 'document.startViewTransition: 111, 144, 18',
  inert: 'inert: 102, 112, 15.5',
  fromBase64: 'Uint8Array.fromBase64: 140, 133, 18.2',
  toBase64: 'Uint8Array.prototype.toBase64: 140, 133, 18.2',
};

/** Reads a script as a browser of 2022 does, and finds what is newer: syntax, functions, and what expressions look for. */
export function tooNewInScript(code: string): TooNew[] {
  const found: TooNew[] = [];
  let tree: Node;
  try {
    // Errors in what is newer than ES2022 (Chrome 94, Firefox 93, Safari 15.4 but for what is looked for below).
    tree = parse(code, { ecmaVersion: 2022, sourceType: 'module' });
  } catch (cause) {
    return [{ what: 'syntax newer than ES2022', near: String(cause) }];
  }
  const add = (node: Node, what: string): void => {
    found.push({ what, near: code.slice(Math.max(0, node.start - 40), node.end + 40).slice(0, 160) });
  };
  const pending: unknown[] = [tree];
  for (let next = pending.pop(); next !== undefined; next = pending.pop()) {
    if (Array.isArray(next)) pending.push(...(next as unknown[]).filter(Boolean));
    else if (isNode(next)) {
      look(next, add);
      pending.push(...Object.values(next).filter((value) => typeof value === 'object' && value !== null));
    }
  }
  return found;
}

type AnyNode = Node & Record<string, unknown>;

function look(node: AnyNode, add: (node: Node, what: string) => void): void {
  if (node.type === 'StaticBlock') add(node, 'static { }: 94, 93, 16.4');
  if (node.type === 'Literal' || node.type === 'TemplateElement') {
    const value = (node['regex'] as { pattern: string } | undefined)?.pattern ?? node['value'];
    const text = typeof value === 'object' ? (value as { raw?: string } | null)?.raw : value;
    if (typeof text === 'string' && /\(\?<[=!]/u.test(text))
      add(node, 'a look behind, (?<= or (?<!: 62, 78, 16.4');
  }
  const name = nameOf(node);
  if (name !== undefined && Object.hasOwn(NAMES, name)) add(node, NAMES[name]!);
}

/** The name that a node takes something by: `a.name`, `a['name']`, or `new Name`. */
function nameOf(node: AnyNode): string | undefined {
  if (node.type === 'MemberExpression') {
    const property = node['property'] as { name?: string; value?: unknown };
    return node['computed']
      ? typeof property.value === 'string'
        ? property.value
        : undefined
      : property.name;
  }
  if (node.type !== 'NewExpression' && node.type !== 'CallExpression') return undefined;
  return (node['callee'] as { name?: string }).name;
}

function isNode(value: unknown): value is AnyNode {
  return typeof value === 'object' && value !== null && 'type' in value && typeof value.type === 'string';
}

/** In a style sheet: what makes an older browser drop a rule that a reader needs. */
const STYLES: ReadonlyArray<[pattern: RegExp, what: string]> = [
  [/@media[^{]*\([^)]*(?:width|height)\s*[<>=]/u, 'a range in a media query: 104, 63, 16.4'],
  [/@media\s+not\s*\(/u, '“not” without a medium: 104, 102, 16.4'],
  [/@container/u, '@container: 105, 110, 16'],
  [/@starting-style/u, '@starting-style: 117, 129, 17.5'],
  [/@scope/u, '@scope: 118, 146, 17.4'],
  [/color-mix\(/u, 'color-mix(): 111, 113, 16.2'],
  [/light-dark\(/u, 'light-dark(): 123, 120, 17.5'],
  [/oklch\(|oklab\(/u, 'oklch(): 111, 113, 15.4'],
  [/:\s*subgrid/u, 'subgrid: 117, 71, 16'],
];

/** Finds what is too new in a style sheet, nested rules and selectors that take a whole list with them among it. */
export function tooNewInStyles(css: string): TooNew[] {
  const found = STYLES.flatMap(([pattern, what]) => {
    const match = pattern.exec(css);
    return match ? [{ what, near: css.slice(match.index, match.index + 120) }] : [];
  });
  for (const { selector, inside, near } of rulesOf(css)) {
    if (inside) found.push({ what: 'nested rules: 112, 117, 16.5', near });
    // A browser that does not know one selector of a list drops the rule for all of them.
    const parts = selector.split(/,(?![^(]*\))/u);
    const without = parts.filter((part) => !/:has\(|:popover-open/u.test(part));
    if (parts.length > without.length && without.length > 0) {
      found.push({ what: ':has() or :popover-open beside selectors that every browser knows', near });
    }
  }
  return found;
}

interface Rule {
  selector: string;
  /** Whether it stands within another rule. */
  inside: boolean;
  near: string;
}

/** The rules of a sheet with what they stand in. Braces in strings are rare enough to be asked for: there are none. */
function rulesOf(css: string): Rule[] {
  const rules: Rule[] = [];
  const open: string[] = [];
  let from = 0;
  for (let at = 0; at < css.length; at++) {
    const character = css[at]!;
    if (character === '"' || character === "'") at = endOfString(css, at);
    else if (character === '{') {
      const selector = css.slice(from, at).trim();
      const inside = open.some((each) => !each.startsWith('@'));
      if (!selector.startsWith('@') || inside)
        rules.push({ selector, inside, near: css.slice(from, at + 60) });
      open.push(selector);
      from = at + 1;
    } else if (character === '}') {
      open.pop();
      from = at + 1;
    } else if (character === ';') from = at + 1;
  }
  return rules;
}

function endOfString(css: string, start: number): number {
  let at = start + 1;
  while (at < css.length && css[at] !== css[start]) at += css[at] === '\\' ? 2 : 1;
  return at;
}
