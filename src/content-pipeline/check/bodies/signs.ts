import { error, fault, warning, type Problem } from '../../../domain/problem.ts';
import type { Check, Page } from '../check.ts';
import { dashesAndStars } from './dashes-and-stars.ts';

/** Signs that Markdown passes over without a word: what their author meant does not come about, or is lost. */
export const signs: Check = {
  name: 'Signs',
  looksAt:
    'Signs that do not do what is meant: bullets of a word processor, rows with too many cells, footnotes without text, spaces in and before addresses, spaces inside bold, two dashes for a long one, emphasis that is never closed.',
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
      ...lines.flatMap(({ text, number }) => dashesAndStars(page, text, number)),
      ...tables(page.file, lines),
      ...footnotes(page.file, lines),
      ...references(page.file, lines),
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
    const [, name, value] = /^([A-Za-z]\w*):\s*[“”„‘‚«]([^“”„«»]*)[“”‘’»]\s*$/u.exec(line) ?? [];
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
  if (/^[\s>]*(?:[•·▪●◦○‣⁃∙\uf0a7\uf0b7]\s*|o\t)\S/u.test(text))
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
    /(?<![\w*])(\*\*|__)(?=\S)((?:(?!\1).)*?\S)[ \t]+\1(?=[\p{L}.,;:!?)]|$)/gu,
  ))
    found.push(
      warning(
        file,
        number,
        `a space stands before the closing ${sign} of “${words}”, so that it is not bold`,
        `Write ${sign}${words}${sign} and the space behind it.`,
      ),
    );
  for (const [, words = ''] of text.matchAll(/(?<![\w*\\])\*\*[ \t]+([^*\s](?:[^*]*[^*\s])?)\*\*(?![\w*])/gu))
    found.push(
      warning(
        file,
        number,
        `a space stands behind the opening ** of “${words}”, so that it is not bold`,
        `Write **${words}** and the space before it.`,
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
    const ruled = cellsOf(rule);
    if (ruled !== wide) {
      const wrong = `the line below the head has ${ruled} cells, and the head ${wide}, so that this is no table`;
      return [fault(file, at + 2, wrong, 'Give both the same number of cells.')];
    }
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
  const again: Problem[] = [];
  for (const { text, number } of lines) {
    const definition = /^\s{0,3}\[\^([^\]\s]+)\]:/u.exec(text);
    const defined = definition?.[1]?.toLowerCase();
    if (defined !== undefined && written.has(defined)) {
      const wrong = `footnote ${defined} is written a second time, and only the first is shown`;
      again.push(fault(file, number, wrong, 'Give it a number of its own, or delete it.'));
    }
    if (defined !== undefined) written.set(defined, number);
    for (const [, name = ''] of text.matchAll(/(?<!\\)\[\^(?:\s+([\w-]+)\s*|([\w-]+)\s+)\]/gu))
      again.push(fault(file, number, 'a space stands in the mark of a footnote', `Write [^${name || '1'}].`));
    for (const found of text.matchAll(/(?<!\\)\[\^([^\]\s]+)\]/gu)) {
      if (definition && found.index === text.indexOf('[')) continue;
      const name = found[1]?.toLowerCase() ?? '';
      if (!used.has(name)) used.set(name, number);
    }
  }
  return [
    ...again,
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

/** Links that name an address which is written nowhere: they are shown with their brackets. */
function references(file: string, lines: readonly Line[]): Problem[] {
  const keyOf = (label: string): string => label.trim().replace(/\s+/gu, ' ').toLowerCase();
  const written = new Set(
    lines.flatMap(({ text }) => {
      const label = /^\s{0,3}\[((?!\^)[^\][]+)\]:/u.exec(text)?.[1];
      return label === undefined ? [] : [keyOf(label)];
    }),
  );
  return lines.flatMap(({ text, number }) =>
    [...text.matchAll(/(?<![\\\]])\[([^\][]+)\]\[((?!\^)[^\][]*)\]/gu)].flatMap(
      ([, words = '', label = '']) =>
        written.has(keyOf(label || words))
          ? []
          : [
              fault(
                file,
                number,
                `no address is written for the link [${words}][${label}]`,
                `Write [${words}](address), or on a line of its own [${label || words}]: address.`,
              ),
            ],
    ),
  );
}
