import { isMap, isScalar, parseDocument } from 'yaml';
import { markdownToHtml } from 'satteri';
import { closeRawElements } from '../../translate/source/close-raw-elements.ts';
import { decodeEntities } from '../../translate/source/decode-entities.ts';
import { markAdmonitions } from '../../translate/source/admonitions.ts';
import { codeLines, protectCode, restoreCode, spanOf } from '../../translate/source/code.ts';
import { fenceHighlights, translateSigns } from '../../translate/source/other-signs.ts';
import { isFootnoteFurniture } from './footnote-furniture.ts';
import { splitWords, wordsOfHtml } from './words-of-html.ts';

const top = /^\ufeff?\s*---[^\S\n]*\n([^]*?\n)?---[^\S\n]*(?:\n|$)/u;

/** Signs of other systems that a reader never saw, and what stood in their place: names of blocks in braces, and settings. */
const signs: ReadonlyArray<[RegExp, string]> = [
  [/\{\s?\/?\s?(?:details|inset-text)\s?\}/giu, '\n\n'],
  [/\{(inset|callout|warning|notice|info|information|note|tip|button)\}(?=[^]*\{\/\1\})/giu, '\n\n'],
  [/\{\/(?:inset|callout|warning|notice|info|information|note|tip|button)\}/giu, '\n\n'],
  [/^\s{0,3}\$(?:CTA|EndCTA|E|I|P|A|C|D|Y)\s*$/gmu, ''],
  [/^(\s{0,3}#{1,6}[^{\n]*)\{:?\s?#[\w.:-]+[^{}\n]*\}/gmu, '$1'],
  [/\{:\s?[^{}\n]*\}/gu, ''],
];

/**
 * The words of an old document, found without the importer: its title, heading and caption, then its text as a plain
 * Markdown reader shows it. What the import has made of it is compared with this.
 */
export function wordsOfSource(text: string, isMdx = false): { top: string[]; body: string[] } {
  const unified = text.replace(/\r\n?/gu, '\n');
  const other = /^\s*(?:\+\+\+[^\S\n]*\n[^]*?\n\+\+\+|\{[^\S\n]*\n[^]*?\n\})[^\S\n]*(?:\n|$)/u.exec(unified);
  const head = other ? null : top.exec(unified);
  const unclosed = /^\s*---[^\S\n]*\n(?:[A-Za-z][\w -]*:.*\n)+/u.exec(unified);
  const body = (head ? unified.slice(head[0].length) : unified.slice((other ?? unclosed)?.[0].length ?? 0))
    .replace(/^\s{0,3}(?:[-*+]|1\.)\s+(?:TOC|Table of contents)\s*\n\s*\{:\s?toc\b[^}]*\}/gimu, '')
    .replace(/\{::comment\}[^]*?\{:\/comment\}/gu, '');
  const { text: hidden, spans } = protectCode(fenceHighlights(body));
  const boxes = markAdmonitions(
    translateSigns(hidden, isMdx, () => undefined),
    () => undefined,
  ).text.replace(/<(x-details|x-callout) (?:summary|title)="([^"]*)">/gu, '<$1>\n\n$2\n\n');
  const bare = signs.reduce(
    (rest, [sign, instead]) => outsideFences(rest, sign, instead),
    closeRawElements(boxes),
  );
  const { html } = markdownToHtml(bare, { features: { gfm: true } });
  const inCells = html.replace(/<t[dh]\b[^]*?<\/t[dh]>/gu, (cell) =>
    cell.replace(/\u{e0a0}\d+\u{e0a1}/gu, (token) =>
      escapeText(restoreCode(token, spans).replaceAll('\\|', '|')),
    ),
  );
  const shown = inCells
    .replace(/`?(\u{e0a0}\d+\u{e0a1})`?/gu, (whole, token: string) => {
      const span = spanOf(token, spans);
      return span?.formula ? span.source.replace(/</gu, '&lt;') : whole;
    })
    .replace(/\u{e0a0}\d+\u{e0a1}/gu, (token) => escapeText(restoreCode(token, spans)));
  return {
    // An import asks for the text alone.
    get top() {
      return head ? topWords(head[1] ?? '') : [];
    },
    body: wordsOfHtml(shown, isFootnoteFurniture),
  };
}

const escapeText = (text: string): string => text.replace(/&/gu, '&amp;').replace(/</gu, '&lt;');

/** Replaces signs everywhere but in fenced code. */
function outsideFences(text: string, sign: RegExp, instead: string): string {
  const lines = text.split('\n');
  const fenced = codeLines(lines);
  const kept: string[] = [];
  const open = lines
    .map((line, at) => (fenced[at] ? `\u{e0a2}${kept.push(line) - 1}\u{e0a3}` : line))
    .join('\n');
  return open
    .replace(sign, instead)
    .replace(/\u{e0a2}(\d+)\u{e0a3}/gu, (_whole, index: string) => kept[Number(index)] ?? '');
}

function topWords(yaml: string): string[] {
  const { contents, errors } = parseDocument(yaml, { uniqueKeys: false, logLevel: 'silent' });
  if (errors.length > 0 || !isMap(contents)) return [];
  const seen = new Set<string>();
  return contents.items.flatMap(({ key, value }) => {
    const name = isScalar(key) ? String(key.value) : '';
    if (!['title', 'heading', 'caption'].includes(name) || seen.has(name) || !isScalar(value)) return [];
    seen.add(name);
    return splitWords(decodeEntities(`${(value.value ?? '') as string}`));
  });
}
