import type { Fix } from './fix.ts';
import { britishSpelling } from './british-spelling.ts';
import { doubleDashes, openEmphasis } from './dashes-and-stars.ts';
import { headingSpace } from './heading-space.ts';
import { curlyQuotes, htmlComments, openBreaks, tabsInFrontmatter } from './rescues.ts';
import { angleAddresses, boldSpaces, bracedSettings, curlyValues, wordBullets } from './signs.ts';
import { doubleSpaces, invisibleCharacters, trailingSpaces } from './spaces.ts';
import { byteOrderMark, finalLineEnd, lineEnds } from './stored-bytes.ts';

/** Every repair that `npm run check:content -- --fix` makes, in the order in which it makes them. */
export const fixes: readonly Fix[] = [
  byteOrderMark,
  lineEnds,
  finalLineEnd,
  tabsInFrontmatter,
  curlyQuotes,
  curlyValues,
  bracedSettings,
  angleAddresses,
  wordBullets,
  boldSpaces,
  doubleDashes,
  openEmphasis,
  openBreaks,
  htmlComments,
  trailingSpaces,
  invisibleCharacters,
  doubleSpaces,
  headingSpace,
  britishSpelling,
];
