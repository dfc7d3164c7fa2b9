import { oneOf } from '../../text/one-of.ts';
import { ED_NOUNS, NO_QUALITY, PARTICLES } from '../../lexicon/acts/object-words.ts';
import { PEOPLE } from '../../lexicon/places/people.ts';
import { FUNCTION_WORDS, QUALIFIERS } from '../../lexicon/plain-words.ts';
import { SAYINGS, STANDARD_TITLES } from '../../lexicon/acts/sayings.ts';
import { BROAD_AREAS, TECHNIQUES, TRAITS } from '../../lexicon/acts/things.ts';
import { WHEN_PREPOSITIONS } from '../../lexicon/places/words.ts';
import { NEEDS } from '../../lexicon/reasons/needs.ts';
import { findMatches, patternSet } from '../../text/pattern.ts';
import type { Run, Token } from '../../text/token.ts';
import { FORMS } from '../../text/verbs.ts';
import { CLASSES_ONLY } from '../../text/word-classes.ts';
import { present } from '../../../present.ts';

/** What something is: `fine` is small enough to be seen, `broad` a heading, `people` only says who, `trait` how somebody is. */
export type ThingKind = 'fine' | 'broad' | 'people' | 'trait' | 'none';

const asRules = (list: readonly string[]) => patternSet(list.map((pattern) => [pattern, true] as const), CLASSES_ONLY); // prettier-ignore
const TECHNIQUE = asRules(TECHNIQUES);
const SAYING = asRules(SAYINGS);
const TITLE_OF_STANDARD = asRules(STANDARD_TITLES);

/** Single words that name a need: SEND, EAL, dyslexic. They say which people, and are no thing. */
const NEED_WORDS = new Set([...NEEDS.filter((pattern) => /^[a-z]+$/.test(pattern)), 'premium', 'autistic']);
/** Qualities by their ending: ownership, fairness, clarity. */
const QUALITY = /(ship|ness|hood|ism|itude|[a-z]{3}ity|ency|ancy|[a-z]{4}ance|[a-z]{4}ence|[a-z]{3}acy)$/;
/** Describing words by their ending; as the last word of a phrase they are its noun ('handwriting'). */
const ADJECTIVE = /(ive|ful|ous|able|ible|ing|ed|al|ic)$/;

/** Finds named techniques, tasks and resources. */
export function findTechniques(tokens: readonly Token[]): Run[] {
  return findMatches(tokens, TECHNIQUE).filter(
    ({ from, to }) => !tokens[to - 1]?.masks.has('time') && !tokens[from]?.masks.has('time'),
  );
}

/** Finds sayings and whole-of-everything phrases, in which no word is a thing to see. */
export function findSayings(tokens: readonly Token[]): Run[] {
  const titles = findMatches(tokens, TITLE_OF_STANDARD).filter(({ from }) => isFirst(tokens, from));
  return [...findMatches(tokens, SAYING).filter(({ from }) => !tokens[from]?.masks.has('time')), ...titles];
}

/** Only the number of a standard stands before it. */
function isFirst(tokens: readonly Token[], from: number): boolean {
  return tokens
    .slice(0, from)
    .every(({ kind, masks, text }) => kind === 'punct' || masks.has('code') || text === 'standard');
}

/** True when a text begins with the title of a standard. */
export function isStandardTitle(tokens: readonly Token[]): boolean {
  return findMatches(tokens.slice(0, 14), TITLE_OF_STANDARD).some(
    ({ from, to }) =>
      isFirst(tokens, from) && (to >= tokens.length - 1 || tokens[to]?.opens || tokens.length > 16),
  );
}

/** True for a heading such as behaviour, and for a quality such as ownership. */
export function isBroad(token: Token): boolean {
  return BROAD_AREAS.has(token.stem) || (QUALITY.test(token.text) && !NO_QUALITY.has(token.text));
}

/** True for a word that could be part of a thing. */
export function isContent(token: Token): boolean {
  const { masks, text } = token;
  if (
    token.kind !== 'word' ||
    masks.has('label') ||
    masks.has('code') ||
    masks.has('saying') ||
    token.value !== undefined
  )
    return false;
  if (FUNCTION_WORDS.has(text) || QUALIFIERS.has(text) || token.tag === 'adverb') return false;
  return text.length > 1;
}

