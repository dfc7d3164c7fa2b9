import { oneOf } from '../text/one-of.ts';
import {
  AMOUNT_GROUPS,
  AMOUNT_RULES,
  NOT_COUNTED,
  NO_UNIT,
  type AmountKind,
} from '../lexicon/amounts/rules.ts';
import {
  BEFORE_ONE,
  COUNTABLE,
  COUNTED_ING,
  COUNTING,
  LAST_TIME,
  NAMED_PARTS,
  OUTCOMES,
  WHICH_PEOPLE,
} from '../lexicon/amounts/words.ts';
import { ADULTS, GROUP_NOUNS, PUPILS } from '../lexicon/places/people.ts';
import { FUNCTION_WORDS } from '../lexicon/plain-words.ts';
import { findMatches, patternSet, type Match } from '../text/pattern.ts';
import { heaviest } from '../text/heaviest.ts';
import type { Run, Token } from '../text/token.ts';
import { WORD_CLASSES } from '../text/word-classes.ts';
import { present } from '../../present.ts';

/** How many, how often or how it will be known. */
export interface Amount extends Run {
  kind: AmountKind;
  /** The numbers in it, in order. */
  values: readonly number[];
  /** False when nobody could count it: 'engagement by 20%'. */
  hasUnit: boolean;
  /** It counts pupils, or their share: 'four of six pupils'. */
  ofPupils: boolean;
}

const RULES = patternSet(AMOUNT_RULES, { classes: WORD_CLASSES, groups: AMOUNT_GROUPS });

/** Finds the amounts of a text, in order, none overlapping. */
export function findAmounts(tokens: readonly Token[]): Amount[] {
  const matches = findMatches(tokens, RULES)
    .map((match) => trim(tokens, match))
    .filter((match) => isAmount(tokens, match));
  return heaviest(matches, weightOf).map(({ from, to, data }) => {
    const own = tokens.slice(from, to);
    return {
      kind: data, from, to,
      values: own.flatMap(({ value, masks }) => (value === undefined || masks.has('code') || masks.has('label') ? [] : [value])),
      hasUnit: hasUnit(tokens, from, to),
      ofPupils: countsPupils(tokens, from, to),
    };
  }); // prettier-ignore
}

/** '24 of 30 pupils', '80% of 9Y2', 'all Year 8 boys': the thing that is counted is pupils. */
function countsPupils(tokens: readonly Token[], from: number, to: number): boolean {
  // 'At least', 'no more than', 'a minimum of' stand before the number.
  const first = Math.max(0, tokens.slice(from, to).findIndex(({ value, masks }) => value !== undefined && !masks.has('label'))); // prettier-ignore
  for (const [place, token] of tokens.slice(from, to + 3).entries()) {
    if (place < first) continue;
    if (token.opens && place > 0) return false;
    if (PUPILS.has(token.stem)) return true;
    if (token.tag === 'label') {
      const next = tokens.slice(from + place).find(({ tag }) => tag !== 'label');
      const last = tokens
        .slice(from + place)
        .find((own, i, rest) => own.tag !== 'label' && rest[i + 1]?.tag !== 'noun');
      return !next || next.opens || next.tag !== 'noun' || PUPILS.has(next.stem) || last?.stem === 'cohort' || last?.stem === 'group'; // prettier-ignore
    }
    if (
      token.tag === 'noun' ||
      token.tag === 'verb' ||
      (token.tag === 'prep' && token.text !== 'of' && token.text !== 'out')
    )
      return false;
  }
  return false;
}

/** Of two amounts that overlap the heavier stays: what can be counted before what only points. */
const WEIGHTS: Partial<Record<AmountKind, number>> = { emphasis: 40, threshold: 20, zero: 10 };
const weightOf = ({ from, to, data }: Match<AmountKind>): number => to - from + (WEIGHTS[data] ?? 0);

/** Leaves off a time at the end, and words that say nothing. */
function trim(tokens: readonly Token[], match: Match<AmountKind>): Match<AmountKind> {
  let { to } = match;
  const inTime = tokens
    .slice(match.from, to)
    .findIndex(({ masks }) => masks.has('end') && match.data !== 'frequency');
  if (inTime > 0) to = match.from + inTime;
  while (to > match.from + 1 && (NOT_COUNTED.has(tokens[to - 1]?.text ?? '') || tokens[to - 1]?.opens)) to--;
  return { ...match, to };
}

