import type { Root } from 'mdast';
import type { Format } from '../parse/body.ts';

/** A text after a repair, and what was repaired, one line for each. */
export interface Repaired {
  text: string;
  notes: Note[];
}

/** One repair: what was done, and in which line where it was one line. */
export interface Note {
  line?: number;
  done: string;
}

/** A text that is to be repaired. */
export interface Draft {
  text: string;
  format: Format | 'yaml';
  /** The parsed text; absent where it cannot be parsed. */
  root?: Root;
}

/** One kind of repair. `fixes.ts` lists them all. Each leaves what it cannot repair with certainty as it is. */
export interface Fix {
  /** What it repairs, for the content team. */
  name: string;
  /**
   * `bytes`: changes how the text is stored, never what it says; made in every file.
   * `rescue`: made in a file that cannot be read, and kept only if the file can be read afterwards.
   * `words`: made in a file that can be read, and kept only if the page says the same afterwards.
   */
  kind: 'bytes' | 'rescue' | 'words';
  repair: (draft: Draft) => Repaired;
}

/** An edit of a text: what stands at `from` up to `to` is replaced. Offsets count UTF-16 units. */
export interface Edit {
  from: number;
  to: number;
  by: string;
}

/** Makes edits that do not overlap. */
export function applyEdits(text: string, edits: readonly Edit[]): string {
  let result = '';
  let at = 0;
  for (const { from, to, by } of [...edits].sort((a, b) => a.from - b.from)) {
    if (from < at) continue;
    result += text.slice(at, from) + by;
    at = to;
  }
  return result + text.slice(at);
}

/** Number of the line that holds an offset, counted from 1. */
export function lineAt(text: string, offset: number): number {
  let line = 1;
  for (let at = text.indexOf('\n'); at !== -1 && at < offset; at = text.indexOf('\n', at + 1)) line += 1;
  return line;
}

/** "1 line", "3 lines". */
export function count(number: number, noun: string): string {
  return `${number} ${noun}${number === 1 ? '' : 's'}`;
}
