import type { Root } from 'mdast';
import { textOf } from '../../../content-pipeline/parse/syntax-tree.ts';
import type { TakeNote } from '../../import-note.ts';
import { headingsIn } from '../../translate/tidy-tree.ts';

/** Headings that leave out a level: a list of contents read aloud then seems to miss something. */
export function skippedLevels(tree: Root, note: TakeNote): void {
  let before = 1;
  for (const heading of headingsIn(tree)) {
    if (heading.depth > before + 1) {
      const after =
        before === 1 ? 'the main heading' : `a heading of level ${before} (${'#'.repeat(before)})`;
      note({
        rule: 'heading-level',
        line: heading.position?.start.line,
        action: 'look',
        message: `“${textOf(heading)}” is of level ${heading.depth} (${'#'.repeat(heading.depth)}) and follows ${after}`,
        expected: 'Write it one level below the heading above it: with one # more than that one.',
      });
    }
    before = heading.depth;
  }
}

/**
 * Headings that say the same twice in one section: nobody can tell them apart in a list of contents. “Mentors” under each
 * week is fine, as the week says which. One line for all of them.
 */
export function repeatedHeadings(tree: Root, note: TakeNote): void {
  const above: string[] = [];
  const seen = new Map<string, { words: string; lines: number[] }>();
  for (const heading of headingsIn(tree)) {
    const words = textOf(heading).replace(/\s+/gu, ' ').trim();
    above.length = heading.depth;
    above[heading.depth] = words.toLowerCase();
    const key = above.join('|');
    const entry = seen.get(key) ?? { words, lines: [] };
    entry.lines.push(heading.position?.start.line ?? 0);
    seen.set(key, entry);
  }
  for (const { words, lines } of seen.values()) {
    if (lines.length < 2) continue;
    note({
      rule: 'repeated-heading',
      line: lines[1],
      action: 'look',
      message: `the heading “${words}” stands ${lines.length === 2 ? 'twice' : `${lines.length} times`} in its section`,
      expected: 'Say in each what it is about.',
    });
  }
}
