import { error, fault, warning, type Problem } from '../../../domain/problem.ts';
import type { Check, Page } from '../check.ts';

/** Signs that Markdown passes over without a word: what their author meant does not come about, or is lost. */
export const signs: Check = {
  name: 'Signs',
  looksAt:
    'Signs that do not do what is meant: bullets of a word processor, rows with too many cells, footnotes without text, spaces in and before addresses, spaces inside bold.',
  gives: 'errors and hints',
  example: {
    mistake: '| Week | Topic |\n|---|---|\n| 1 | Routines | Room 4 |',
    says: '7  the row has 3 cells, and its head 2  Give the head a cell more, or write a “|” in the text as \\|.',
  },
  page(page) {
    const lines = proseLines(page);
    return [
      ...head(page),
      ...lines.flatMap((line) => inLine(page, line)),
      ...tables(page.file, lines),
      ...footnotes(page.file, lines),
    ];
  },
};

interface Line {
  text: string;
  number: number;
}

/** Lines below the frontmatter; those of code are empty, and code within a line is blotted out. */
function proseLines({ text }: Page): Line[] {
  const all = text.split('\n');
  const end =
    all[0]?.trimEnd() === '---' ? all.findIndex((line, at) => at > 0 && line.trimEnd() === '---') : -1;
  let fence = '';
  return all.map((line, at) => {
    const sign = /^\s*(?:>\s*)*(`{3,}|~{3,})/u.exec(line)?.[1] ?? '';
    const isFence = sign !== '' && (fence === '' || (sign.startsWith(fence) && line.trim() === sign));
    if (isFence) fence = fence === '' ? sign : '';
    const isProse = at > end && !isFence && fence === '';
    return {
      text: isProse ? line.replace(/(`+)(?!`)[^]*?[^`]\1(?!`)/gu, (code) => '¤'.repeat(code.length)) : '',
      number: at + 1,
    };
  });
}

/** Curly quotes around a value, which YAML takes for a part of it. */
function head({ file, text }: Page): Problem[] {
  const all = text.split('\n');
  const end =
    all[0]?.trimEnd() === '---' ? all.findIndex((line, at) => at > 0 && line.trimEnd() === '---') : -1;
  return all.slice(0, Math.max(end, 0)).flatMap((line, at) => {
    const [, name, value] = /^([A-Za-z]\w*):\s*[“”„]([^“”„]*)[“”]\s*$/u.exec(line) ?? [];
    if (name === undefined) return [];
    return [
      error(
        file,
        at + 1,
        `curly quotes stand around the value of “${name}”`,
        `Use straight ones, or none: ${name}: "${value ?? ''}"`,
      ),
    ];
  });
}

function inLine({ file, body }: Page, { text, number }: Line): Problem[] {
  const found: Problem[] = [];
  if (/^\s*[•·▪●◦‣⁃∙]\s*\S/u.test(text))
    found.push(
      warning(
        file,
        number,
        'this is a bullet of a word processor, and makes no list',
        'Write “- ” in its place, or run npm run check:content -- --fix.',
      ),
    );
  for (const [, sign = '', words = '', address = ''] of text.matchAll(
    /(!?)\[((?:[^\][]|\[[^\][]*\])*)\]\((?!<)([^()]*\s[^()]*)\)/gu,
  )) {
    const bare = address.replace(/\s+(?:"[^"]*"|'[^']*')\s*$/u, '').trim();
    if (!/\s/u.test(bare)) continue;
    const name = bare.replace(/\s+/gu, '-');
    const isBare = sign === '!' && words.trim() === '';
    const wrong = `a space stands in the address “${bare}”${isBare ? ', and the picture has no description' : ''}`;
    const instead = isBare
      ? `Name the file ${name} and say what it shows: ![Six tables in two rows](${name}).`
      : `Name the file ${name}, or write the spaces as %20.`;
    found.push(fault(file, number, wrong, instead));
  }
  for (const [, words = '', address = ''] of text.matchAll(
    /\[([^\][]+)\] +\(((?:https?:\/\/|\/|\.\.?\/|#|mailto:)[^\s()]*)\)/gu,
  ))
    found.push(
      fault(
        file,
        number,
        `a space stands between “]” and “(”, so that this is no link`,
        `Write [${words}](${address}).`,
      ),
    );
  for (const [, sign = '', words = ''] of text.matchAll(
    /(?<![\w*])(\*\*|__)(?=\S)((?:(?!\1).)*?\S)[ \t]+\1(?=\p{L})/gu,
  ))
    found.push(
      warning(
        file,
        number,
        `a space stands before the closing ${sign} of “${words}”, so that it is not bold`,
        `Write ${sign}${words}${sign} and the space behind it.`,
      ),
    );
  if ('problem' in body && /!\[\s*\]\([^\s()]+\)/u.test(text))
    found.push(
      warning(
        file,
        number,
        'an image has no description',
        'Say what it shows: ![A seating plan with six tables](file.png)',
      ),
    );
  return found;
}

const cellsOf = (row: string): number =>
  row.trim().replace(/\\\|/gu, '').replace(/^\|/u, '').replace(/\|$/u, '').split('|').length;
const isRule = (text: string): boolean =>
  /^\s*\|?\s*:?-+:?\s*(?:\|\s*:?-+:?\s*)*\|?\s*$/u.test(text) && text.includes('-');

/** A cell beyond those of the head is shown to nobody. */
function tables(file: string, lines: readonly Line[]): Problem[] {
  return lines.flatMap(({ text }, at): Problem[] => {
    const rule = lines[at + 1]?.text ?? '';
    if (!text.includes('|') || !rule.includes('|') || !isRule(rule) || isRule(text)) return [];
    const wide = cellsOf(text);
    if (cellsOf(rule) !== wide) return [];
    const found: Problem[] = [];
    for (const row of lines.slice(at + 2)) {
      if (!row.text.includes('|')) break;
      const cells = cellsOf(row.text);
      if (cells <= wide) continue;
      found.push(
        fault(
          file,
          row.number,
          `the row has ${cells} cells, and its head ${wide}`,
          'Give the head a cell more, or write a “|” in the text as \\|.',
        ),
      );
    }
    return found;
  });
}

/** Footnotes that are used and have no text, and the other way round. */
function footnotes(file: string, lines: readonly Line[]): Problem[] {
  const written = new Map<string, number>();
  const used = new Map<string, number>();
  for (const { text, number } of lines) {
    const definition = /^\s{0,3}\[\^([^\]\s]+)\]:/u.exec(text);
    if (definition) written.set(definition[1]?.toLowerCase() ?? '', number);
    for (const found of text.matchAll(/(?<!\\)\[\^([^\]\s]+)\]/gu)) {
      if (definition && found.index === text.indexOf('[')) continue;
      const name = found[1]?.toLowerCase() ?? '';
      if (!used.has(name)) used.set(name, number);
    }
  }
  return [
    ...[...used].flatMap(([name, line]) =>
      written.has(name)
        ? []
        : [
            fault(
              file,
              line,
              `footnote ${name} is used and not written`,
              `Write its text on a line of its own: [^${name}]: …`,
            ),
          ],
    ),
    ...[...written].flatMap(([name, line]) =>
      used.has(name)
        ? []
        : [
            warning(
              file,
              line,
              `footnote ${name} is written and never used`,
              `Write [^${name}] where it belongs, or delete it.`,
            ),
          ],
    ),
  ];
}