/** The words of a thing that starts here: up to a preposition, a mark, a clause or a time. 'of' goes on: 'the use of cold call'. */
export function thingFrom(tokens: readonly Token[], from: number): Run {
  let to = from;
  while (to < tokens.length && to < from + 14) {
    const token = present(tokens[to]);
    const { tag, text } = token;
    if (token.opens && to > from - 1) break;
    if (
      tag === 'mark' &&
      !'\'"‘“”’('.includes(text) &&
      !(text === '.' && /^\p{Lu}$/u.test(tokens[to - 1]?.raw ?? ''))
    )
      break;
    // 'Start every lesson on time': what comes round again is also what the act is done to.
    if (
      token.masks.has('time') &&
      !isEveryTime(tokens, to) &&
      (to > from || token.masks.has('end') || (text !== 'every' && text !== 'each'))
    )
      break;
    if (oneOf(tag, 'sub wh to be modal have')) break;
    if (tag === 'verb' || tag === 'ing') break;
    if (
      tag === 'prep' &&
      text !== 'of' &&
      text !== 'per' &&
      !(
        (to === from && !WHEN_PREPOSITIONS.has(text)) ||
        (to === from + 1 && PARTICLES.has(tokens[from]?.text ?? ''))
      )
    )
      break;
    if (tag === 'and' && tokens[to + 1]?.tag === 'verb') break;
    to++;
  }
  return { from, to };
}

/** 'a weekly check-in': how often it comes is part of what it is called. */
function isEveryTime(tokens: readonly Token[], at: number): boolean {
  const next = tokens[at + 1];
  return (
    tokens[at]?.text.endsWith('ly') === true &&
    !tokens[at]?.masks.has('end') &&
    next !== undefined &&
    !next.opens &&
    (next.tag === 'noun' || next.tag === 'number')
  );
}

/** The words before a verb that say who or what, back to a mark or a time. */
export function thingBefore(tokens: readonly Token[], at: number): Run {
  let from = at;
  while (from > 0 && at - from < 10 && !tokens[from]?.opens) {
    const { tag } = present(tokens[from - 1]);
    if (oneOf(tag, 'mark time sub verb modal to ing')) break;
    from--;
  }
  return { from, to: at };
}

/** What the words of a run come to. */
export function thingKind(tokens: readonly Token[], { from, to }: Run): ThingKind {
  const content = tokens
    .slice(from, to)
    .filter((token) => isContent(token) && !oneOf(token.tag, 'verb past modal'));
  if (content.length === 0 && tokens.slice(from, to).some(({ masks }) => masks.has('saying'))) return 'broad';
  return kindOf(content);
}

function kindOf(content: readonly Token[]): ThingKind {
  const head = content.at(-1);
  if (!head) return 'none';
  // 'Have behaviour nailed': a past form is no thing.
  if (content.length > 1 && /[^e]ed$/.test(head.text) && !ED_NOUNS.has(head.text))
    return kindOf(content.slice(0, -1));
  const isFine = (token: Token): boolean =>
    (token === head || !(ADJECTIVE.test(token.text) || token.tag === 'adjective')) &&
    !NEED_WORDS.has(token.stem) && !isBroad(token) && !PEOPLE.has(token.stem) && !TRAITS.has(token.text) && !isVagueVerbForm(token); // prettier-ignore
  if (PEOPLE.has(head.stem) && content.every((token) => PEOPLE.has(token.stem) || NEED_WORDS.has(token.stem)))
    return 'people';
  if (content.some(isFine)) return 'fine';
  if (content.every((token) => PEOPLE.has(token.stem))) return 'people';
  return content.some((token) => TRAITS.has(token.text)) ? 'trait' : 'broad';
}

/** 'learned', 'growing', 'improved' are hardly ever things. */
function isVagueVerbForm(token: Token): boolean {
  const entry = FORMS.get(token.text);
  return entry !== undefined && entry.form === 'past' && token.tag !== 'adjective';
}

/** Single words of a text that pass a test, as runs. */
export function wordsThat(tokens: readonly Token[], test: (token: Token) => boolean): Run[] {
  return tokens.flatMap((token, from) =>
    token.kind === 'word' && !token.masks.has('time') && test(token) ? [{ from, to: from + 1 }] : [],
  );
}
