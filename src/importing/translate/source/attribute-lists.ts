import type { TakeNote } from '../../import-note.ts';
import { codeLines } from './code.ts';

/** Where each attribute list may stand: alone on a line, or right behind what it describes. */
const aloneOnLine = /^\s{0,3}\{:\s?[^{}]*\}\s*$/u;
const behind = /([)\]*_`>\w.])[ \t]?\{:\s?[^{}]*\}/gu;
const headingId = /^(\s{0,3}#{1,6}\s.*?)\s*\{:?\s?#([\w.:-]+)[^{}]*\}\s*$/u;
const toc = /^\s{0,3}(?:[-*+]|1\.)\s+(?:TOC|toc|Table of contents)\s*$/u;

/**
 * Takes kramdown's attribute lists, such as `{:target="_blank"}`, out of the text: they hold settings, not words. A
 * heading's own id becomes an anchor, so that links to it can be found. Keeps every line where it is.
 */
export function dropAttributeLists(body: string, note: TakeNote): string {
  if (!body.includes('{')) return body;
  const lines = body.split('\n');
  const fenced = codeLines(lines);
  return lines
    .map((line, index) => {
      if (fenced[index]) return line;
      if (toc.test(line) && /^\s{0,3}\{:\s?toc\b/u.test(lines[index + 1] ?? '')) {
        noteToc(index + 1, note);
        return '';
      }
      const identified = headingId.exec(line);
      if (identified) return `${identified[1]} <a id="${identified[2]}"></a>`;
      if (aloneOnLine.test(line)) {
        if (!/\{:\s?toc\b/u.test(line)) noteDropped(line.trim(), index + 1, note);
        return '';
      }
      return line
        .replace(behind, (whole: string, before: string) => {
          noteDropped(whole.slice(1).trim(), index + 1, note);
          return before;
        })
        .replace(/\{::comment\}/gu, '<!--')
        .replace(/\{:\/comment\}/gu, '-->');
    })
    .join('\n');
}

function noteDropped(list: string, line: number, note: TakeNote): void {
  note({
    rule: 'markup',
    line,
    action: 'repaired',
    message: `“${list}” is a setting of another system`,
    expected: 'It was removed; no words were in it.',
  });
}

function noteToc(line: number, note: TakeNote): void {
  note({
    rule: 'derived',
    line,
    action: 'repaired',
    message: 'a sign for a table of contents',
    expected: 'It was removed: every page has “On this page”.',
  });
}
