import { cleanText } from '../../domain/clean-text.ts';

/**
 * Rows of text as a file for a spreadsheet (RFC 4180, with a byte-order mark so that Excel reads it as UTF-8). A cell never
 * runs as a formula and never becomes another date or number, whatever somebody wrote. Every cell is quoted, so that a
 * program which splits at semicolons too leaves it whole.
 */
export function csvFile(rows: readonly (readonly string[])[]): string {
  const lines = rows.map((row) => row.map((cell) => quote(makeInert(cleanText(cell)))).join(','));
  return `\ufeff${lines.map((line) => `${line}\r\n`).join('')}`;
}

function quote(cell: string): string {
  return cell === '' ? '' : `"${cell.replaceAll('"', '""')}"`;
}

/** Characters that begin a formula in Excel or LibreOffice, also in their wide forms. */
const FORMULA = /^[\s"']*[=+\-@\t\r＝＋－＠|%]/u;

/** Whole numbers and days as this site writes them: a spreadsheet keeps what they say. */
const PLAIN =
  /^(?:0|[1-9]\d{0,14}|\d{4}-\d\d-\d\d|\d{1,2} (?:January|February|March|April|May|June|July|August|September|October|November|December) \d{4})$/u;

/** What a spreadsheet could take for a number, a time or a date in figures: "12/5", "9E2", "007", "1 1/2", "10:30 pm". */
const FIGURES = /^[(£$€]?\s*[\d.,][\d\s.,:/\-+%)£$€]*(?:e[+-]?\d+|[ap]m?)?$/iu;

/** A month with figures. */
const DATE =
  /^(?:\d{1,4}(?:st|nd|rd|th)?[\s\-/.,]*)?(?:jan(?:uary)?|feb(?:ruary)?|mar(?:ch)?|apr(?:il)?|may|june?|july?|aug(?:ust)?|sept?(?:ember)?|oct(?:ober)?|nov(?:ember)?|dec(?:ember)?)[\s\-/.,]*(?:\d{1,4}[\s\-/.,]*){0,2}(?:\d{1,2}:\d\d)?$/iu;

function isTakenForValue(line: string): boolean {
  const text = line.trim();
  if (PLAIN.test(line)) return false;
  return FIGURES.test(text) || /^(?:true|false)$/iu.test(text) || (/\d/u.test(text) && DATE.test(text));
}

/** Puts an apostrophe in front of every line that a spreadsheet could take for something else: some split cells at new lines. */
function makeInert(cell: string): string {
  return cell
    .split('\n')
    .map((line) => (FORMULA.test(line) || isTakenForValue(line) ? `'${line}` : line))
    .join('\n');
}
