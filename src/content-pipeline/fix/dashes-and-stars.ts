import { openAgain, twoDashes } from '../check/bodies/dashes-and-stars.ts';
import { lineFix } from './signs.ts';

/** Two en dashes where one long dash is meant. */
export const doubleDashes = lineFix({
  name: 'two dashes side by side (––) become one',
  kind: 'bytes',
  where: 'all',
  mend: (line) => line.replace(twoDashes, '–'),
  done: 'two dashes made one',
});

/** `*it *is` becomes `*it* is`, where no other sign of its kind stands in the paragraph: then nothing else can be meant. */
export const openEmphasis = lineFix({
  name: 'emphasis that opens twice (*it *is) is closed behind its words',
  kind: 'bytes',
  where: 'body',
  mend: (line, at, lines) =>
    line.replace(openAgain, (whole, sign: string, words: string, space: string) =>
      paragraphAt(lines, at).split(sign).length === 3 ? `${sign}${words}${sign}${space}` : whole,
    ),
  done: 'emphasis closed behind its words',
});

/** The lines around one, up to the next empty ones. */
function paragraphAt(lines: readonly string[], at: number): string {
  const isEmpty = (line: string | undefined): boolean => (line ?? '').trim() === '';
  let [from, to] = [at, at];
  while (from > 0 && !isEmpty(lines[from - 1])) from -= 1;
  while (to < lines.length && !isEmpty(lines[to])) to += 1;
  return lines.slice(from, to).join('\n');
}
