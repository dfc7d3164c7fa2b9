import { parse, type DefaultTreeAdapterTypes } from 'parse5';

/** An address in a finished page. */
export interface BuiltReference {
  /** What asks for it, as in HTML: `a`, `img`, `link`. */
  element: string;
  /** The address as it is written there. */
  address: string;
  /** Line of the HTML file, counted from 1. */
  line: number;
}

/** What a finished page refers to, and what can be referred to on it. */
export interface BuiltPage {
  references: BuiltReference[];
  ids: Set<string>;
}

type Node = DefaultTreeAdapterTypes.Node;
type Element = DefaultTreeAdapterTypes.Element;

/** Attributes that hold an address, whatever the element. */
const addressAttributes = [
  'href',
  'src',
  'poster',
  'data',
  'action',
  'formaction',
  'cite',
  'component-url',
  'renderer-url',
];

/** Reads a finished page as a browser does. Pages inside frames (`srcdoc`) count as part of it. */
export function readBuiltPage(html: string): BuiltPage {
  const page: BuiltPage = { references: [], ids: new Set() };
  visit(parse(html, { sourceCodeLocationInfo: true }), page, undefined);
  return page;
}

function visit(node: Node, page: BuiltPage, frameLine: number | undefined): void {
  if ('attrs' in node) readElement(node, page, frameLine);
  if ('childNodes' in node) node.childNodes.forEach((child) => visit(child, page, frameLine));
  if ('content' in node) visit(node.content, page, frameLine);
}

function readElement(element: Element, page: BuiltPage, frameLine: number | undefined): void {
  const line = frameLine ?? element.sourceCodeLocation?.startLine ?? 1;
  const add = (address: string) => page.references.push({ element: element.tagName, address, line });
  for (const { name, value } of element.attrs) {
    if (addressAttributes.includes(name)) add(value.trim());
    if (name === 'srcset') srcset(value).forEach(add);
    if (name === 'srcdoc') visit(parse(value), page, line);
    if (frameLine === undefined && (name === 'id' || (name === 'name' && element.tagName === 'a'))) {
      page.ids.add(value);
    }
  }
  const target = refreshTarget(element);
  if (target !== undefined) add(target);
}

const srcset = (value: string): string[] =>
  value
    .split(',')
    .flatMap((part) => part.trim().split(/\s/u).slice(0, 1))
    .filter((address) => address !== '');

/** Where a page that only forwards leads: `<meta http-equiv="refresh" content="0; url=/new/">`. */
function refreshTarget({ tagName, attrs }: Element): string | undefined {
  const of = (wanted: string) => attrs.find(({ name }) => name === wanted)?.value;
  if (tagName !== 'meta' || of('http-equiv')?.toLowerCase() !== 'refresh') return undefined;
  return /^\s*\d+\s*;\s*url\s*=\s*(.*)$/iu.exec(of('content') ?? '')?.[1]?.replace(/^['"]|['"]$/gu, '');
}
