import { BorderStyle, Paragraph, Table, TableCell, TableLayoutType, TableRow, WidthType } from 'docx';
import { STYLE } from './word-styles.ts';
import { textRuns } from './word-text.ts';

/** A table for Word. Each row has as many cells as there are columns. */
export interface WordTable {
  readonly columns: readonly string[];
  readonly rows: readonly (readonly string[])[];
  /** Width of each column, in twentieths of a point. */
  readonly widths: readonly number[];
}

const LINE = { style: BorderStyle.SINGLE, size: 4, color: '7F7F7F' } as const;
const LINES = {
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

/**
 * Widths for the columns of a table that is so wide as a whole, in twentieths of a point: a column of short words, such as
 * dates, gets what they need on one line, and the others share the rest.
 */
export function columnWidths(columns: readonly string[], rows: WordTable['rows'], whole: number): number[] {
  const longest = columns.map((name, place) =>
    Math.max(LEAST, name.length, ...rows.map((row) => row[place]?.length ?? 0)),
  );
  const short = longest.map((length) => (length <= SHORT ? length * CHARACTER + PADDING : 0));
  const long = longest.map((length) => (length <= SHORT ? 0 : Math.min(MOST, length)));
  const rest = whole - sum(short);
  const fits = sum(long) > 0 && rest / long.filter((length) => length > 0).length >= SHORT * CHARACTER;
  const widths = fits
    ? short.map((width, place) => width || Math.floor((rest * long[place]!) / sum(long)))
    : share(longest, whole);
  // What rounding leaves over goes to the first column, so that all tables are equally wide.
  return widths.map((width, place) => (place === 0 ? width + whole - sum(widths) : width));
}

/** Lengths in characters: the shortest column, the longest that stays on one line, and the longest that counts. */
const LEAST = 10;
const SHORT = 18;
const MOST = 42;

/** Room for one character and for the space round a cell's words, in twentieths of a point. */
const CHARACTER = 108;
const PADDING = 260;

function share(lengths: readonly number[], whole: number): number[] {
  const capped = lengths.map((length) => Math.min(MOST, length));
  return capped.map((length) => Math.floor((length * whole) / sum(capped)));
}

function sum(numbers: readonly number[]): number {
  return numbers.reduce((total, each) => total + each, 0);
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