function isAmount(tokens: readonly Token[], { from, to, data }: Match<AmountKind>): boolean {
  const own = tokens.slice(from, to);
  const first = present(own[0]);
  if (first.masks.has('quote') || own.every(({ masks }) => masks.has('saying') || masks.has('code')))
    return false;
  if (own.some(({ opens }, i) => opens && i > 0)) return false;
  // 'No hands up' is a technique; 'the most able' says who; 'no longer shout' stops.
  const last = tokens[from - 1]?.text;
  if ((data === 'zero' && own.every(({ masks }) => masks.has('technique'))) || (data === 'direction' && ((first.text === 'most' && last === 'the') || (first.text === 'longer' && last === 'no')))) return false; // prettier-ignore
  // 'No more shouting' and 'no shouting' stop something; 'no more than 2' counts it.
  if (
    data === 'zero' &&
    (own[1]?.text === 'more' ||
      (to === tokens.length && own[1] && /^[a-z]{3,}ing$/.test(own[1].text) && !COUNTED_ING.has(own[1].text)))
  )
    return false;
  // 'Once Year 8 are seated' says when.
  if (hasBeen(tokens, to) || (first.text === 'once' && first.tag === 'sub')) return false;
  // 'Give it 110%'
  if (own.length < 3 && (first.value ?? 0) > 100 && own[1]?.text === '%') return false;
  // 'Making Every Lesson Count' is a title.
  if (
    data === 'frequency' &&
    /^\p{Lu}/u.test(first.raw) &&
    !first.opens &&
    /^\p{Lu}/u.test(tokens[from + 1]?.raw ?? '')
  )
    return false;
  // '… after they cut': nothing that becomes less
  if (data === 'direction' && first.text === 'cut' && own.length === 1) return false;
  // 'Lower the blinds' moves a thing.
  if (data === 'direction' && first.text === 'lower' && !own.some(({ stem }) => OUTCOMES.has(stem) || COUNTABLE.has(stem))) return false; // prettier-ignore
  // 'In all my classes' says where, not how much.
  if (data === 'all' && tokens[to - 1]?.stem === 'class') return false;
  if (data === 'frequency')
    return !first.masks.has('reason') && !(first.text === 'after' && first.masks.has('end'));
  if (isCountingAloud(tokens, from, to)) return false;
  if (first.masks.has('end') || (first.masks.has('code') && first.value === undefined)) return false;
  return data !== 'threshold' || isThreshold(tokens, from, to);
}

function isThreshold(tokens: readonly Token[], from: number, to: number): boolean {
  const own = tokens.slice(from, to);
  if (/^\d{1,2}:\d{1,2}$/.test(own[0]?.text ?? '')) return true;
  const number = own.find(
    ({ value, masks }) =>
      value !== undefined && !masks.has('code') && !masks.has('label') && !masks.has('end'),
  );
  if (number && isInBrackets(tokens, tokens.indexOf(number))) return false;
  if (number && (isInAName(tokens, tokens.indexOf(number)) || isTakingPart(tokens, tokens.indexOf(number))))
    return false;
  // 'one row at a time' is how
  if (number?.text === 'one' && tokens.slice(from + 1, from + 6).some(({ text }, i, near) => text === 'at' && near[i + 2]?.text === 'time')) return false; // prettier-ignore
  if (number?.text === 'one') return own.length > 1 && !isStandIn(tokens, tokens.indexOf(number));
  return number !== undefined || own.length > 1 || own[0]?.text === 'twice' || own[0]?.text === 'thrice';
}

/** 'TRG members (6)', '(n=64)': a note of how many there are. 'One (1)' is not. */
function isInBrackets(tokens: readonly Token[], at: number): boolean {
  const [before, first] = [tokens[at - 1], tokens[at - 2]];
  if (before?.text === '=') return true;
  return before?.text === '(' && tokens[at + 1]?.text === ')' && first?.value === undefined;
}

/** 'Count down from five' is what is done, not how much. */
function isCountingAloud(tokens: readonly Token[], from: number, to: number): boolean {
  return tokens
    .slice(Math.max(0, from - 3), to)
    .some(({ text }, i, near) => text === 'count' && COUNTING.has(near[i + 1]?.text ?? ''));
}

