import { applyEdits, lineAt, type Edit, type Fix, type Note } from './fix.ts';
import { citation } from '../parse/prose.ts';
import { collect, textOf } from '../parse/syntax-tree.ts';
import { americanSpellings } from '../check/words/american-spellings.ts';
import { withoutAddresses } from '../check/words/without-addresses.ts';

/** Somebody else's words, and names: links, italics, quotations. */
const quotedIn = ['link', 'linkReference', 'emphasis', 'blockquote'];
const quotation = /“[^”]*”?|"[^"]*"?|‘[^’]*’/gu;
/**
 * American spellings in running text. Only words written small are changed, and none in a quotation, a link, italics or
 * a reference, because those are other people's words or names.
 */
export const britishSpelling: Fix = {
  name: 'American spellings become British ones, except in quotations, links, italics and references',
  kind: 'words',
  repair({ text, root }) {
    if (!root) return { text, notes: [] };
    const notes: Note[] = [];
    const edits = collect(root, (node, around): Edit[] => {
      const start = node.type === 'text' ? node.position?.start.offset : undefined;
      const end = node.position?.end.offset;
      if (start === undefined || end === undefined) return [];
      if (around.some(({ type }) => quotedIn.includes(type)) || around.some(isReference)) return [];
      const source = text.slice(start, end).replace(quotation, (found) => ' '.repeat(found.length));
      return [
        ...withoutAddresses(source).matchAll(/(?<![\p{L}\p{Nd}_'’-])\p{Ll}+(?![\p{L}\p{Nd}_])/gu),
      ].flatMap(({ index, 0: word }): Edit[] => {
        const british = americanSpellings.get(word);
        if (!british) return [];
        const from = start + index;
        notes.push({ line: lineAt(text, from), done: `“${word}” is now “${british}”` });
        return [{ from, to: from + word.length, by: british }];
      });
    });
    return { text: applyEdits(text, edits), notes };
  },
};

function isReference(node: Parameters<typeof textOf>[0]): boolean {
  return (node.type === 'paragraph' || node.type === 'tableCell') && citation.test(textOf(node));
}
