import type { Fix, Note, Repaired } from './fix.ts';

/** A repair of single lines. */
interface LineFix extends Pick<Fix, 'name' | 'kind'> {
  /** Which lines: those of the frontmatter, all others, or both. */
  readonly where: 'head' | 'body' | 'all';
  /** Only in MDX, where braces and angle brackets mean something. */
  readonly onlyMdx?: boolean;
  /** The line as it should be. `at` is its number in `lines`, counted from 0. */
  readonly mend: (line: string, at: number, lines: readonly string[]) => string;
  readonly done: string;
}

/** Makes a repair that changes lines outside code, one at a time. Files of settings have none. */
export function lineFix({ name, kind, where, onlyMdx = false, mend, done }: LineFix): Fix {
  return {
    name,
    kind,
    repair: ({ text, format }) =>
      format === 'yaml' || (onlyMdx && format !== 'mdx')
        ? { text, notes: [] }
        : eachLine(text, where, mend, done),
  };
}

function eachLine(text: string, where: LineFix['where'], mend: LineFix['mend'], done: string): Repaired {
  const notes: Note[] = [];
  const lines = text.split('\n');
  const end =
    lines[0]?.trimEnd() === '---' ? lines.findIndex((line, at) => at > 0 && line.trimEnd() === '---') : -1;
  let fenced = false;
  const mended = lines.map((line, at) => {
    if (/^\s*(?:>\s*)*(?:```|~~~)/u.test(line)) fenced = !fenced;
    if (fenced || line.includes('`') || (where !== 'all' && where !== (at < end ? 'head' : 'body')))
      return line;
    const better = mend(line, at, lines);
    if (better !== line) notes.push({ line: at + 1, done });
    return better;
  });
  return { text: mended.join('\n'), notes };
}

/** Bullets as a word processor sets them, which make no list. */
export const wordBullets = lineFix({
  name: 'bullets of a word processor (•) become “- ”',
  kind: 'bytes',
  where: 'body',
  mend: (line) => line.replace(/^([\s>]*)(?:[•·▪●◦○‣⁃∙\uf0a7\uf0b7][ \t\u00a0]*|o\t)(?=\S)/u, '$1- '),
  done: 'bullet of a word processor written as “- ”',
});

/** Curly quotes around a value of the frontmatter. */
export const curlyValues = lineFix({
  name: 'curly quotes around a value of the frontmatter become straight ones',
  kind: 'bytes',
  where: 'head',
  mend: (line) => line.replace(/^([A-Za-z]\w*:\s*)[“”„‘‚«]([^“”„«»"\\]*)[“”‘’»]\s*$/u, '$1"$2"'),
  done: 'curly quotes around a value made straight',
});

/** Numbers and words in the brackets of programs. */
export const bracedSettings = lineFix({
  name: 'a setting such as minutes={10} becomes minutes="10"',
  kind: 'bytes',
  where: 'body',
  onlyMdx: true,
  mend: (line) =>
    /<[A-Z]\w*\s/u.test(line)
      ? line.replace(/(\s\w+=)\{(?:(\d+)|["']([^"'{}<>]*)["'])\}/gu, '$1"$2$3"')
      : line,
  done: 'a setting in { } written in quotes',
});

/** Addresses in angle brackets, which MDX takes for blocks. */
export const angleAddresses = lineFix({
  name: 'an address in < > becomes a link in an .mdx file',
  kind: 'rescue',
  where: 'body',
  onlyMdx: true,
  mend: (line) =>
    line
      .replace(/<mailto:([^\s<>]+)>/giu, '[$1](mailto:$1)')
      .replace(/<(www\.[^\s<>]+)>/giu, '[$1](https://$1)')
      .replace(/<(https?:\/\/([^\s<>]+?)\/?)>/giu, '[$2]($1)')
      .replace(/<([\w.+-]+@[\w-]+(?:\.[\w-]+)+)>/gu, '[$1](mailto:$1)'),
  done: 'an address in < > written as a link',
});

/** A space before the closing stars, which keeps them from being bold. */
export const boldSpaces = lineFix({
  name: 'a space before closing ** moves behind it',
  kind: 'bytes',
  where: 'body',
  mend: (line) => line.replace(/(?<![\w*])(\*\*|__)(?=\S)((?:(?!\1).)*?\S)([ \t]+)\1(?=\p{L})/gu, '$1$2$1$3'),
  done: 'space before closing ** moved behind it',
});
