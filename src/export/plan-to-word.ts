import {
  Document,
  Footer,
  HeadingLevel,
  PageNumber,
  Packer,
  Paragraph,
  Table,
  TableCell,
  TableRow,
  TextRun,
  WidthType,
} from 'docx';
import { formatDate } from '../domain/dates/calendar-date.ts';
import type { CalendarDate } from '../domain/dates/calendar-date.ts';
import type { PlanDocument, PlanPart } from '../domain/plan/plan-document.ts';
import { cleanText } from '../domain/clean-text.ts';
import { WORD_STYLES } from './word-styles.ts';

/** What stands in the foot of every page. */
export interface WordInfo {
  /** The day the document was made. */
  readonly date: CalendarDate;
  /** The address of the page it was made on. */
  readonly address: string;
}

/** A4 with 2 cm margins, in twentieths of a point. */
const PAGE = { width: 11_906, height: 16_838, margin: 1_134 } as const;
const TEXT_WIDTH = PAGE.width - 2 * PAGE.margin;

/** The plan as a Word document (.docx): real headings, header rows that repeat, language British English. */
export function planToWord(plan: PlanDocument, info: WordInfo): Promise<Blob> {
  const document = new Document({
    title: cleanText(plan.title),
    creator: '',
    styles: WORD_STYLES,
    sections: [
      {
        properties: {
          page: {
            size: { width: PAGE.width, height: PAGE.height },
            margin: { top: PAGE.margin, bottom: PAGE.margin, left: PAGE.margin, right: PAGE.margin },
          },
        },
        footers: { default: footer(info) },
        children: [
          new Paragraph({ heading: HeadingLevel.TITLE, children: runs(plan.title) }),
          ...plan.parts.flatMap(partToWord),
        ],
      },
    ],
  });
  return Packer.toBlob(document);
}

function partToWord(part: PlanPart): (Paragraph | Table)[] {
  switch (part.kind) {
    case 'heading':
      return [
        new Paragraph({
          heading: part.level === 2 ? HeadingLevel.HEADING_1 : HeadingLevel.HEADING_2,
          keepNext: true,
          children: runs(part.text),
        }),
      ];
    case 'fact':
      return [
        new Paragraph({
          spacing: { after: 120 },
          children: [
            new TextRun({ text: `${cleanText(part.label)}: `, bold: true }),
            ...(part.value.trim() === ''
              ? [new TextRun({ text: 'not written yet', italics: true })]
              : runs(part.value.trim())),
          ],
        }),
      ];
    case 'table':
      return part.rows.length === 0 ? [] : [caption(part.caption), tableToWord(part), new Paragraph('')];
  }
}

function caption(text: string): Paragraph {
  return new Paragraph({
    keepNext: true,
    spacing: { before: 120, after: 60 },
    children: [new TextRun({ text: cleanText(text), bold: true })],
  });
}

function tableToWord({ columns, rows }: Extract<PlanPart, { kind: 'table' }>): Table {
  const widths = columnWidths(columns);
  const cells = (texts: readonly string[], header: boolean): TableCell[] =>
    texts.map(
      (text, place) =>
        new TableCell({
          width: { size: widths[place] ?? 0, type: WidthType.DXA },
          margins: { top: 60, bottom: 60, left: 90, right: 90 },
          children: [new Paragraph({ keepNext: header, children: runs(text, header) })],
        }),
    );
  return new Table({
    width: { size: TEXT_WIDTH, type: WidthType.DXA },
    columnWidths: widths,
    rows: [
      new TableRow({ tableHeader: true, cantSplit: true, children: cells(columns, true) }),
      ...rows.map((row) => new TableRow({ cantSplit: true, children: cells(row, false) })),
    ],
  });
}

/** The first column has the most words; short ones such as dates get less. */
function columnWidths(columns: readonly string[]): number[] {
  const shares = columns.map((name, place) =>
    place === 0 ? 3 : /when|date|how far|how sure|who/iu.test(name) ? 1.2 : 2,
  );
  const sum = shares.reduce((total, share) => total + share, 0);
  return shares.map((share) => Math.floor((share / sum) * TEXT_WIDTH));
}

function runs(text: string, bold = false): TextRun[] {
  return cleanText(text)
    .split('\n')
    .map((line, place) => new TextRun({ text: line, bold, ...(place > 0 ? { break: 1 } : {}) }));
}

function footer({ date, address }: WordInfo): Footer {
  return new Footer({
    children: [
      new Paragraph({
        children: [
          new TextRun({ text: `${formatDate(date)} · ${cleanText(address)} · page `, size: 18 }),
          new TextRun({ children: [PageNumber.CURRENT, ' of ', PageNumber.TOTAL_PAGES], size: 18 }),
        ],
      }),
    ],
  });
}