/** 'squeezed 3x last week', 'only 4 of 28 a month ago': tells what was. */
function hasBeen(tokens: readonly Token[], to: number): boolean {
  const isLast = (at: number) =>
    (tokens[at]?.text === 'last' || tokens[at]?.text === 'previous') &&
    LAST_TIME.has(tokens[at + 1]?.stem ?? '');
  return isLast(to - 2) || isLast(to - 1) || isLast(to) || tokens[to]?.text === 'yesterday';
}

/** 'two-stage questioning' is called so; 'the two boys in 3C' says which. */
function isInAName(tokens: readonly Token[], at: number): boolean {
  const [next, after] = tokens.slice(at + 1, at + 3);
  if (!next) return false;
  if (NAMED_PARTS.has(next.text) && after?.kind === 'word' && !FUNCTION_WORDS.has(after.text)) return true;
  // '12-bar blues', '5-a-side': joined by a hyphen to anything but a length.
  if (next.joins && next.kind === 'word' && !JOINED_LENGTHS.has(next.stem) && tokens[at]?.kind === 'number') return true; // prettier-ignore
  const last = tokens[at - 1]?.text ?? '';
  // 'the same four hands' are known already.
  if (last === 'same') return true;
  // 'the 5 Ws frame'
  if (
    last === 'the' &&
    tokens[at - 2]?.text !== 'of' &&
    next.tag === 'noun' &&
    after?.tag === 'noun' &&
    !after.opens &&
    !COUNTABLE.has(next.stem) &&
    !WHICH_PEOPLE.has(after.stem)
  )
    return true;
  return (
    oneOf(last, 'the these those') &&
    tokens.slice(at + 1, at + 4).some(({ stem }) => WHICH_PEOPLE.has(stem) || GROUP_NOUNS.has(stem)) &&
    tokens[at - 2]?.text !== 'of'
  );
}

const JOINED_LENGTHS = new Set('minute hour second day week month year word mark page item question sentence paragraph line slide card person mile km'.split(' ')); // prettier-ignore

/** 'with 2 colleagues': people who take part are not what is counted. */
function isTakingPart(tokens: readonly Token[], at: number): boolean {
  let i = at - 1;
  while (i >= 0 && tokens[i]?.tag === 'det') i--;
  const opener = tokens[i]?.text;
  if (!oneOf(opener, 'with alongside while from')) return false;
  return tokens.slice(at + 1, at + 4).some(({ stem, text }) => ADULTS.has(stem) || ADULTS.has(text));
}

/** 'a more challenging one', 'one of them', 'one another': no count. */
function isStandIn(tokens: readonly Token[], at: number): boolean {
  const next = tokens[at + 1];
  if (!next || next.kind === 'punct' || next.opens) return true;
  return BEFORE_ONE.has(tokens[at - 1]?.text ?? '') || (NOT_COUNTED.has(next.text) && next.text !== 'of');
}

/** 'engagement by 20%', 'from 0 to 100 on behaviour': nobody can count these. */
function hasUnit(tokens: readonly Token[], from: number, to: number): boolean {
  const own = tokens.slice(from, to);
  const percent = tokens.findIndex(
    ({ text, stem }, at) => at >= from && at <= to && (text === '%' || stem === 'percent'),
  );
  if (percent < 0)
    return !(own[0]?.text === 'from' && tokens.slice(to, to + 2).some(({ text }) => NO_UNIT.has(text)));
  const after = tokens.slice(percent + 1, percent + 6);
  const stop = after.findIndex(
    ({ kind, tag, text }) => kind === 'punct' || (tag === 'prep' && text !== 'of'),
  );
  if (
    after
      .slice(0, stop < 0 ? after.length : stop)
      .some((token) => COUNTABLE.has(token.stem) || token.masks.has('label'))
  )
    return true;
  if (own.some(({ text }) => text === 'of') && own.some(({ stem }) => COUNTABLE.has(stem))) return true;
  // 'the number of behaviour incidents by 25%'
  if (
    tokens.slice(Math.max(0, from - 8), from).some(({ stem, tag }) => COUNTABLE.has(stem) && tag === 'noun')
  )
    return true;
  return !tokens.slice(0, to + 3).some(({ text }) => NO_UNIT.has(text));
}
