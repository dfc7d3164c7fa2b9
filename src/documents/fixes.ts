import type { Fix } from './fix.ts';
import { britishSpelling } from './fixes/british-spelling.ts';
import { headingSpace } from './fixes/heading-space.ts';
import { curlyQuotes, htmlComments, openBreaks, tabsInTopLines } from './fixes/rescues.ts';
import { doubleSpaces, invisibleCharacters, trailingSpaces } from './fixes/spaces.ts';
import { byteOrderMark, finalLineEnd, lineEnds } from './fixes/stored-bytes.ts';

/** Every repair that `npm run check:content -- --fix` makes, in the order in which it makes them. */
export const fixes: readonly Fix[] = [
  byteOrderMark,
  lineEnds,
  finalLineEnd,
  tabsInTopLines,
  curlyQuotes,
  openBreaks,
  htmlComments,
  trailingSpaces,
  invisibleCharacters,
  doubleSpaces,
  headingSpace,
  britishSpelling,
];
