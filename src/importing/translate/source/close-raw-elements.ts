import { codeLines } from './code.ts';

/** Elements whose content HTML reads as bare text: one that is never closed swallows the rest of the page. */
const raw = 'iframe|script|style|textarea|title|xmp|noframes|noembed';
const opening = new RegExp(String.raw`<(${raw})\b(?:"[^"]*"|'[^']*'|[^"'<>])*>`, 'giu');

/** Closes frames and their kin that are never closed, such as `<iframe src="…" />`, right where they were opened. */
export function closeRawElements(text: string): string {
  const fenced = codeLines(text.split('\n'));
  const isCode = (at: number): boolean => fenced[text.slice(0, at).split('\n').length - 1] === true;
  return text.replace(opening, (tag: string, name: string, at: number) => {
    if (isCode(at)) return tag;
    const after = text.slice(at + tag.length);
    const end = after.search(new RegExp(`</${name}\\b`, 'iu'));
    const next = after.search(new RegExp(`<${name}\\b`, 'iu'));
    const closed = end !== -1 && (next === -1 || end < next);
    return closed ? tag : `${tag}</${name}>`;
  });
}
