/** A sign that begins or ends a block in one of the systems the material comes from. */
export interface Marker {
  kind: 'open' | 'close' | 'toggle';
  /** Name as it is written, in small letters. */
  name: string;
  /** The tag it becomes. */
  tag: string;
  start: number;
  end: number;
  text: string;
}

/** Names in braces, `{name}` … `{/name}`, and what each becomes. Others stay in the text as they are. */
const braced: Record<string, string> = {
  details: 'x-details',
  'inset-text': 'x-callout',
  inset: 'x-callout',
  callout: 'x-callout',
  warning: 'x-callout',
  notice: 'x-callout',
  info: 'x-callout',
  information: 'x-callout',
  note: 'x-callout',
  tip: 'x-callout',
  button: 'x-plain',
};

const inBraces = /\{\s?(\/?)\s?([A-Za-z][A-Za-z-]{1,20})\s?\}/gu;

/** Lines of their own such as `$CTA`, which begin a block and end it again. */
const dollars = /^\s{0,3}\$(CTA|EndCTA|E|I|P|A|C|D|Y)\s*$/u;

/** Signs that no sentence would hold; the others count only where the document also holds their end. */
const certain = ['details', 'inset-text'];

/** The first sign of a block in a line of `document`. */
export function marker(line: string, document: string): Marker | undefined {
  const dollar = dollars.exec(line);
  if (dollar) {
    const text = dollar[0].trim();
    return { kind: 'toggle', name: text, tag: 'x-callout', start: 0, end: line.length, text };
  }
  if (!line.includes('{')) return undefined;
  for (const found of line.matchAll(inBraces)) {
    const name = (found[2] ?? '').toLowerCase();
    const tag = Object.hasOwn(braced, name) ? braced[name] : undefined;
    if (tag === undefined) continue;
    if (!certain.includes(name) && !new RegExp(`\\{\\s?/\\s?${name}\\s?\\}`, 'iu').test(document)) continue;
    const kind = found[1] === '/' ? 'close' : 'open';
    const end = found.index + found[0].length;
    return { kind, name, tag, start: found.index, end, text: found[0] };
  }
  return undefined;
}
