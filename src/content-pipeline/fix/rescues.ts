import type { Fix, Note } from './fix.ts';

/** A repair of single lines, by what stands in them. */
function inLines(
  text: string,
  isMeant: (line: string, index: number, lines: readonly string[]) => boolean,
  mend: (line: string) => string,
  done: string,
): { text: string; notes: Note[] } {
  const notes: Note[] = [];
  const lines = text.split('\n');
  let fenced = false;
  const mended = lines.map((line, index) => {
    if (/^\s*(?:```|~~~)/u.test(line)) fenced = !fenced;
    // Code is shown as it is written.
    if (fenced || line.includes('`')) return line;
    if (!isMeant(line, index, lines)) return line;
    const better = mend(line);
    if (better !== line) notes.push({ line: index + 1, done });
    return better;
  });
  return { text: mended.join('\n'), notes };
}

/** Whether a line belongs to the frontmatter, between the first two `---`. */
function inHead(_line: string, index: number, lines: readonly string[]): boolean {
  const end = lines.findIndex((line, at) => at > 0 && line.trimEnd() === '---');
  return lines[0]?.trimEnd() === '---' && index > 0 && index < end;
}

/** Tabs that indent the frontmatter, which YAML refuses. */
export const tabsInFrontmatter: Fix = {
  name: 'tabs that indent the frontmatter become spaces',
  kind: 'rescue',
  repair: ({ text }) =>
    inLines(
      text,
      inHead,
      (line) => line.replace(/^[ \t]+/u, (space) => space.replace(/\t/gu, '  ')),
      'tab replaced by spaces',
    ),
};

/** Curly quotes round the value of a setting, which a word processor makes of straight ones. */
export const curlyQuotes: Fix = {
  name: 'curly quotes round a setting become straight ones',
  kind: 'rescue',
  repair: ({ text, format }) =>
    inLines(
      text,
      (line) => format === 'mdx' && /^\s*<[A-Z]/u.test(line),
      (line) => line.replace(/=[“”„]([^“”„"<>]*)[“”]/gu, '="$1"'),
      'curly quotes round a setting made straight',
    ),
};

/** `<br>`, which MDX wants closed. */
export const openBreaks: Fix = {
  name: '<br> becomes <br />',
  kind: 'rescue',
  repair: ({ text, format }) =>
    inLines(
      text,
      () => format === 'mdx',
      (line) => line.replace(/<br>/giu, '<br />'),
      '<br> closed',
    ),
};

/** Comments as in HTML, on one line, which MDX does not know. */
export const htmlComments: Fix = {
  name: 'a comment <!-- … --> becomes {/* … */} in an .mdx file',
  kind: 'rescue',
  repair: ({ text, format }) =>
    inLines(
      text,
      () => format === 'mdx',
      (line) => line.replace(/<!--((?:(?!-->|\*\/).)*)-->/gu, '{/*$1*/}'),
      'comment written as MDX knows it',
    ),
};
