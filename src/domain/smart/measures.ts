import type { Token } from './token.ts';
import { findMatches, patternSet, type Match } from './pattern.ts';
import { MEASURE_GROUPS, MEASURE_RULES, NOT_COUNTED, type MeasureKind } from './phrases/measure-rules.ts';
import { FUNCTION_WORDS } from './phrases/plain-words.ts';
import { WORD_CLASSES } from './word-classes.ts';

/** A measure phrase: the tokens it covers and what it is worth. */
export type Measure = Match<MeasureKind>;

const RULES = patternSet(MEASURE_RULES, { classes: WORD_CLASSES, groups: MEASURE_GROUPS });

/** Finds measure phrases, none overlapping, in order of position. Runs after labels and times are masked. */
export function findMeasures(tokens: readonly Token[]): Measure[] {
  const usable = findMatches(tokens, RULES)
    .map((match) => trim(tokens, match))
    .filter((match) => isMeasure(tokens, match));
  const kept: Measure[] = [];
  const strength = (match: Measure) =>
    match.to -
    match.from +
    (match.data === 'threshold' ? 20 : match.data === 'emphasis' ? 40 : match.data === 'zero' ? 10 : 0);
  for (const match of [...usable].sort((a, b) => strength(b) - strength(a))) {
    if (kept.every((other) => match.to <= other.from || match.from >= other.to)) kept.push(match);
  }
  return kept.sort((a, b) => a.from - b.from);
}

/** A gap may have swallowed a preposition at the end, or run into a time: both are dropped. */
function trim(tokens: readonly Token[], match: Measure): Measure {
  let to = match.to;
  const inTime = tokens
    .slice(match.from, to)
    .findIndex((token) => token.masks.has('end') && match.data !== 'frequency');
  if (inTime > 0) to = match.from + inTime;
  while (to > match.from + 1 && (NOT_COUNTED.has(tokens[to - 1]?.text ?? '') || tokens[to - 1]?.opens)) to--;
  return { ...match, to };
}

function isMeasure(tokens: readonly Token[], { from, to, data }: Measure): boolean {
  const own = tokens.slice(from, to);
  const first = own[0];
  if (first?.masks.has('quote') || own.every((token) => token.masks.has('vague') || token.masks.has('code')))
    return false;
  // 'No more shouting' and 'no shouting' stop something; 'no more than 2' counts it.
  if (data === 'zero' && (own[1]?.text === 'more' || isDoing(own[1]))) return false;
  if (hasBeen(tokens, to)) return false;
  // 'Give it 110%'
  if (own.length < 3 && (own[0]?.value ?? 0) > 100 && own[1]?.text === '%') return false;
  if (!first || own.some((token, i) => token.opens && i > 0)) return false;
  // 'Making Every Lesson Count' is a title.
  if (
    data === 'frequency' &&
    /^\p{Lu}/u.test(first.raw) &&
    !first.opens &&
    /^\p{Lu}/u.test(tokens[from + 1]?.raw ?? '')
  )
    return false;
  // 'In all my classes' says where, not how much.
  if (data === 'all' && tokens[to - 1]?.stem === 'class') return false;
  if (data === 'frequency')
    return !first.masks.has('reason') && !(first.text === 'after' && first.masks.has('end'));
  // 'Count down from five' is what is done, not how much.
  if (
    tokens
      .slice(Math.max(0, from - 3), to)
      .some(
        (token, i, near) =>
          token.text === 'count' && /^(down|to|from|in|up|on|back)$/.test(near[i + 1]?.text ?? ''),
      )
  )
    return false;
  if (first.masks.has('end') || (first.masks.has('code') && first.value === undefined)) return false;
  if (data !== 'threshold') return true;
  const number = own.find(
    (token) =>
      token.value !== undefined &&
      !token.masks.has('code') &&
      !token.masks.has('label') &&
      !token.masks.has('end'),
  );
  if (/^\d{1,2}:\d{1,2}$/.test(first.text)) return true;
  if (number && isInAName(tokens, tokens.indexOf(number))) return false;
  if (number?.text === 'one') return own.length > 1 && !isPronounOne(tokens, tokens.indexOf(number));
  return own.length > 1 || number !== undefined || /^(twice|thrice)$/.test(first.text);
}

/** 'shouting', 'talking': something done, and no thing to count. */
const isDoing = (token: Token | undefined): boolean =>
  token !== undefined &&
  /^[a-z]{3,}ing$/.test(token.text) &&
  !/^(thing|warning|reading|sitting)$/.test(token.text);

/** 'squeezed 3x last week', 'only 4 of 28 a month ago': tells what was. */
function hasBeen(tokens: readonly Token[], to: number): boolean {
  const [a, b, c] = [tokens[to - 2], tokens[to - 1], tokens[to]];
  const isLast = (x: Token | undefined, y: Token | undefined) =>
    /^(last|previous)$/.test(x?.text ?? '') &&
    /^(week|lesson|term|month|year|time|half|monday|friday)$/.test(y?.stem ?? '');
  return isLast(a, b) || isLast(b, c) || isLast(c, tokens[to + 1]) || c?.text === 'yesterday';
}

/** 'two-stage questioning' is called so; 'the two boys in 3C' says which. */
function isInAName(tokens: readonly Token[], at: number): boolean {
  const [next, after] = tokens.slice(at + 1, at + 3);
  if (!next) return false;
  if (
    /^(stage|part|step|way|tier|point|fold|column|box|phase|strand|star)$/.test(next.text) &&
    after?.kind === 'word' &&
    !FUNCTION_WORDS.has(after.text)
  )
    return true;
  return (
    /^(the|these|those)$/.test(tokens[at - 1]?.text ?? '') &&
    tokens.slice(at + 1, at + 4).some(({ stem }) => PEOPLE.test(stem)) &&
    !/^(of|first|last|next)$/.test(tokens[at - 2]?.text ?? '')
  );
}

const PEOPLE = /^(pupil|student|child|children|boy|girl|lad|reader|writer|attainer|learner)$/;

/** 'a more challenging one', 'one of them', 'one another': no count. */
function isPronounOne(tokens: readonly Token[], at: number): boolean {
  const before = tokens[at - 1]?.text ?? '';
  const next = tokens[at + 1];
  if (!next || next.kind === 'punct' || next.opens) return true;
  return (
    /^(a|the|this|that|no|any|challenging|better|best|good|great|right|wrong|new|old|same|other|only|last|first|more|every|each|which)$/.test(
      before,
    ) ||
    (NOT_COUNTED.has(next.text) && next.text !== 'of')
  );
}
