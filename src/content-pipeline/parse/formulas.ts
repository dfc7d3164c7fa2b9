import { present } from '../../domain/present.ts';

/** A formula in a text: `$…$` in a line, `$$…$$` by itself. Offsets count UTF-16 units. */
export interface Formula {
  from: number;
  to: number;
  /** What stands between the dollars, as TeX. */
  source: string;
  /** Whether it stands by itself and not in a line of text. */
  display: boolean;
}

/**
 * Where dollars are not signs of money. In a line the first stands directly before what it opens and has no letter or figure
 * before it; the last stands directly behind it and has none behind it: “$5 and $10” and “US$5” are prices.
 */
const inLine =
  /(?<![\p{L}\p{N}\\$/=])(\${1,2})(?![\s$])((?:\\.|[^$\\])*?(?:\\.|[^\s$\\]))\1(?![\p{L}\p{N}$])/gu;
/** `$$` in a line may have spaces inside. */
const byItself = /^([\s>]*(?:(?:[-*+]|\d{1,9}[.)])\s+)?)\$\$[ \t]+([^$\s](?:[^$]*[^$\s])?)[ \t]+\$\$\s*$/u;
const opening = /^([\s>]*(?:(?:[-*+]|\d{1,9}[.)])\s+)?)\$\$\s*$/u;
const closing = /^([\s>]*)\$\$\s*$/u;

/** Signs that no sentence about money holds. */
const mathematics = /\\[A-Za-z]|[\^_=]/u;

/** Whether what stands between two dollars is a sentence: “$10 or A$” and “$NAME$” stay as they are. */
const isProse = (inside: string): boolean =>
  !mathematics.test(inside) &&
  (/[£€]|\p{L}{4}/u.test(inside) ||
    (/\s/u.test(inside) && /(?:^|\s)\p{L}{2,}(?=[\s.,;:!?]|$)/u.test(inside)));

/** Every formula of a text, from top to bottom; none in code or in the frontmatter. */
export function findFormulas(text: string): Formula[] {
  if (!text.includes('$')) return [];
  const lines = text.split('\n');
  const head =
    lines[0]?.trimEnd() === '---' ? lines.findIndex((line, at) => at > 0 && /^---\s*$/u.test(line)) : -1;
  const starts: number[] = [];
  let start = 0;
  for (const line of lines) {
    starts.push(start);
    start += line.length + 1;
  }
  const found: Formula[] = [];
  let fence = '';
  for (let at = head + 1; at < lines.length; at += 1) {
    const line = lines[at] ?? '';
    const sign = /^[\s>]*(?:[-*+]\s+)?(`{3,}|~{3,})/u.exec(line)?.[1] ?? '';
    if (sign !== '' && (fence === '' || sign.startsWith(fence))) {
      fence = fence === '' ? sign : '';
      continue;
    }
    if (fence !== '' || !line.includes('$')) continue;
    const before = opening.exec(line)?.[1];
    const end = before === undefined ? -1 : closingLine(lines, at + 1);
    if (before !== undefined && end > 0) {
      const inside = lines.slice(at + 1, end).map((each) => each.replace(/^[\s>]*/u, ''));
      const to = present(starts[end]) + (lines[end] ?? '').trimEnd().length;
      found.push({
        from: present(starts[at]) + before.length,
        to,
        source: inside.join('\n').trim(),
        display: true,
      });
      at = end;
      continue;
    }
    found.push(...inOneLine(line).map((each) => moved(each, present(starts[at]))));
  }
  return found;
}

/** The line that ends a formula of several lines; -1 where a line is empty before. */
function closingLine(lines: readonly string[], from: number): number {
  for (let at = from; at < lines.length; at += 1) {
    const line = lines[at] ?? '';
    if (closing.test(line)) return at > from ? at : -1;
    if (/^[\s>]*$/u.test(line) || line.includes('```')) return -1;
  }
  return -1;
}

function inOneLine(line: string): Formula[] {
  const [, before, whole] = byItself.exec(line) ?? [];
  if (before !== undefined && whole !== undefined && !whole.includes('`'))
    return [{ from: before.length, to: line.trimEnd().length, source: whole, display: true }];
  const seen = line.replace(/(?<!\\)(`+)(?!`)[^]*?[^`]\1(?!`)/gu, (code) => '`'.repeat(code.length));
  return [...seen.matchAll(inLine)].flatMap(({ 0: all, 1: sign = '', 2: source = '', index }): Formula[] =>
    source.includes('`') || (sign === '$' && isProse(source))
      ? []
      : [{ from: index, to: index + all.length, source, display: sign === '$$' }],
  );
}

const moved = (formula: Formula, by: number): Formula => ({
  ...formula,
  from: formula.from + by,
  to: formula.to + by,
});

/**
 * The text with its formulas written as code, sign for sign, so that the parser of Markdown leaves what is inside alone and
 * everything else keeps its line and column.
 */
export function asCode(text: string, formulas: readonly Formula[]): string {
  let out = '';
  let at = 0;
  for (const { from, to } of formulas) {
    const whole = text.slice(from, to);
    const lines = whole.split('\n');
    const code =
      lines.length > 1
        ? [
            present(lines[0]).replace('$$', '```'),
            ...lines.slice(1, -1),
            present(lines.at(-1)).replace('$$', '```'),
          ].join('\n')
        : whole.replace(/^\$+|\$+$/gu, (sign) => '`'.repeat(sign.length));
    out += text.slice(at, from) + code;
    at = to;
  }
  return out + text.slice(at);
}
