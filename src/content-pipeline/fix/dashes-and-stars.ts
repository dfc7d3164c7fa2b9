import { openAgain, twoDashes } from '../check/bodies/dashes-and-stars.ts';
import type { Fix } from './fix.ts';
import { eachLine } from './signs.ts';

/** Two en dashes where one long dash is meant. */
export const doubleDashes: Fix = {
  name: 'two dashes side by side (––) become one',
  kind: 'bytes',
  repair: ({ text, format }) =>
    format === 'yaml'
      ? { text, notes: [] }
      : eachLine(
          text,
          () => true,
          (line) => line.replace(twoDashes, '–'),
          'two dashes made one',
        ),
};

/** `*it *is` becomes `*it* is`, where no other sign of its kind stands in the paragraph: then nothing else can be meant. */
export const openEmphasis: Fix = {
  name: 'emphasis that opens twice (*it *is) is closed behind its words',
  kind: 'bytes',
  repair: ({ text, format }) => {
    if (format === 'yaml') return { text, notes: [] };
    const lines = text.split('\n');
    return eachLine(
      text,
      (inHead) => !inHead,
      (line, at) =>
        line.replace(openAgain, (whole, sign: string, words: string, space: string) =>
          paragraphAt(lines, at).split(sign).length === 3 ? `${sign}${words}${sign}${space}` : whole,
        ),
      'emphasis closed behind its words',
    );
  },
};

/** The lines around one, up to the next empty ones. */
function paragraphAt(lines: readonly string[], at: number): string {
  const isEmpty = (line: string | undefined): boolean => (line ?? '').trim() === '';
  let [from, to] = [at, at];
  while (from > 0 && !isEmpty(lines[from - 1])) from -= 1;
  while (to < lines.length && !isEmpty(lines[to])) to += 1;
  return lines.slice(from, to).join('\n');
}
