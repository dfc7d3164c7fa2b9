import { oneOf } from '../text/one-of.ts';
import {
  BARE_PLACES,
  DOCUMENTS,
  OCCASIONS,
  PLACES,
  SETTING_PHRASES,
  SUBJECTS,
} from '../lexicon/places/places.ts';
import { NEEDS } from '../lexicon/reasons/needs.ts';
import { OUTCOMES } from '../lexicon/amounts/words.ts';
import { GROUP_NOUNS, PEOPLE, WRITERS } from '../lexicon/places/people.ts';
import {
  MANNERS,
  NOT_INITIALS,
  PEOPLE_PREPOSITIONS,
  PLACE_PREPOSITIONS,
  POINTING,
  SURE_PREPOSITIONS,
} from '../lexicon/places/words.ts';
import { TRAITS } from '../lexicon/acts/things.ts';
import { LESSONS } from '../lexicon/times/checks.ts';
import { findMatches, patternSet } from '../text/pattern.ts';
import type { Run, Token } from '../text/token.ts';
import { CLASSES_ONLY, isProperName } from '../text/word-classes.ts';
import type { Act } from './acts/acts.ts';
import type { Clause } from './acts/clauses.ts';
import { isBroad, isContent } from './acts/things.ts';
import { present } from '../../present.ts';

/** Where, when in the lesson or with whom. */
export interface Setting extends Run {
  kind: 'class' | 'subject' | 'phrase' | 'place' | 'people' | 'moment' | 'pupil';
}

const PHRASE = patternSet([...SETTING_PHRASES, ...NEEDS].map((pattern) => [pattern, true] as const), CLASSES_ONLY); // prettier-ignore
/** Words of a place after its preposition, at most. */
const LONGEST_PLACE = 7;

/** Finds everything that says where, when in the lesson or with whom. An open class: by its form, not by a list of places. */
export function findSettings(
  tokens: readonly Token[],
  clauses: readonly Clause[],
  acts: readonly Act[],
): Setting[] {
  const found: Setting[] = [
    ...runsOf(tokens, (token) => token.masks.has('label')).map((run) => ({ ...run, kind: 'class' as const })),
    ...findMatches(tokens, PHRASE).map(({ from, to }) => ({ from, to, kind: 'phrase' as const })),
    ...tokens.flatMap((token, from) =>
      SUBJECTS.has(token.text) && !isSubjectVerb(token)
        ? [{ from, to: from + 1, kind: 'subject' as const }]
        : [],
    ),
    ...tokens.flatMap((_, at) => placeAt(tokens, at) ?? []),
    ...tokens.flatMap((_, at) => pupilAt(tokens, at) ?? []),
    ...tokens.flatMap((_, at) => ofResult(tokens, at) ?? []),
    ...clauses.flatMap((clause) => momentOf(tokens, clause) ?? []),
    ...acts.flatMap((act) => doersOf(tokens, act) ?? []),
    ...tokens.flatMap((_, at) => groupAt(tokens, at) ?? []),
  ];
  return found
    .filter(
      ({ from, to, kind }) =>
        kind === 'moment' ||
        !tokens.slice(from, to).every((token) => token.masks.has('end')) ||
        (kind === 'class' && isWhoseLesson(tokens, to)),
    )
    .filter(
      ({ from, kind }) =>
        kind === 'class' ||
        kind === 'moment' ||
        !tokens[from]?.masks.has('reason') ||
        tokens[0]?.masks.has('reason'),
    )
    .sort((a, b) => a.from - b.from);
}

/** 'Breakfast club attendance', 'bus queue incidents': what a result is of, before it. */
function ofResult(tokens: readonly Token[], at: number): Setting | undefined {
  const { stem, opens } = present(tokens[at]);
  const next = tokens[at + 1];
  const isOf = next !== undefined && !next.opens && OUTCOMES.has(next.stem) && next.tag === 'noun';
  return isOf && (PLACES.has(stem) || OCCASIONS.has(stem)) && !BARE_PLACES.has(stem) && !opens
    ? { from: at, to: at + 1, kind: 'place' }
    : undefined;
}

/** 'Tutors to log…', 'every department shares…': in a plan of a school, those who do it are where it is done. */
function doersOf(tokens: readonly Token[], { by, owner, passive }: Act): Setting | undefined {
  if (by !== 'others' || !owner || passive) return undefined;
  const own = tokens.slice(owner.from, owner.to);
  const isMany = own.some(({ text, stem }) => text === 'staff' || (text !== stem && text.endsWith('s')) || oneOf(text, 'every each all')); // prettier-ignore
  return isMany ? { ...owner, kind: 'people' } : undefined;
}

