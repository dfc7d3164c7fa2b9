import type { Element } from 'hast';
import type {
  HastFilteredVisitor,
  HastPluginDefinition,
  HastVisitorContext,
  PluginFactoryContext,
} from 'satteri';
import type { BodyAt, PreparedBody } from './edition.ts';

/** What the pages need of the HTML of tables, ticks and footnotes. */
export const htmlPlugin =
  (bodyAt: BodyAt) =>
  ({ fileURL, source }: PluginFactoryContext): HastPluginDefinition => {
    const body = bodyAt(fileURL);
    const tables: string[] = [];
    const visitors: Array<HastFilteredVisitor<Element>> = [
      // A wide table scrolls inside its own box, which the keyboard can reach, instead of widening the page.
      {
        filter: ['table'],
        visit(node, context) {
          const name = tableName(node, context);
          tables.push(name);
          const alike = tables.filter((each) => each === name).length;
          context.wrapNode(node, scrollBox(alike > 1 ? `${name} (${alike})` : name));
        },
      },
      {
        filter: ['input'],
        visit: ({ properties }) => ({ type: 'text', value: properties['checked'] ? '☑' : '☐' }),
      },
    ];
    // Most documents have neither aligned columns nor footnotes, and need not be searched for them.
    if (/:-|-:/u.test(source)) visitors.push({ filter: ['td', 'th'], visit: alignCell });
    if (source.includes('[^')) {
      visitors.push(
        { filter: ['h2'], visit: showFootnoteHeading },
        { filter: ['a'], visit: (node, context) => addressFootnote(node, body, context) },
        { filter: ['section'], visit: (node, context) => emptyAttribute(node, 'dataFootnotes', context) },
      );
    }
    return { name: 'html', element: visitors };
  };

/** Alignment as an attribute: the compiler writes a style, which the policy of the pages refuses. */
function alignCell(node: Readonly<Element>, context: HastVisitorContext): void {
  const align = /text-align: ?(\w+)/u.exec(String(node.properties['style'] ?? ''))?.[1];
  if (align === undefined) return;
  context.setProperty(node, 'style', null);
  context.setProperty(node, 'align', align);
}

/** The compiler hides this heading from sight; ours is seen, and a link to itself like every other. */
function showFootnoteHeading(node: Readonly<Element>, context: HastVisitorContext): void {
  const { id } = node.properties;
  if (id !== 'footnote-label') return;
  const properties = { className: ['anchor'], tabIndex: -1, href: '#footnote-label' };
  const link: Element = { type: 'element', tagName: 'a', properties, children: [...node.children] };
  context.replaceNode(node, { type: 'element', tagName: 'h2', properties: { id }, children: [link] });
}

/** In a meeting the footnotes are on another page, so links to them are whole addresses. */
function addressFootnote(
  node: Readonly<Element>,
  body: PreparedBody | undefined,
  context: HastVisitorContext,
): void {
  const mark = ['dataFootnoteRef', 'dataFootnoteBackref'].find((name) => name in node.properties);
  if (mark === undefined) return;
  emptyAttribute(node, mark, context);
  if (body) context.setProperty(node, 'href', body.address(String(node.properties['href'])));
}

/** Marks without a value: the renderer would print “true”. */
function emptyAttribute(node: Readonly<Element>, name: string, context: HastVisitorContext): void {
  if (node.properties[name] === true) context.setProperty(node, name, '');
}

const scrollBox = (name: string): Element => ({
  type: 'element',
  tagName: 'div',
  properties: { className: ['table-scroll'], tabIndex: 0, role: 'group', ariaLabel: name },
  children: [],
});

/** The heads of its columns: a table in Markdown has no caption, and “Table” twice on a page tells nobody which. */
function tableName(table: Readonly<Element>, context: HastVisitorContext): string {
  const row = firstRow(table);
  const heads = elementsIn(row).map((cell) => context.textContent(cell).trim());
  return ['Table', heads.filter(Boolean).join(', ')].filter(Boolean).join(': ');
}

/** What the compiler is asked for, it has to make: the rows of the body are left alone. */
function firstRow(node: Readonly<Element>): Element | undefined {
  for (const child of elementsIn(node)) {
    const row = child.tagName === 'tr' ? child : firstRow(child);
    if (row) return row;
  }
  return undefined;
}

const elementsIn = (node: Readonly<Element> | undefined): Element[] =>
  (node?.children ?? []).filter((child) => child.type === 'element');
