import { applyEdits, count, lineAt, type Edit, type Fix } from './fix.ts';
import { collect, type DocumentNode } from '../parse/syntax-tree.ts';

/** Source of every node of the given kinds, as offsets. */
function placesOf(
  root: { children: readonly DocumentNode[] },
  types: readonly string[],
): Array<[number, number]> {
  return collect(root, (node): Array<[number, number]> => {
    const start = node.position?.start.offset;
    const end = node.position?.end.offset;
    return types.includes(node.type) && start !== undefined && end !== undefined ? [[start, end]] : [];
  });
}

/** Spaces at the ends of lines. Two of them can be a line break, and those in code are code: both stay. */
export const trailingSpaces: Fix = {
  name: 'spaces at the ends of lines are removed, unless they make a line break',
  kind: 'words',
  repair({ text, root }) {
    if (!root) return { text, notes: [] };
    const keep = placesOf(root, ['break', 'code', 'html', 'mdxFlowExpression', 'mdxTextExpression']);
    const edits = [...text.matchAll(/[ \t]+$/gmu)]
      .map(({ index, 0: { length } }): Edit => ({ from: index, to: index + length, by: '' }))
      .filter(({ from, to }) => !keep.some(([start, end]) => from < end && to >= start));
    if (edits.length === 0) return { text, notes: [] };
    const done = `spaces at the end of ${count(edits.length, 'line')} removed`;
    return { text: applyEdits(text, edits), notes: [{ done }] };
  },
};

/** Two or more spaces between words. A browser shows one. */
export const doubleSpaces: Fix = {
  name: 'double spaces between words become one',
  kind: 'words',
  repair({ text, root }) {
    if (!root) return { text, notes: [] };
    const edits = placesOf(root, ['text']).flatMap(([start, end]) =>
      [...text.slice(start, end).matchAll(/(?<=\S) {2,}(?=\S)/gu)].map(({ index, 0: { length } }): Edit => ({
        from: start + index,
        to: start + index + length,
        by: ' ',
      })),
    );
    return {
      text: applyEdits(text, edits),
      notes: edits.map(({ from }) => ({ line: lineAt(text, from), done: 'double space made one' })),
    };
  },
};

/** Zero-width spaces and the like, which come along when text is copied, and keep words from being found. */
export const invisibleCharacters: Fix = {
  name: 'invisible characters that came along with copied text are removed',
  kind: 'words',
  repair({ text, root }) {
    if (!root) return { text, notes: [] };
    const edits = placesOf(root, ['text']).flatMap(([start, end]) =>
      [...text.slice(start, end).matchAll(/[\u00ad\u200b\u2060\ufeff]+/gu)].map(
        ({ index, 0: { length } }): Edit => ({ from: start + index, to: start + index + length, by: '' }),
      ),
    );
    return {
      text: applyEdits(text, edits),
      notes: edits.map(({ from }) => ({ line: lineAt(text, from), done: 'invisible character removed' })),
    };
  },
};
