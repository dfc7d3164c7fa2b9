import type { Fix, Note, Repaired } from './fix.ts';

/** Changes lines outside code, one at a time. `mend` is given the line and its number, counted from 0. */
export function eachLine(
  text: string,
  isMeant: (inHead: boolean) => boolean,
  mend: (line: string, at: number) => string,
  done: string,
): Repaired {
  const notes: Note[] = [];
  const lines = text.split('\n');
  const end =
    lines[0]?.trimEnd() === '---' ? lines.findIndex((line, at) => at > 0 && line.trimEnd() === '---') : -1;
  let fenced = false;
  const mended = lines.map((line, at) => {
    if (/^\s*(?:>\s*)*(?:```|~~~)/u.test(line)) fenced = !fenced;
    if (fenced || line.includes('`') || !isMeant(at < end)) return line;
    const better = mend(line, at);
    if (better !== line) notes.push({ line: at + 1, done });
    return better;
  });
  return { text: mended.join('\n'), notes };
}

/** Bullets as a word processor sets them, which make no list. */
export const wordBullets: Fix = {
  name: 'bullets of a word processor (•) become “- ”',
  kind: 'bytes',
  repair: ({ text, format }) =>
    format === 'yaml'
      ? { text, notes: [] }
      : eachLine(
          text,
          (inHead) => !inHead,
          (line) => line.replace(/^([\s>]*)(?:[•·▪●◦○‣⁃∙\uf0a7\uf0b7][ \t\u00a0]*|o\t)(?=\S)/u, '$1- '),
          'bullet of a word processor written as “- ”',
        ),
};

/** Curly quotes around a value of the frontmatter. */
export const curlyValues: Fix = {
  name: 'curly quotes around a value of the frontmatter become straight ones',
  kind: 'bytes',
  repair: ({ text, format }) =>
    format === 'yaml'
      ? { text, notes: [] }
      : eachLine(
          text,
          (inHead) => inHead,
          (line) => line.replace(/^([A-Za-z]\w*:\s*)[“”„‘‚«]([^“”„«»"\\]*)[“”‘’»]\s*$/u, '$1"$2"'),
          'curly quotes around a value made straight',
        ),
};

/** Numbers and words in the brackets of programs. */
export const bracedSettings: Fix = {
  name: 'a setting such as minutes={10} becomes minutes="10"',
  kind: 'bytes',
  repair: ({ text, format }) =>
    format === 'mdx'
      ? eachLine(
          text,
          (inHead) => !inHead,
          (line) =>
            /<[A-Z]\w*\s/u.test(line)
              ? line.replace(/(\s\w+=)\{(?:(\d+)|["']([^"'{}<>]*)["'])\}/gu, '$1"$2$3"')
              : line,
          'a setting in { } written in quotes',
        )
      : { text, notes: [] },
};

/** Addresses in angle brackets, which MDX takes for blocks. */
export const angleAddresses: Fix = {
  name: 'an address in < > becomes a link in an .mdx file',
  kind: 'rescue',
  repair: ({ text, format }) =>
    format === 'mdx'
      ? eachLine(
          text,
          (inHead) => !inHead,
          (line) =>
            line
              .replace(/<mailto:([^\s<>]+)>/giu, '[$1](mailto:$1)')
              .replace(/<(www\.[^\s<>]+)>/giu, '[$1](https://$1)')
              .replace(/<(https?:\/\/([^\s<>]+?)\/?)>/giu, '[$2]($1)')
              .replace(/<([\w.+-]+@[\w-]+(?:\.[\w-]+)+)>/gu, '[$1](mailto:$1)'),
          'an address in < > written as a link',
        )
      : { text, notes: [] },
};

/** A space before the closing stars, which keeps them from being bold. */
export const boldSpaces: Fix = {
  name: 'a space before closing ** moves behind it',
  kind: 'bytes',
  repair: ({ text, format }) =>
    format === 'yaml'
      ? { text, notes: [] }
      : eachLine(
          text,
          (inHead) => !inHead,
          (line) =>
            line.replace(/(?<![\w*])(\*\*|__)(?=\S)((?:(?!\1).)*?\S)([ \t]+)\1(?=\p{L})/gu, '$1$2$1$3'),
          'space before closing ** moved behind it',
        ),
};
