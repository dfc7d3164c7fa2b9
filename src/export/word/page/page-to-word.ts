import {
  AlignmentType,
  Document,
  HeadingLevel,
  LevelFormat,
  Packer,
  Paragraph,
  Table,
  TableCell,
  TableLayoutType,
  TableRow,
  WidthType,
} from 'docx';
import type { IParagraphOptions, ParagraphChild } from 'docx';
import { cleanText } from '../../../domain/clean-text.ts';
import { BlockMarks, partOf } from './block-marks.ts';
import { all, find, isInline, isPicture, leftOut } from './page-kinds.ts';
import { hasClass, textOfNode } from './page-node.ts';
import type { PageElement, PageNode } from './page-node.ts';
import { inlineRuns } from './page-runs.ts';
import type { WordPicture } from './page-runs.ts';
import type { RunSettings } from './page-runs.ts';
import { wordFooter } from '../footer.ts';
import type { WordInfo } from '../footer.ts';
import { A4, MARGINS, WORD_STYLES } from '../styles.ts';
import { LINES } from '../table.ts';

type Block = Paragraph | Table;

/** Names of the two kinds of list in the document’s numbering. */
const BULLETS = 'bullets';
const NUMBERS = 'numbers';
const deepest = 4;
const step = 420;

const headings = {
  h1: HeadingLevel.TITLE,
  h2: HeadingLevel.HEADING_1,
  h3: HeadingLevel.HEADING_2,
  h4: HeadingLevel.HEADING_3,
  h5: HeadingLevel.HEADING_4,
  h6: HeadingLevel.HEADING_5,
} as const;

/**
 * A page of this site as a Word document: its headings, lists, tables and links as Word’s own. `article` is the main part of
 * the page; what is for the screen only is left out, what is folded is written out. Of a picture that
 * is not among the `pictures` (by their address on the page) the description stands in the text.
 */
export function pageToWord(
  article: PageElement,
  info: WordInfo,
  pictures: ReadonlyMap<string, WordPicture> = new Map(),
): Promise<Blob> {
  const title = cleanText((info.title ?? textOfNode(find(article, 'h1') ?? '')).trim());
  const state: State = { address: info.address, pictures, lists: 0, marks: new BlockMarks() };
  const blocks = blocksOf(article.children, state, {});
  if (state.marks.isWaiting) blocks.push(new Paragraph({ children: state.marks.take() }));
  const document = new Document({
    title,
    // By it the import knows which links stay on the site.
    description: info.address,
    creator: '',
    lastModifiedBy: '',
    styles: WORD_STYLES,
    numbering: { config: [levels(BULLETS, LevelFormat.BULLET), levels(NUMBERS, LevelFormat.DECIMAL)] },
    sections: [
      {
        properties: { page: { size: { width: A4.width, height: A4.height }, margin: MARGINS } },
        footers: { default: wordFooter(info, A4.width - 2 * A4.margin) },
        children: blocks,
      },
    ],
  });
  return Packer.toBlob(document);
}

interface State {
  /** Address of the page: links that are not whole are meant from there. */
  readonly address: string;
  readonly pictures: ReadonlyMap<string, WordPicture>;
  /** How many numbered lists there were: each counts from 1. */
  lists: number;
  /** What says which part of the session a paragraph belongs to. */
  readonly marks: BlockMarks;
}

function levels(reference: string, format: (typeof LevelFormat)[keyof typeof LevelFormat]) {
  return {
    reference,
    levels: Array.from({ length: deepest + 1 }, (_, level) => ({
      level,
      format,
      text: format === LevelFormat.BULLET ? '•' : `%${level + 1}.`,
      alignment: AlignmentType.START,
      style: { paragraph: { indent: { left: (level + 1) * step, hanging: step - 60 } } },
    })),
  };
}

/** Blocks in order. Text that stands between blocks gets a paragraph of its own. `look` holds for each paragraph. */
function blocksOf(nodes: readonly PageNode[], state: State, look: IParagraphOptions): Block[] {
  const found: Block[] = [];
  let open: PageNode[] = [];
  const endLine = (): void => {
    if (open.some((node) => textOfNode(node).trim() !== '' || isPicture(node))) {
      found.push(paragraph(open, state, look));
    }
    open = [];
  };
  for (const node of nodes) {
    if (typeof node === 'string' || isInline(node)) {
      open.push(node);
      continue;
    }
    endLine();
    found.push(...blockOf(node, state, look));
  }
  endLine();
  return found;
}

function blockOf(element: PageElement, state: State, look: IParagraphOptions): Block[] {
  const { tag } = element;
  if (leftOut.has(tag) || hasClass(element, 'no-print', 'visually-hidden', 'contents')) return [];
  const part = partOf(element);
  return part === undefined
    ? plainBlock(element, state, look)
    : state.marks.around(part, () => plainBlock(element, state, look));
}

