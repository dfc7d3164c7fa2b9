import { csvFormatRow } from 'd3-dsv';
import { cleanText } from '../../domain/clean-text.ts';

/**
 * Rows of text as a file for a spreadsheet (RFC 4180, with a byte-order mark so that Excel reads it as UTF-8). A cell never
 * runs as a formula, whatever somebody wrote.
 */
export function csvFile(rows: readonly (readonly string[])[]): string {
  const cells = rows.map((row) => row.map((cell) => makeInert(cleanText(cell))));
  return `\ufeff${cells.map((row) => `${csvFormatRow(row)}\r\n`).join('')}`;
}

/** Characters that begin a formula in Excel or LibreOffice, also in their wide forms. */
const FORMULA = /^[\s"']*[=+\-@\t\r＝＋－＠|%]/u;

/** Puts an apostrophe in front of every line that a spreadsheet could take for a formula: some split cells at new lines. */
function makeInert(cell: string): string {
  return cell
    .split('\n')
    .map((line) => (FORMULA.test(line) ? `'${line}` : line))
    .join('\n');
}
