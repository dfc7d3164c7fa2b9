import { CORRECTABLE_VERBS, readsAsVerb } from './verb-lists.ts';
import { BROAD_AREAS, TECHNIQUES, TRAITS } from './phrases/objects.ts';
import { FUNCTION_WORDS, QUALIFIERS } from './phrases/plain-words.ts';
import { LABEL_RULES } from './phrases/label-rules.ts';
import { MEASURE_RULES } from './phrases/measure-rules.ts';
import { NEEDS, SCHOOL_WORDS, SETTINGS } from './phrases/settings.ts';
import { TIME_RULES } from './phrases/time-rules.ts';
import { MONTHS, TIME_GROUPS, WEEKDAYS } from './phrases/time-words.ts';
import { stemOf } from './stem.ts';

/** Shorter words have too many neighbours to guess at; their usual slips are listed in `phrases/shorthand.ts`. */
const SHORTEST = 6;

const EXTRA =
  'lesson tomorrow fortnight observation beginning christmas minutes seconds minimum maximum percent quarter retrieval pupils students questions'.split(
    ' ',
  );

/** Ordinary words one slip away from a listed one. */
const ORDINARY =
  'nothing something another whether weather though thought through quieter brother mother father writer planner marker leader speaker stories county planes'.split(
    ' ',
  );

const KNOWN = new Set(
  [
    CORRECTABLE_VERBS,
    BROAD_AREAS,
    TRAITS,
    FUNCTION_WORDS,
    QUALIFIERS,
    SCHOOL_WORDS,
    MONTHS,
    WEEKDAYS,
    EXTRA,
    ORDINARY,
    [
      ...TECHNIQUES,
      ...SETTINGS,
      ...NEEDS,
      ...Object.values(TIME_GROUPS).flat(),
      ...[...TIME_RULES, ...MEASURE_RULES, ...LABEL_RULES].map(([pattern]) => pattern),
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
