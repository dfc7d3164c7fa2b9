import type { Root } from 'mdast';
import { textOf } from '../../documents/tree-types.ts';
import type { Note } from '../finding.ts';
import { headingsIn } from '../translate/tidy-tree.ts';

/** Headings that leave out a level: a list of contents read aloud then seems to miss something. */
export function skippedLevels(tree: Root, note: Note): void {
  let before = 1;
  for (const heading of headingsIn(tree)) {
    if (heading.depth > before + 1) {
      const after =
        before === 1 ? 'the main heading' : `a heading of level ${before} (${'#'.repeat(before)})`;
      note({
        kind: 'heading-level',
        line: heading.position?.start.line,
        action: 'look',
        wrong: `“${textOf(heading)}” is of level ${heading.depth} (${'#'.repeat(heading.depth)}) and follows ${after}`,
        instead: `Write it with ${'#'.repeat(before + 1)}.`,
      });
    }
    before = heading.depth;
  }
}

/** Headings that say the same twice on one page: nobody can tell them apart in a list of contents. */
export function repeatedHeadings(tree: Root, note: Note): void {
  const first = new Map<string, number | undefined>();
  for (const heading of headingsIn(tree)) {
    const words = textOf(heading).replace(/\s+/gu, ' ').trim();
    const key = words.toLowerCase();
    if (!first.has(key)) {
      first.set(key, heading.position?.start.line);
      continue;
    }
    note({
      kind: 'repeated-heading',
      line: heading.position?.start.line,
      action: 'look',
      wrong: `the heading “${words}” stands on this page already`,
      instead: 'Say in each what it is about.',
    });
  }
}
