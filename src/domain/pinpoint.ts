import type { Remark } from './problem.ts';

/**
 * A remark with the exact place on its line: the first of the words it quotes that stands there, else all that is written
 * on the line. `text` is the whole file, its lines ended by `\n` or `\r\n`. A remark about the whole file stays as it is.
 */
export function pinpoint<Each extends Remark>(remark: Each, text: string): Each {
  const { line, message } = remark;
  if (line === undefined) return remark;
  const written = text.split(/\r?\n/u, line)[line - 1]?.trimEnd();
  if (!written) return remark;
  const quoted = [...message.matchAll(/“([^“”]+)”/gu)].map(([, words = '']) => words);
  const actual = quoted.find((words) => written.includes(words)) ?? written.trimStart();
  const from = written.indexOf(actual);
  return { ...remark, column: from + 1, endLine: line, endColumn: from + actual.length + 1, actual };
}