/** 'Cello group: …', 'hear the red table': a group by its own name, before a mark or as those it is done with. */
function groupAt(tokens: readonly Token[], at: number): Setting | undefined {
  const { stem, tag, masks, opens } = present(tokens[at]);
  if (!GROUP_NOUNS.has(stem) || opens || tag === 'verb' || masks.size > 0) return undefined;
  let from = at;
  while (from > 0 && !tokens[from]?.opens && (tokens[from - 1]?.tag === 'noun' || tokens[from - 1]?.tag === 'adjective')) from--;
  if (from === at || !saysWhich(tokens.slice(from, at), present(tokens[at]))) return undefined;
  const isLabel = tokens[from]?.opens === true && tokens[at + 1]?.text === ':';
  const isMet = tokens[from - 1]?.text === 'the' && (tokens[from - 2]?.tag === 'verb' || tokens[from - 2]?.tag === 'ing') && PUPIL_GROUPS.has(stem);
  return isLabel || isMet ? { from, to: at + 1, kind: 'people' } : undefined;
} // prettier-ignore

const PUPIL_GROUPS = new Set('group table row set boy girl lad reader writer finisher starter quartet trio pair half'.split(' ')); // prettier-ignore

/** 'In my next two Y8 lessons' says when, and with whom. */
function isWhoseLesson(tokens: readonly Token[], to: number): boolean {
  return tokens.slice(to, to + 2).some(({ stem }) => LESSONS.has(stem));
}

function runsOf(tokens: readonly Token[], test: (token: Token) => boolean): Run[] {
  const runs: Run[] = [];
  tokens.forEach((token, at) => {
    if (!test(token)) return;
    const last = runs.at(-1);
    if (last?.to === at) last.to = at + 1;
    else runs.push({ from: at, to: at + 1 });
  });
  return runs;
}

/** 'us', 'it' and 're' are subjects only where they are written so. */
const isSubjectVerb = ({ text, raw, tag }: Token): boolean =>
  tag === 'verb' || (text.length < 3 && raw !== raw.toUpperCase()) || text === 'line';

/** A preposition with a place, an occasion, a document or people that it is particular about. */
function placeAt(tokens: readonly Token[], at: number): Setting | undefined {
  const { text, tag, masks } = present(tokens[at]);
  if (masks.has('end') || (tag !== 'prep' && tag !== 'sub')) return undefined;
  if (!PLACE_PREPOSITIONS.has(text) && !PEOPLE_PREPOSITIONS.has(text) && !SURE_PREPOSITIONS.has(text))
    return undefined;
  let to = at + 1;
  while (to < tokens.length && to <= at + LONGEST_PLACE && isInside(tokens, at, to)) to++;
  const own = tokens.slice(at + 1, to);
  const head = own.findLast(({ tag: part }) => oneOf(part, 'noun label ing'));
  if (!head) return undefined;
  const run = { from: at, to: at + 2 + own.indexOf(head) };
  const modifiers = own.slice(0, own.indexOf(head));
  if (
    PEOPLE_PREPOSITIONS.has(text) &&
    (GROUP_NOUNS.has(head.stem) || PEOPLE.has(head.stem)) &&
    saysWhich(modifiers, head)
  )
    return { ...run, kind: 'people' };
  if (own.some(({ text: word }) => word === 'all' || word === 'new') && STAFF.has(head.stem))
    return { ...run, kind: 'people' };
  if (!PLACE_PREPOSITIONS.has(text) || head.masks.has('saying')) return undefined;
  if (text === 'by' && head.tag === 'ing') return undefined;
  const isKnown = PLACES.has(head.stem) || OCCASIONS.has(head.stem) || DOCUMENTS.has(head.stem);
  if (isKnown) return saysWhich(modifiers, head) ? { ...run, kind: 'place' } : undefined;
  const isName = text === 'in' && modifiers.length === 0 && isProperName(head) && !head.opens && !SUBJECTS.has(head.text); // prettier-ignore
  if (!isName && !isOpenPlace(text, modifiers, head)) return undefined;
  return { ...run, kind: 'place' };
}

const STAFF = new Set(['staff', 'teacher', 'governor', 'leader', 'ta', 'parent', 'supervisor']);

