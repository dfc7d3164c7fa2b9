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
 * Widths for the columns of a table that is so wide as a whole, in twentieths of a point. Short words, such as dates, stay
 * on one line where there is room for it; otherwise no word is broken; what is left goes to the columns of long texts.
 */
export function columnWidths(columns: readonly string[], rows: WordTable['rows'], whole: number): number[] {
  const texts = columns.map((name, place) => [name, ...rows.map((row) => row[place] ?? '')]);
  const words = texts.map((cells) =>
    roomFor(Math.min(SHORT, longestOf(cells.flatMap((cell) => cell.split(/\s/u))))),
  );
  const lengths = texts.map(longestOf);
  const lines = lengths.map((length, place) =>
    length <= SHORT ? roomFor(length) : Math.max(LONG, words[place]!),
  );
  const least = sum(lines) <= whole ? lines : words;
  const rest = whole - sum(least);
  const weights = rest < 0 ? least : lengths.map((length) => (length <= SHORT ? 0 : Math.min(MOST, length)));
  const shares = sum(weights) === 0 ? lengths : weights;
  const widths = least.map((width, place) => width + Math.trunc((rest * shares[place]!) / sum(shares)));
  // What rounding leaves over goes to the first column, so that all tables are equally wide.
  return widths.map((width, place) => (place === 0 ? width + whole - sum(widths) : width));
}

/** The longest text that is kept on one line, and the longest that counts, in characters. */
const SHORT = 18;
const MOST = 42;

/** Least room for a column of long texts, in twentieths of a point. */
const LONG = 1_900;

/** Room for so many characters and the space round a cell's words, in twentieths of a point. */
function roomFor(characters: number): number {
  return Math.max(4, characters) * 108 + 260;
}

function longestOf(texts: readonly string[]): number {
  return Math.max(1, ...texts.map((text) => text.length));
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
