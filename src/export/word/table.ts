import { BorderStyle, Paragraph, Table, TableCell, TableLayoutType, TableRow, WidthType } from 'docx';
import { sum } from './column-widths.ts';
import { STYLE } from './styles.ts';
import { textRuns } from './text.ts';

/** A table for Word. Each row has as many cells as there are columns. */
export interface WordTable {
  readonly columns: readonly string[];
  readonly rows: readonly (readonly string[])[];
  /** Width of each column, in twentieths of a point. */
  readonly widths: readonly number[];
}

const LINE = { style: BorderStyle.SINGLE, size: 4, color: '7F7F7F' } as const;
/** Thin lines round a table and between its cells. */
export const LINES = {
  top: LINE,
  bottom: LINE,
  left: LINE,
  right: LINE,
  insideHorizontal: LINE,
  insideVertical: LINE,
};

/** The table with thin lines. Its row of column names is marked as that, so it is repeated on every page and read out. */
export function wordTable({ columns, rows, widths }: WordTable): Table {
  return new Table({
    width: { size: sum(widths), type: WidthType.DXA },
    columnWidths: widths,
    layout: TableLayoutType.FIXED,
    borders: LINES,
    tableLook: { firstRow: true, noHBand: true, noVBand: true },
    rows: [
      new TableRow({ tableHeader: true, cantSplit: true, children: cells(columns, widths, true) }),
      ...rows.map((row) => new TableRow({ cantSplit: true, children: cells(row, widths, false) })),
    ],
  });
}

function cells(texts: readonly string[], widths: readonly number[], header: boolean): TableCell[] {
  return texts.map(
    (text, place) =>
      new TableCell({
        width: { size: widths[place] ?? 0, type: WidthType.DXA },
        margins: { top: 70, bottom: 70, left: 100, right: 100 },
        ...(header ? { shading: { fill: 'EDEDED' } } : {}),
        children: [
          new Paragraph({ style: STYLE.cell, keepNext: header, children: textRuns(text, { bold: header }) }),
        ],
      }),
  );
}
