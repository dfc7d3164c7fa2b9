import type { TakeNote } from '../../import-note.ts';
import { codeLines } from './code.ts';
import type { MarkedText } from './mark-blocks.ts';
import { boxAt, type Box, type Line } from './box-signs.ts';

/** Deeper boxes than this stay as they are written: nobody means them. */
const deepest = 12;

/**
 * Turns the boxes of other systems into tags of our own: `:::note`, `!!! note "Title"`, `> [!NOTE]`, `--- task ---`,
 * shortcodes and the tags of components. Each tag stands on lines of its own. Code is left alone.
 */
export function markAdmonitions(body: string, note: TakeNote): MarkedText {
  const lines = body.split('\n').map((text, index): Line => ({ text, line: index + 1 }));
  const marked = mark(lines, note, 0, '##');
  return { text: marked.map(({ text }) => text).join('\n'), lines: marked.map(({ line }) => line) };
}

function mark(lines: readonly Line[], note: TakeNote, depth: number, above: string): Line[] {
  const fenced = codeLines(lines.map(({ text }) => text));
  const out: Line[] = [];
  for (let at = 0; at < lines.length;) {
    const here = lines[at];
    if (!here) break;
    const box = fenced[at] || depth >= deepest ? undefined : boxAt(lines, at);
    if (!box) {
      out.push(here);
      at += 1;
      continue;
    }
    note({
      rule: 'box',
      line: here.line,
      action: 'repaired',
      message: `a box of another system, ${box.sign}`,
      expected: said[box.kind],
    });
    const level = levelBelow(lines.slice(0, at)) ?? above;
    out.push(...written(box, here.line, mark(box.inside, note, depth + 1, level), level));
    at = box.next;
  }
  return out;
}

const said: Record<Box['kind'], string> = {
  callout: 'It is a <Callout> now.',
  details: 'It is a <Details> now, which opens when pressed.',
  plain: 'Its text stands in the page.',
};

/** Signs of a heading one level below the last one, if there is one. */
function levelBelow(before: readonly Line[]): string | undefined {
  const last = before.findLast(({ text }) => /^\s{0,3}#{1,6}\s/u.test(text));
  if (last === undefined) return undefined;
  const depth = /#+/u.exec(last.text)?.[0].length ?? 1;
  return '#'.repeat(Math.min(depth + 1, 6));
}

function written({ kind, indent, title }: Box, line: number, inside: readonly Line[], level: string): Line[] {
  const own = (text: string): Line => ({ text: text === '' ? '' : indent + text, line });
  const words = title.trim();
  if (kind === 'plain') {
    const heading = words === '' ? [] : [own(`${level} ${words}`), own('')];
    return [own(''), ...heading, ...inside, own('')];
  }
  const [tag, name] = kind === 'details' ? ['x-details', 'summary'] : ['x-callout', 'title'];
  const value = words.replace(/&/gu, '&amp;').replace(/"/gu, '&quot;').replace(/</gu, '&lt;');
  const open = `<${tag}${words === '' ? '' : ` ${name}="${value}"`}>`;
  return [own(''), own(open), own(''), ...inside, own(''), own(`</${tag}>`), own('')];
}
