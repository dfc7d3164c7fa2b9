import { parse as parseToml } from 'smol-toml';
import { isMap, isScalar, parseDocument } from 'yaml';
import type { TakeNote } from '../import-note.ts';

/** An old document, taken apart: the values of its top lines, and its text. */
export interface SplitDocument {
  /** Values by name, each as written; numbers and truth values stay what they are. */
  values: Map<string, string | number | boolean>;
  /** Top lines that hold neither a word nor a number, or that could not be read, as written. */
  unread: string[];
  body: string;
  /** Number of lines above the body. */
  offset: number;
}

/**
 * Takes the top lines off an old document. Whatever is wrong with them costs a line in the report and never a word:
 * what cannot be read is handed back as written.
 */
export function splitDocument(text: string, note: TakeNote): SplitDocument {
  const lines = text.split('\n');
  const start = lines.findIndex((line) => line.trim() !== '');
  const other = readOtherHead(lines, start, note);
  if (other) return other;
  if (lines[start]?.trimEnd() !== '---') {
    note({
      rule: 'top-lines',
      line: 1,
      action: 'repaired',
      message: 'the document has no top lines',
      expected: 'The title is taken from its first heading or its name; check it.',
    });
    return { values: new Map(), unread: [], body: text, offset: 0 };
  }
  const close = lines.findIndex((line, index) => index > start && /^(?:---|\.\.\.)\s*$/u.test(line));
  const end = close === -1 ? endOfUnclosed(lines, start) : close;
  if (close === -1) {
    note({
      rule: 'top-lines',
      line: start + 1,
      action: 'repaired',
      message: 'the lines at the top are not closed with “---”',
      expected: 'The lines that look like “name: value” were taken as top lines; check them.',
    });
  }
  const bodyStart = close === -1 ? end : end + 1;
  const head = lines.slice(start + 1, end);
  return {
    ...readValues(head, start + 1, note),
    body: lines.slice(bodyStart).join('\n'),
    offset: bodyStart,
  };
}

/** Front matter that is not YAML: TOML between lines of `+++`, or one JSON object. */
function readOtherHead(lines: readonly string[], start: number, note: TakeNote): SplitDocument | undefined {
  const first = lines[start]?.trimEnd();
  if (first !== '+++' && first !== '{') return undefined;
  const isEnd = (line: string) => line.trimEnd() === (first === '{' ? '}' : '+++');
  const end = lines.findIndex((line, index) => index > start && isEnd(line));
  if (end === -1) return undefined;
  const inside = lines.slice(start + 1, end);
  const rest = { body: lines.slice(end + 1).join('\n'), offset: end + 1 };
  try {
    const head: Record<string, unknown> =
      first === '{'
        ? (JSON.parse(`{${inside.join('\n')}}`) as Record<string, unknown>)
        : parseToml(inside.join('\n'));
    const values: SplitDocument['values'] = new Map();
    const unread: string[] = [];
    for (const [name, value] of Object.entries(head)) {
      const plain = typeof value === 'bigint' ? Number(value) : value;
      if (typeof plain === 'string' || typeof plain === 'number' || typeof plain === 'boolean')
        values.set(name, plain);
      else unread.push(`${name}: ${JSON.stringify(plain)}`);
    }
    return { values, unread, ...rest };
  } catch {
    if (first === '{') return undefined;
    // TOML that cannot be read as a whole is read a line at a time, as if its signs were those of YAML.
    const lineByLine = inside.map((line) => line.replace(/^(\s*[\w-]+)\s*=\s*/u, '$1: '));
    return { ...readLineByLine(lineByLine, start + 1, note), ...rest };
  }
}

const keyLine = /^\s*([A-Za-z][\w -]{0,40}):(?:\s+(.*))?$/u;

function endOfUnclosed(lines: readonly string[], start: number): number {
  let end = start + 1;
  while (keyLine.test(lines[end] ?? '')) end += 1;
  return end;
}

function readValues(
  head: readonly string[],
  offset: number,
  note: TakeNote,
): Pick<SplitDocument, 'values' | 'unread'> {
  const document = parseDocument(head.join('\n'), { merge: false, logLevel: 'silent', uniqueKeys: false });
  if (document.errors.length > 0 || (document.contents !== null && !isMap(document.contents))) {
    return readLineByLine(head, offset, note);
  }
  const values: SplitDocument['values'] = new Map();
  const unread: string[] = [];
  for (const { key, value } of isMap(document.contents) ? document.contents.items : []) {
    const name = isScalar(key) ? String(key.value).trim() : '';
    const position = isScalar(key) ? (key.range?.[0] ?? 0) : 0;
    const line = offset + head.join('\n').slice(0, position).split('\n').length;
    const plain = isScalar(value) ? value.value : undefined;
    const usable = typeof plain === 'string' || typeof plain === 'number' || typeof plain === 'boolean';
    if (values.has(name)) {
      unread.push(`${name}: ${usable ? String(plain) : ''}`);
      note({
        rule: 'top-lines',
        line,
        action: 'repaired',
        message: `“${name}” stands twice in the top lines`,
        expected: 'The first is used, the second kept beside it as a remark; keep the right one.',
      });
    } else if (usable) values.set(name, plain);
    else if (plain !== null && plain !== undefined) unread.push(`${name}: ${plain as string}`);
    else if (value !== null && !isScalar(value)) unread.push(`${name}: ${JSON.stringify(value)}`);
    else unread.push(`${name}:`);
  }
  return { values, unread };
}

/** YAML that cannot be read as a whole is read a line at a time, the way its writer most likely meant it. */
function readLineByLine(
  head: readonly string[],
  offset: number,
  note: TakeNote,
): Pick<SplitDocument, 'values' | 'unread'> {
  note({
    rule: 'top-lines',
    line: offset + 1,
    action: 'repaired',
    message: 'the top lines are not valid YAML or TOML',
    expected: 'They were read one line at a time; check title, heading and caption.',
  });
  const values: SplitDocument['values'] = new Map();
  const unread: string[] = [];
  for (const line of head) {
    const [, name, value = ''] = keyLine.exec(line.replace(/\t/gu, ' ')) ?? [];
    const word = value.trim().replace(/^(["'])(.*)\1$/u, '$2');
    if (name && word !== '' && !values.has(name)) values.set(name, word.replace(/^["']|["']$/gu, ''));
    else if (line.trim() !== '') unread.push(line.trim());
  }
  return { values, unread };
}