/** Any thing after 'in', 'on', 'at', 'during' that two people could point to: 'on the water cycle slides', 'at the sink'. */
function isOpenPlace(preposition: string, modifiers: readonly Token[], head: Token): boolean {
  if (
    isBroad(head) ||
    TRAITS.has(head.text) ||
    MANNERS.has(head.stem) ||
    BARE_PLACES.has(head.stem) ||
    PEOPLE.has(head.stem)
  )
    return false;
  if (SURE_PREPOSITIONS.has(preposition)) return true;
  if (!oneOf(preposition, 'in on at before after across')) return false;
  return (
    modifiers.some(({ text }) => POINTING.has(text)) ||
    (preposition !== 'on' && preposition !== 'in' && modifiers.length > 0)
  );
}

function isInside(tokens: readonly Token[], at: number, to: number): boolean {
  const { tag, opens, masks, text } = present(tokens[to]);
  if (opens || masks.has('end')) return false;
  return (
    oneOf(tag, 'det adjective noun number label') || (tag === 'time' && !masks.has('end')) ||
    (tag === 'pronoun' && to === at + 1 && text !== 'i') || tag === 'adverb' || (tag === 'past' && tokens[to + 1]?.tag === 'noun') || (tag === 'ing' && to > at + 1) || (tag === 'and' && text === '/')
  ); // prettier-ignore
}

/** 'in lessons' is everywhere; 'in fractions lessons' and 'on the carpet' are somewhere. */
function saysWhich(modifiers: readonly Token[], head: Token): boolean {
  if (!BARE_PLACES.has(head.stem) && !PEOPLE.has(head.stem)) return true;
  if (
    modifiers.some(
      (token) => /['’]s$/.test(token.raw) || token.masks.has('label') || SUBJECTS.has(token.text),
    )
  )
    return true;
  return modifiers.some(
    (token) =>
      isContent(token) &&
      token.tag !== 'det' &&
      !isBroad(token) &&
      !TRAITS.has(token.text) &&
      !PEOPLE.has(token.stem),
  );
}

/** A pupil or a colleague by name or initials: 'beside JK', 'Priya', 'with Sam'. */
function pupilAt(tokens: readonly Token[], at: number): Setting | undefined {
  const { raw, text, masks, opens } = present(tokens[at]);
  if (masks.size > 0) return undefined;
  if (/^[A-Z]{2}$/.test(raw) && !NOT_INITIALS.has(text) && tokens.some((token) => /[a-z]{3}/.test(token.raw)))
    return { from: at, to: at + 1, kind: 'pupil' };
  if (isDottedInitials(tokens, at)) return { from: at, to: at + 3, kind: 'pupil' };
  const last = tokens[at - 1];
  if (opens || !isProperName(present(tokens[at])) || !last) return undefined;
  const isWhole = tokens[at + 1]?.tag !== 'noun' || tokens[at + 1]?.opens || /['’]s$/.test(raw);
  return ((last.tag === 'verb' || last.tag === 'ing') && isWhole) || PEOPLE_PREPOSITIONS.has(last.text)
    ? { from: at, to: at + 1, kind: 'pupil' }
    : undefined;
}

/** 'T.W.', but not 'P.E.' */
function isDottedInitials(tokens: readonly Token[], at: number): boolean {
  const [first, dot, second] = tokens.slice(at, at + 3);
  const areLetters = /^[A-Z]$/.test(first?.raw ?? '') && /^[A-Z]$/.test(second?.raw ?? '');
  return areLetters && dot?.text === '.' && !NOT_INITIALS.has(`${first?.text}${second?.text}`);
}

/** 'when pupils move from the carpet': a clause that names the moment. 'When I can' and 'as we go' name none. */
function momentOf(tokens: readonly Token[], { kind, from, to }: Clause): Setting | undefined {
  if (kind !== 'when') return undefined;
  const own = tokens.slice(from + 1, to);
  const said = own.filter((token) => isContent(token) && !TRAITS.has(token.text));
  const isSoft = tokens[from]?.masks.has('time');
  const isBare = said.every(
    (token) =>
      isBroad(token) ||
      PEOPLE.has(token.stem) ||
      WRITERS.has(token.text) ||
      (BARE_PLACES.has(token.stem) && token.tag === 'noun'),
  );
  return isSoft || said.length === 0 || (isBare && !own.some(({ tag }) => tag === 'label' || tag === 'verb'))
    ? undefined
    : { from, to, kind: 'moment' };
}
