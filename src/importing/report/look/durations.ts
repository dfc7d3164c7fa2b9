import type { Nodes, Root } from 'mdast';
import { lineOf, textOf } from '../../../content-pipeline/parse/syntax-tree.ts';
import { timingIn } from '../../../domain/session/meeting/timings.ts';
import type { TakeNote } from '../../import-note.ts';

/** Lines that speak of a length of time without a number, or with one that the agenda cannot read. */
export function durations(tree: Root, note: TakeNote): void {
  for (const node of linesIn(tree)) {
    const text = textOf(node).replace(/\s+/gu, ' ').trim();
    if (text.length > 100 || timingIn(text, node.type === 'heading')) continue;
    const labelled = /^(?:total )?(?:duration|time|timing|length)\b\s*[:–-]?\s*(.*)$/iu.exec(text);
    const bracketed = /\(\s*(?:x+|\?+|_+|\.{2,}|…)?\s*(?:minutes|minute|mins|min)\s*\)?[.:]?$/iu.test(text);
    if (
      bracketed ||
      (labelled &&
        /^(?:tbc|x+|\?*|minutes?|mins?|[_.…]*)\s*(?:minutes?|mins?)?\.?$/iu.test(labelled[1] ?? '') &&
        /:|min/iu.test(text))
    ) {
      note({
        rule: 'duration',
        line: lineOf(node),
        action: 'look',
        message: `“${text}” has no number`,
        expected: 'Write the minutes, for example “Duration: 45 minutes”.',
      });
    } else if (labelled?.[1] && /\d/u.test(labelled[1]) && /\b(?:hours?|hrs?|min)/iu.test(labelled[1])) {
      note({
        rule: 'duration',
        line: lineOf(node),
        action: 'look',
        message: `the agenda cannot read “${text}”`,
        expected: 'Write one number of minutes, for example “Duration: 75 minutes”.',
      });
    }
  }
}

function linesIn(node: Nodes): Nodes[] {
  if (node.type === 'heading' || node.type === 'paragraph') return [node];
  return 'children' in node ? (node.children as Nodes[]).flatMap(linesIn) : [];
}
