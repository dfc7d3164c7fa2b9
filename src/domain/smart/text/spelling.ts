import { AMOUNT_RULES } from '../lexicon/amounts/rules.ts';
import { FUNCTION_WORDS, QUALIFIERS } from '../lexicon/plain-words.ts';
import { NAME_NUMBERS } from '../lexicon/amounts/name-numbers.ts';
import { NEEDS } from '../lexicon/reasons/needs.ts';
import {
  DOCUMENTS,
  OCCASIONS,
  PLACES,
  SCHOOL_WORDS,
  SETTING_PHRASES,
  SUBJECTS,
} from '../lexicon/places/places.ts';
import { FEEDBACK_NOUNS, TOLD } from '../lexicon/reasons/feedback.ts';
import { GROUP_NOUNS, OWNER_ROLES } from '../lexicon/places/people.ts';
import { BROAD_AREAS, TECHNIQUES, TRAITS } from '../lexicon/acts/things.ts';
import { TIME_RULES } from '../lexicon/times/rules.ts';
import { MONTHS, TIME_GROUPS, WEEKDAYS } from '../lexicon/times/words.ts';
import { stemOf } from './stem.ts';
import { FORMS, readsAsVerb } from './verbs.ts';

/** Shorter words have too many neighbours to guess at; their usual slips are listed in `phrases/shorthand.ts`. */
const SHORTEST = 6;

const EXTRA =
  'lesson tomorrow fortnight observation beginning christmas minutes seconds minimum maximum percent quarter retrieval pupils students questions priorities priority comparison response responses'.split(
    ' ',
  );

/** Ordinary words one slip away from a listed one. */
const ORDINARY =
  'nothing something another whether weather though thought through quieter brother mother father writer planner marker leader speaker stories county planes'.split(
    ' ',
  );

const KNOWN = new Set(
  [
    // Past forms are left out: 'planner' and 'planned' are both words.
    [...FORMS].flatMap(([text, { form }]) => (form === 'past' ? [] : [text])),
    BROAD_AREAS,
    TRAITS,
    FUNCTION_WORDS,
    QUALIFIERS,
    SCHOOL_WORDS,
    PLACES,
    OCCASIONS,
    DOCUMENTS,
    SUBJECTS,
    GROUP_NOUNS,
    OWNER_ROLES,
    FEEDBACK_NOUNS,
    TOLD,
    MONTHS,
    WEEKDAYS,
    EXTRA,
    ORDINARY,
    [
      ...TECHNIQUES,
      ...SETTING_PHRASES,
      ...NEEDS,
      ...Object.values(TIME_GROUPS).flat(),
      ...[...TIME_RULES, ...AMOUNT_RULES, ...NAME_NUMBERS].map(([pattern]) => pattern),
    ].flatMap((pattern) => pattern.split(/[ /?]/)),
  ]
    .flatMap((list) => [...list])
    .filter((word) => /^[a-z]+$/.test(word)),
);

const BY_LETTER = new Map<string, string[]>();
for (const word of KNOWN) BY_LETTER.set(word.charAt(0), [...(BY_LETTER.get(word.charAt(0)) ?? []), word]);

/** The word a slip was probably meant to be, one slip away; undefined when the word is known or nothing is near. */
export function nearestWord(word: string): string | undefined {
  if (
    word.length < SHORTEST ||
    word.length > 20 ||
    KNOWN.has(word) ||
    readsAsVerb(word) ||
    KNOWN.has(stemOf(word)) ||
    /[^a-z]/.test(word)
  )
    return undefined;
  return BY_LETTER.get(word.charAt(0))?.find((known) => known.length >= SHORTEST && isOneSlip(word, known));
}

/** One letter left out, put in, changed or swapped, but not in the last letter: 'planner' is not a slip for 'planned'. */
function isOneSlip(word: string, known: string): boolean {
  if (Math.abs(word.length - known.length) > 1 || word.at(-1) !== known.at(-1)) return false;
  let at = 0;
  while (at < word.length && word[at] === known[at]) at++;
  const [a, b] = [word.slice(at), known.slice(at)];
  return (
    a.slice(1) === b ||
    a === b.slice(1) ||
    (a[0] === b[1] && a[1] === b[0] && a.slice(2) === b.slice(2)) ||
    (a.length > 2 && a.slice(1) === b.slice(1))
  );
}
