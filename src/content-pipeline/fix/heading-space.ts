import { applyEdits, lineAt, type Edit, type Fix } from './fix.ts';
import { collect } from '../parse/syntax-tree.ts';

/** `##Plan`, which is shown as it stands, signs and all. One sign alone may be a number or a tag, and stays. */
export const headingSpace: Fix = {
  name: 'a space is put between ## and the heading',
  kind: 'words',
  repair({ text, root }) {
    if (!root) return { text, notes: [] };
    const edits = collect(root, (node): Edit[] => {
      const start = node.type === 'paragraph' ? node.position?.start.offset : undefined;
      if (start === undefined) return [];
      const signs = /^(#{2,6})[^\s#]/u.exec(text.slice(start, start + 8))?.[1];
      const at = start + (signs?.length ?? 0);
      return signs ? [{ from: at, to: at, by: ' ' }] : [];
    });
    return {
      text: applyEdits(text, edits),
      notes: edits.map(({ from }) => ({ line: lineAt(text, from), done: 'space put after the # signs' })),
    };
  },
};
