import { asCode, findFormulas } from '../../../content-pipeline/parse/formulas.ts';

/** A fence as it opens: what stands before it (quotation, list), its signs and the rest of the line. */
const opening = /^((?:[\s>]|[-*+]\s|\d{1,9}[.)]\s)*)(`{3,}(?=[^`]*$)|~{3,})/u;

/**
 * Which lines belong to fenced code, the fences themselves included. A fence may stand in a list, a quotation or a box that
 * is set in; one that is never closed counts only where Markdown would count it.
 */
export function codeLines(lines: readonly string[]): boolean[] {
  const inside = lines.map(() => false);
  for (let at = 0; at < lines.length; at += 1) {
    const [, before = '', sign = ''] = opening.exec(lines[at] ?? '') ?? [];
    if (sign === '') continue;
    const close = closingLine(lines, at, sign);
    if (close === -1 && !/^ {0,3}$/u.test(before)) continue;
    const end = close === -1 ? lines.length - 1 : close;
    inside.fill(true, at, end + 1);
    at = end;
  }
  return inside;
}

function closingLine(lines: readonly string[], at: number, sign: string): number {
  const closing = new RegExp(`^[\\s>]*${sign[0] ?? ''}{${sign.length},}\\s*$`, 'u');
  return lines.findIndex((line, index) => index > at && closing.test(line));
}

/** Text whose code in a line is put away, so that nothing that works on signs can touch it. */
export interface ProtectedText {
  text: string;
  /** What was put away, by the number in its token. */
  spans: string[];
}

const token = /\u{e0a0}(\d+)\u{e0a1}/gu;

/** What a formula in a line begins with once it was put away as code: one in the line, and one that stands by itself. */
const formulaMarks = ['\u{e0a2}', '\u{e0a3}'] as const;
/** The language of a formula of several lines once its signs became those of a fence. */
export const formulaFence = 'x-formula';

/** The source of what was put away, and whether it was a formula. */
export function putAway(span: string): { source: string; formula?: 'inline' | 'display' } {
  const [inline, display] = formulaMarks;
  if (span.startsWith(inline)) return { source: span.slice(1), formula: 'inline' };
  return span.startsWith(display) ? { source: span.slice(1), formula: 'display' } : { source: span };
}

/** Puts the inside of each piece of code in a line (`like this`), and each formula, away. Every line stays where it is. */
export function protectCode(text: string): ProtectedText {
  const spans: string[] = [];
  const put = (inside: string): string => `\u{e0a0}${spans.push(inside) - 1}\u{e0a1}`;
  const lines = withoutFormulas(text, put).split('\n');
  const fenced = codeLines(lines);
  return { text: lines.map((line, at) => (fenced[at] ? line : protectLine(line, put))).join('\n'), spans };
}

function withoutFormulas(text: string, put: (inside: string) => string): string {
  let out = '';
  let from = 0;
  for (const formula of findFormulas(text)) {
    const { source, display } = formula;
    const isBlock = text.slice(formula.from, formula.to).includes('\n');
    const whole = asCode(text, [formula]);
    const code = isBlock
      ? whole
          .slice(formula.from, whole.length - text.length + formula.to)
          .replace('```', `\`\`\`${formulaFence}`)
      : `\`${put(formulaMarks[display ? 1 : 0] + source)}\``;
    out += text.slice(from, formula.from) + code;
    from = formula.to;
  }
  return out + text.slice(from);
}

function protectLine(line: string, put: (inside: string) => string): string {
  if (!line.includes('`')) return line;
  const runs = [...line.matchAll(/\\.|`+/gu)].filter(([sign]) => sign.startsWith('`'));
  let out = '';
  let from = 0;
  for (let at = 0; at < runs.length; at += 1) {
    const open = runs[at];
    const close = runs.findIndex((run, index) => index > at && run[0] === open?.[0]);
    const end = runs[close];
    if (!open || !end) continue;
    const inside = line.slice(open.index + open[0].length, end.index);
    const isToken = /^\u{e0a0}\d+\u{e0a1}$/u.test(inside);
    out += `${line.slice(from, open.index)}\`${isToken ? inside : put(inside)}\``;
    from = end.index + end[0].length;
    at = close;
  }
  return out + line.slice(from);
}

/** The text of code in a line as Markdown reads it: one space at each end is not part of it. */
export function restoreSpan(value: string, spans: readonly string[]): string {
  return restoreCode(value, spans).replace(/^ (?=[^]*[^ ])([^]*) $/u, '$1');
}

/** What the token of a piece of code in a line stands for; undefined where it is none. */
export function spanOf(value: string, spans: readonly string[]): ReturnType<typeof putAway> | undefined {
  const span = spans[Number(/^\u{e0a0}(\d+)\u{e0a1}$/u.exec(value)?.[1] ?? NaN)];
  return span === undefined ? undefined : putAway(span);
}

/** Puts back what was put away, wherever its token stands. */
export function restoreCode(text: string, spans: readonly string[]): string {
  return text.replace(token, (whole, index: string) => {
    const span = spans[Number(index)];
    return span === undefined ? whole : putAway(span).source;
  });
}
