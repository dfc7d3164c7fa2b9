import type { TakeNote } from '../../import-note.ts';
import { codeLines } from './code.ts';
import { marker, type Marker } from './markers.ts';
import { present } from '../../../domain/present.ts';

/** The text with the signs of other systems turned into tags, and the line of the old body each new line comes from. */
export interface MarkedText {
  text: string;
  /** For each line of `text`, counted from 0: the line of the old body, counted from 1. */
  lines: number[];
}

interface Open {
  tag: string;
  indent: string;
  line: number;
  name: string;
}

/**
 * Turns `{details}…{/details}`, `{inset-text}`, `$CTA` and their kin into tags of our own, each on lines of its own, so
 * that everything after can treat them as HTML. Works a line at a time and leaves code blocks alone. `bodyLines` tells
 * which line of the old body each line of `body` was.
 */
export function markBlocks(body: string, bodyLines: readonly number[], noteBody: TakeNote): MarkedText {
  const note: TakeNote = (finding) =>
    noteBody({ ...finding, line: finding.line === undefined ? undefined : bodyLines[finding.line - 1] });
  const source = body.split('\n');
  const out: string[] = [];
  const lines: number[] = [];
  const open: Open[] = [];
  const fenced = codeLines(source);
  let summaryFor: number | undefined;
  let afterSummary = -1;

  const write = (text: string, line: number) => {
    out.push(text);
    lines.push(bodyLines[line - 1] ?? line);
  };
  const writeTag = (tag: string, line: number) => ['', tag, ''].forEach((each) => write(each, line));
  const close = (line: number) => {
    const last = open.pop();
    if (last) writeTag(`${last.indent}</${last.tag}>`, line);
  };
  const openBlock = ({ tag, name }: Marker, indent: string, line: number) => {
    if (open.some((each) => each.tag === tag) && !closesLater(source, line, open.length, name)) {
      unclosed(present(open.at(-1)), note);
      close(line);
    }
    open.push({ tag, indent, line, name });
    writeTag(`${indent}<${tag}>`, line);
    if (tag === 'x-details') summaryFor = out.length - 2;
  };

  // The first line of text inside a block that opens is what the reader presses. A list or a tag is not.
  const takeSummary = (text: string, tagLine: number, line: number): undefined => {
    const words = text.trim().replace(/^#{1,6}\s+/u, '');
    if (/^(?:[-*+]\s|\d+[.)]\s|[<>|])/u.test(words)) write(text, line);
    else
      out[tagLine] = present(out[tagLine]).replace('<x-details>', `<x-details summary="${escaped(words)}">`);
    afterSummary = line;
    return undefined;
  };

  source.forEach((each, index) => {
    const line = index + 1;
    if (fenced[index]) return write(each, line);
    // The line right behind a summary was part of its paragraph: it must not become a list or code by itself.
    let rest =
      afterSummary === line - 1 ? each.trimStart().replace(/^(?!1[.)])(\d{1,9})([.)]\s)/u, '$1\\$2') : each;
    for (let found = marker(rest, body); found; found = marker(rest, body)) {
      const before = rest.slice(0, found.start);
      if (summaryFor !== undefined && before.trim() !== '')
        summaryFor = takeSummary(before, summaryFor, line);
      else if (before.trim() !== '') write(before.trimEnd(), line);
      const indent = before.trim() === '' && nestedAfter(source, index, before) ? before : '';
      rest = rest.slice(found.end);
      const isOpen = open.some((block) => block.name === found.name);
      if (found.kind === 'open' || (found.kind === 'toggle' && !isOpen)) openBlock(found, indent, line);
      else if (isOpen) {
        for (let last = open.at(-1); last && last.name !== found.name; last = open.at(-1)) {
          unclosed(last, note);
          close(line);
        }
        close(line);
        summaryFor = undefined;
      } else {
        strayClose(found.text, line, note);
        write('', line);
      }
    }
    if (summaryFor !== undefined && rest.trim() !== '') summaryFor = takeSummary(rest, summaryFor, line);
    else if (rest === each || rest.trim() !== '') write(rest, line);
  });
  for (let last = open.at(-1); last; last = open.at(-1)) {
    unclosed(last, note);
    close(source.length);
  }
  return { text: out.join('\n'), lines };
}

const escaped = (text: string): string =>
  text.replace(/&/gu, '&amp;').replace(/"/gu, '&quot;').replace(/</gu, '&lt;');

/** Whether a sign that is set in belongs to a list item: what follows is set in as far. */
function nestedAfter(source: readonly string[], index: number, indent: string): boolean {
  if (indent.length < 2) return false;
  const next = source.slice(index + 1).find((line) => line.trim() !== '');
  return next !== undefined && next.startsWith(indent);
}

/** Whether so many closing signs follow that a block may well stand inside another of its kind. */
function closesLater(source: readonly string[], line: number, depth: number, name: string): boolean {
  let closing = 0;
  let opening = 0;
  for (const each of source.slice(line - 1)) {
    closing += each.split(`{/${name}}`).length - 1;
    opening += each.split(`{${name}}`).length - 1;
  }
  return closing >= opening + depth;
}

function unclosed({ name, line }: Open, note: TakeNote): void {
  note({
    rule: 'markup',
    line,
    action: 'repaired',
    message: `the block “${name}” is opened here and not closed`,
    expected: 'It was closed at the next block or at the end; check where it should end.',
  });
}

function strayClose(text: string, line: number, note: TakeNote): void {
  note({
    rule: 'markup',
    line,
    action: 'repaired',
    message: `“${text}” closes a block that was not opened`,
    expected: 'The sign was removed; check whether a block should begin above.',
  });
}
