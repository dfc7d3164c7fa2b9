import type { Token } from './token.ts';
import { readsAsVerb } from './verb-lists.ts';
import { BROAD_AREAS, TRAITS } from './phrases/objects.ts';
import { FUNCTION_WORDS, QUALIFIERS } from './phrases/plain-words.ts';
import {
  DOCUMENT_NOUNS,
  GROUP_NOUNS,
  OCCASION_NOUNS,
  PLACE_NOUNS,
  SCHOOL_SYSTEMS,
} from './phrases/setting-heads.ts';
import { MONTHS, WEEKDAYS } from './phrases/time-words.ts';

/** A class (9X2, 8C, 10A3) or a year (Y8, yr11): a number that names pupils. */
const CLASS_CODE = /^(y|yr)?(1[0-3]|[1-9])[a-z]{0,3}\d?$/;

const weekday = new Set(WEEKDAYS);
const month = new Set(MONTHS);

/** True for 9X2, 8C, Y8, yr11: not for a bare number, which `year` or `set` before it would have to explain. */
export function isClassCode(token: Token): boolean {
  if (!CLASS_CODE.test(token.stem) || token.kind === 'number') return false;
  return !/^\d+(x|k|m|s|h|kg|km|st|nd|rd|th|am|pm)$/.test(token.stem) || /[A-Z]/.test(token.raw);
}

function isWhole(token: Token, from: number, to: number): boolean {
  return (
    token.kind === 'number' &&
    /^\d+$/.test(token.text) &&
    Number(token.text) >= from &&
    Number(token.text) <= to
  );
}

const wordSet = (list: string) => new Set(list.split(' '));
const groupNouns = wordSet(GROUP_NOUNS);
const placeNouns = wordSet(`${PLACE_NOUNS} ${OCCASION_NOUNS} ${DOCUMENT_NOUNS}`);
const systems = wordSet(SCHOOL_SYSTEMS);

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
  onetwo: (token) => isWhole(token, 1, 2) || /^(one|two)$/.test(token.text),
  yeardigits: (token) => token.kind === 'number' && /^(\d\d|\d{4})$/.test(token.text),
  year: (token) => isWhole(token, 1990, 2100),
  weekday: (token) => weekday.has(token.text.replace(/'s$/, '')),
  month: (token) => month.has(token.text) && !token.raw.includes("'"),
  ht: (token) => /^ht[1-6]$/.test(token.text),
  label: (token) => token.masks.has('label'),
  classcode: isClassCode,
  slash: (token) => token.text === '/' || token.text === '.' || token.text === '-',
  slashonly: (token) => token.text === '/',
  ratio: (token) => /^\d{1,2}:\d{1,2}$/.test(token.text) && !/:\d\d$/.test(token.text),
  clock: (token) => /^\d{1,2}[.:]\d\d$/.test(token.text),
  plural: (token) => token.kind === 'word' && token.text !== token.stem && token.text.endsWith('s'),
  word: (token) => token.kind === 'word',
  initial: (token) => /^[A-HJ-Z]$/.test(token.raw),
  means: (token) =>
    token.text.length > 4 &&
    token.text.endsWith('ing') &&
    !/^(being|having|getting|becoming|doing|trying|improving|developing|making|keeping|feeling)$/.test(
      token.text,
    ),
  ing: (token) => token.text.length > 4 && token.text.endsWith('ing'),
  name: (token) => /^\p{Lu}/u.test(token.raw) && !token.masks.has('label') && !token.masks.has('code'),
  groupnoun: (token) => token.kind === 'word' && groupNouns.has(token.stem),
  placenoun: (token) => token.kind === 'word' && placeNouns.has(token.stem),
  system: (token) => token.kind === 'word' && systems.has(token.text),
  proper: isProperName,
  propers: (token) => /['’]s$/.test(token.raw) && isProperName(token),
  pupilgroup: (token) =>
    /^(pupil|student|child|children|chn|learner|boy|girl|lad|parent|famil(y|ies))$/.test(token.stem),
  capital: (token) => /^\p{Lu}/u.test(token.raw),
};
