import { SCHOOL_SYSTEMS } from '../lexicon/places/places.ts';
import { FUNCTION_WORDS, QUALIFIERS } from '../lexicon/plain-words.ts';
import { BROAD_AREAS, TRAITS } from '../lexicon/acts/things.ts';
import { MONTHS, WEEKDAYS } from '../lexicon/times/words.ts';
import type { Token } from './token.ts';
import { readsAsVerb } from './verbs.ts';

/** A class (9X2, 8C, 10A3) or a year (Y8, yr11): a number that names pupils. */
const CLASS_CODE = /^(y|yr)?(1[0-3]|[1-9])[a-z]{0,3}\d?$/;
/** Digits with a unit: 3x and 7k are amounts unless a capital names a class. */
const AMOUNT_CODE = /^\d+(v\d+|x|k|m|s|h|kg|km|st|nd|rd|th|am|pm)$/;
const weekday = new Set(WEEKDAYS);
const month = new Set(MONTHS);

/** True for 9X2, 8C, Y8, yr11: not for a bare number, which `year` or `set` before it would have to explain. */
function isClassCode(token: Token): boolean {
  if (!CLASS_CODE.test(token.stem) || token.kind === 'number') return false;
  return !AMOUNT_CODE.test(token.stem) || /[A-Z]/.test(token.raw);
}

function isWhole(token: Token, from: number, to: number): boolean {
  return (
    token.kind === 'number' &&
    /^\d+$/.test(token.text) &&
    Number(token.text) >= from &&
    Number(token.text) <= to
  );
}

/** True for a capitalised word no list knows, such as Priya or Kingfisher: most likely a name. */
export function isProperName(token: Token): boolean {
  return (
    /^\p{Lu}\p{Ll}+(['’]s)?$/u.test(token.raw) &&
    token.masks.size === 0 &&
    !FUNCTION_WORDS.has(token.text) &&
    !QUALIFIERS.has(token.text) &&
    !BROAD_AREAS.has(token.stem) &&
    !TRAITS.has(token.text) &&
    !readsAsVerb(token.text) &&
    !weekday.has(token.text) &&
    !month.has(token.text)
  );
}

/** Classes of single tokens that patterns name as `<num>`, `<month>` and so on. */
export const WORD_CLASSES: Readonly<Record<string, (token: Token) => boolean>> = {
  num: (token) => token.value !== undefined && !token.masks.has('label') && !token.masks.has('code'),
  digits: (token) => isWhole(token, 0, 1e9),
  daynum: (token) => isWhole(token, 1, 31),
  monthnum: (token) => isWhole(token, 1, 12),
  onetwo: (token) => isWhole(token, 1, 2) || token.text === 'one' || token.text === 'two',
  yeardigits: (token) => token.kind === 'number' && /^(\d\d|\d{4})$/.test(token.text),
  year: (token) => isWhole(token, 1990, 2100),
  weekday: (token) => weekday.has(token.text.replace(/'s$/, '')),
  month: (token) => month.has(token.text) && !token.raw.includes("'"),
  ht: (token) => /^ht[1-6]$/.test(token.text),
  label: (token) => token.masks.has('label'),
  classcode: isClassCode,
  slash: (token) => '/.-'.includes(token.text),
  slashonly: (token) => token.text === '/',
  ratio: (token) => /^\d{1,2}:\d$/.test(token.text),
  clock: (token) => /^\d{1,2}[.:]\d\d$/.test(token.text),
  doers: (token) => /[a-z]{3}ers$/.test(token.text),
  plural: (token) => token.kind === 'word' && token.text !== token.stem && token.text.endsWith('s'),
  word: (token) => token.kind === 'word',
  initial: (token) => /^[A-HJ-Z]$/.test(token.raw),
  ing: (token) => token.text.length > 4 && token.text.endsWith('ing'),
  system: (token) => token.kind === 'word' && SCHOOL_SYSTEMS.has(token.text),
  proper: isProperName,
  propers: (token) => /['’]s$/.test(token.raw) && isProperName(token),
  capital: (token) => /^\p{Lu}/u.test(token.raw),
  verb: (token) => token.tag === 'verb',
  doing: (token) => token.tag === 'ing',
};

/** What patterns without named groups are read with. */
export const CLASSES_ONLY = { classes: WORD_CLASSES, groups: {} };
