import { didYouMean } from '../../did-you-mean.ts';
import { audiences, type Audience } from '../audience.ts';
import { placeIn } from '../place.ts';
import { slugOf } from './new-session.ts';
import { terms, type Term } from '../term.ts';

/** An answer that can be used, or a sentence that says what to write instead. */
export type Answer<Value> = { value: Value } | { wrong: string };

/** Longer than any heading that can be taken in at a glance. In characters. */
const longestTitle = 100;

/** The year of the programme, 1 to 5. */
export const readYear = (text: string): Answer<number> => wholeNumber(text, 'year', 5);

/** The week of the module, 1 to 40. */
export const readWeek = (text: string): Answer<number> => wholeNumber(text, 'week', 40);

function wholeNumber(text: string, what: string, most: number): Answer<number> {
  const number = /^\d{1,3}$/u.test(text.trim()) ? Number(text) : Number.NaN;
  if (number >= 1 && number <= most) return { value: number };
  return { wrong: `“${text}” is not a ${what}. Write a whole number from 1 to ${most}.` };
}

/** The term, in any spelling of capitals. */
export const readTerm = (text: string): Answer<Term> => oneOf(text, 'term', terms);

/** The audience: `ect`, `mentor` or `induction-tutor`, in any spelling of capitals and with a space for the hyphen. */
export const readAudience = (text: string): Answer<Audience> =>
  oneOf(text.trim().replace(/\s+/gu, '-'), 'audience', audiences);

function oneOf<Value extends string>(text: string, what: string, values: readonly Value[]): Answer<Value> {
  const lower = text.trim().toLowerCase();
  const value = values.find((each) => each === lower);
  if (value) return { value };
  const meant = didYouMean(lower, values);
  const article = /^[aeiou]/u.test(what) ? 'an' : 'a';
  const instead = meant ? `Did you mean ${meant}?` : `Write one of: ${values.join(', ')}.`;
  return { wrong: `“${text}” is not ${article} ${what}. ${instead}` };
}

/** One of the folders that are there, by its exact name. */
export function readFolder(
  text: string,
  what: 'programme' | 'module',
  known: readonly string[],
): Answer<string> {
  const name = text.trim();
  if (known.includes(name)) return { value: name };
  const meant = didYouMean(name.toLowerCase(), known) ?? withAllWords(name, known);
  const list = known.length > 0 ? `Write one of: ${known.join(', ')}.` : `There is none yet.`;
  return { wrong: `There is no ${what} “${name}”. ${meant ? `Did you mean ${meant}?` : list}` };
}

/** The only folder that holds every word of the name: a long name is often remembered in part. */
function withAllWords(name: string, known: readonly string[]): string | undefined {
  const words = name.toLowerCase().split(/[\s-]+/u);
  const found = known.filter((each) => words.every((word) => each.split('-').includes(word)));
  return found.length === 1 ? found[0] : undefined;
}

/** The name of a folder that does not exist yet: it becomes part of addresses, so it is kept plain. */
export function readNewFolder(text: string): Answer<string> {
  const name = text.trim();
  if (/^[a-z0-9]+(?:-[a-z0-9]+)*$/u.test(name) && name.length <= 80) return { value: name };
  const plain = slugOf(name).slice(0, 80).replace(/-$/u, '');
  const instead = /^[a-z0-9-]+$/u.test(plain)
    ? `Write ${plain}`
    : 'Use small letters, figures and hyphens, as in year-2-leading-change';
  return { wrong: `“${name}” cannot be part of an address. ${instead}` };
}

/** A title as plain words. Straight quotes become typographic ones; markup, code and shouting are refused. */
export function readTitle(text: string): Answer<string> {
  const title = text.trim().replace(/ {2,}/gu, ' ');
  if (title === '') return { wrong: 'The title is empty. Write what the session is about.' };
  if (/[\p{Cc}\p{Cf}\u2028\u2029]/u.test(title))
    return { wrong: 'The title holds a line break or an invisible character. Write it on one line.' };
  const sign = /[<>{}[\]`*_\\|#~^]/u.exec(title)?.[0];
  if (sign) return { wrong: `The title holds “${sign}”, which is a sign of code. Write plain words.` };
  if ([...title].length > longestTitle)
    return {
      wrong: `The title has ${[...title].length} characters. Write it in ${longestTitle} or fewer: the text can say more.`,
    };
  if (!/\p{L}/u.test(title)) return { wrong: 'The title has no words. Write what the session is about.' };
  if (/\p{Lu}{4,}/u.test(title) && !/\p{Ll}/u.test(title)) {
    const calm = title.charAt(0) + title.slice(1).toLowerCase();
    return { wrong: `The title is all in capitals. Write “${calm}”.` };
  }
  return { value: typographic(title) };
}

/**
 * What is wrong with a title that names a whole place ("Year 1 Autumn week 3") other than the one given, in a sentence. A
 * term or a week alone may be what the session is about, such as "Getting ready for summer exams".
 */
export function contradiction(
  title: string,
  place: { year: number; term: Term; week: number },
): string | undefined {
  const said = placeIn(title);
  if (said.year === undefined || (said.term ?? said.week) === undefined) return undefined;
  const key = (['year', 'term', 'week'] as const).find(
    (each) => said[each] !== undefined && said[each] !== place[each],
  );
  if (key === undefined) return undefined;
  return `The title says ${key} ${said[key]}, but the ${key} is ${place[key]}. Correct one of them, or leave it out of the title.`;
}

const typographic = (text: string): string =>
  text
    .replace(/(^|[\s(–-])"/gu, '$1“')
    .replace(/"/gu, '”')
    .replace(/(^|[\s(–-])'/gu, '$1‘')
    .replace(/'/gu, '’');