function plainBlock(element: PageElement, state: State, look: IParagraphOptions): Block[] {
  const { tag, children } = element;
  if (tag in headings) {
    return [new Paragraph({ heading: headings[tag as 'h1'], children: line(children, state) })];
  }
  switch (tag) {
    case 'p':
    case 'figcaption':
    case 'summary':
    case 'dt':
    case 'caption': {
      const bold = tag === 'summary' || tag === 'dt' || tag === 'caption';
      return [paragraph(children, state, { ...look, ...(bold ? { keepNext: true } : {}) }, bold)];
    }
    case 'ul':
    case 'ol':
      return list(element, state, 0);
    case 'table':
      return table(element, state);
    case 'blockquote':
      return blocksOf(children, state, { ...look, indent: { left: step } });
    case 'hr':
      return [];
    default:
      return blocksOf(children, state, look);
  }
}

const runSettings = (state: State, bold = false): RunSettings => ({
  address: state.address,
  pictures: state.pictures,
  look: bold ? { bold } : {},
  marks: state.marks,
});

/** The runs of a paragraph, behind the marks that waited for one. */
const line = (nodes: readonly PageNode[], state: State, bold = false): ParagraphChild[] => [
  ...state.marks.take(),
  ...inlineRuns(nodes, runSettings(state, bold)),
];

function paragraph(
  nodes: readonly PageNode[],
  state: State,
  look: IParagraphOptions,
  bold = false,
): Paragraph {
  return new Paragraph({
    spacing: { after: 120 },
    ...look,
    children: line(nodes, state, bold),
  });
}

function list({ tag, children }: PageElement, state: State, level: number): Block[] {
  const reference = tag === 'ol' ? NUMBERS : BULLETS;
  const instance = tag === 'ol' ? (state.lists += 1) : 0;
  const items = children.filter(
    (node): node is PageElement =>
      typeof node !== 'string' && node.tag === 'li' && !hasClass(node, 'no-print'),
  );
  return items.flatMap((item) => {
    const inner = item.children.filter(
      (node) => typeof node === 'string' || (node.tag !== 'ul' && node.tag !== 'ol'),
    );
    const nested = item.children.filter(
      (node): node is PageElement => typeof node !== 'string' && (node.tag === 'ul' || node.tag === 'ol'),
    );
    const [first = [], ...more] = paragraphsOf(inner);
    return [
      new Paragraph({
        numbering: { reference, level, instance },
        spacing: { after: 60 },
        children: line(first, state),
      }),
      ...more.map((nodes) => paragraph(nodes, state, { indent: { left: (level + 1) * step } })),
      ...nested.flatMap((each) => list(each, state, Math.min(level + 1, deepest))),
    ];
  });
}

/** The paragraphs of a list item: either it has some, or its text is one. */
function paragraphsOf(nodes: readonly PageNode[]): PageNode[][] {
  const written = nodes.filter((node) => typeof node !== 'string' || node.trim() !== '');
  const found: PageNode[][] = [];
  let line: PageNode[] | undefined;
  for (const node of written) {
    if (typeof node === 'string' || isInline(node)) {
      if (!line) found.push((line = []));
      line.push(node);
    } else {
      line = undefined;
      found.push([...node.children]);
    }
  }
  return found;
}

function table(element: PageElement, state: State): Block[] {
  const rows = all(element, 'tr').map((row) =>
    row.children.filter(
      (cell): cell is PageElement => typeof cell !== 'string' && (cell.tag === 'td' || cell.tag === 'th'),
    ),
  );
  const columns = Math.max(...rows.map((row) => row.length), 1);
  const width = Math.floor((A4.width - 2 * A4.margin) / columns);
  const caption = find(element, 'caption');
  const body = (): Table =>
    new Table({
      width: { size: width * columns, type: WidthType.DXA },
      columnWidths: Array.from({ length: columns }, () => width),
      layout: TableLayoutType.FIXED,
      borders: LINES,
      rows: rows.map((row) => {
        const isHeader = row.every(({ tag, attributes }) => tag === 'th' && attributes['scope'] !== 'row');
        const cells = Array.from({ length: columns }, (_, index) => row[index]);
        return new TableRow({
          ...(isHeader ? { tableHeader: true } : {}),
          cantSplit: true,
          children: cells.map((cell) => tableCell(cell, width, state)),
        });
      }),
    });
  // A mark inside a cell would not stand before the table.
  const before = caption
    ? blockOf(caption, state, {})
    : state.marks.isWaiting
      ? [new Paragraph({ spacing: { line: 20, lineRule: 'exact' }, children: state.marks.take() })]
      : [];
  // The empty paragraph keeps the table apart from what follows.
  return [...before, body(), new Paragraph({ children: [] })];
}

function tableCell(cell: PageElement | undefined, width: number, state: State): TableCell {
  const bold = cell?.tag === 'th';
  return new TableCell({
    width: { size: width, type: WidthType.DXA },
    margins: { top: 70, bottom: 70, left: 100, right: 100 },
    ...(bold ? { shading: { fill: 'EDEDED' } } : {}),
    children: [new Paragraph({ children: inlineRuns(cell?.children ?? [], runSettings(state, bold)) })],
  });
}
