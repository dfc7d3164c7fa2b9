import type { Token } from './token.ts';
import { addDays, compareDates, type CalendarDate } from '../dates/calendar-date.ts';
import { findMatches, patternSet, type Match } from './pattern.ts';
import { PAST_CUES, TIME_GROUPS } from './phrases/time-words.ts';
import { START_WORDS, TIME_RULES, type TimeKind } from './phrases/time-rules.ts';
import { resolveDate, type Resolved } from './resolve-date.ts';
import { WORD_CLASSES } from './word-classes.ts';

/** A time phrase: the tokens it covers, what it is worth and the day it comes to where that is known. */
export interface TimePhrase extends Resolved {
  from: number;
  to: number;
  kind: TimeKind;
}

const RULES = patternSet(TIME_RULES, { classes: WORD_CLASSES, groups: TIME_GROUPS });

/** Acts that come back within so many days: 'return essays within 5 school days' measures the act, it does not end it. */
const TURNAROUND_ACTS =
  /^(mark|return|reply|respond|phone|ring|call|log|report|answer|contact|feedback|hand)/;

/** Finds the time phrases of a text, in order, none overlapping. `today` is YYYY-MM-DD. */
export function findTimes(tokens: readonly Token[], today: string): TimePhrase[] {
  const matches = longestFirst(findMatches(tokens, RULES)).filter((match) => !isTurnaround(tokens, match));
  const merged = mergeDeadlines(tokens, matches);
  return merged.flatMap((match) => {
    const phrase = judge(tokens, match, today);
    return phrase ? [phrase] : [];
  });
}

function longestFirst(matches: readonly Match<TimeKind>[]): Match<TimeKind>[] {
  const kept: Match<TimeKind>[] = [];
  const taken = new Set<number>();
  for (const match of [...matches].sort((a, b) => b.to - b.from - (a.to - a.from))) {
    let free = true;
    for (let i = match.from; i < match.to; i++) if (taken.has(i)) free = false;
    if (!free) continue;
    for (let i = match.from; i < match.to; i++) taken.add(i);
    kept.push(match);
  }
  return kept.sort((a, b) => a.from - b.from);
}

/** 'until my induction review' and 'on 10th July' next to each other are one deadline. */
function mergeDeadlines(tokens: readonly Token[], matches: readonly Match<TimeKind>[]): Match<TimeKind>[] {
  const merged: Match<TimeKind>[] = [];
  for (const match of matches) {
    const before = merged.at(-1);
    const between = before ? tokens.slice(before.to, match.from) : [];
    const joins =
      before?.data === 'deadline' &&
      match.data === 'deadline' &&
      !tokens.slice(before.from, before.to).some((token) => /^(each|every)$/.test(token.text)) &&
      between.length < 2 &&
      between.every((token) => '(,-–:@'.includes(token.text));
    if (!before || !joins) merged.push({ ...match });
    else before.to = tokens[match.to]?.text === ')' && between.length === 1 ? match.to + 1 : match.to;
  }
  return merged;
}

function isTurnaround(tokens: readonly Token[], match: Match<TimeKind>): boolean {
  if (!/^(within|inside|in)$/.test(tokens[match.from]?.text ?? '')) return false;
  const isDays = tokens
    .slice(match.from, match.to)
    .some((token) => token.stem === 'day' || token.stem === 'hour');
  return isDays && tokens.slice(0, match.from).some((token) => TURNAROUND_ACTS.test(token.text));
}

function judge(tokens: readonly Token[], match: Match<TimeKind>, today: string): TimePhrase | undefined {
  const { from, to, data: kind } = match;
  if (/^(ongoing|continual|continuous)$/.test(tokens[from]?.text ?? '') && tokens[to]?.kind === 'word')
    return undefined;
  if (kind === 'recurring' && (isOneOfThem(tokens, match) || tokens[to - 1]?.masks.has('label')))
    return undefined;
  if (kind !== 'deadline') return { from, to, kind };
  const own = tokens.slice(from, to);
  if (isLessonStart(tokens, match)) return undefined;
  const before = tokens[from - 1];
  const resolved = resolveDate(own, today);
  const isPast = resolved.date !== undefined && compareDates(resolved.date, today) < 0;
  if (!isSoonAhead(resolved.date, today) && describesThePast(tokens, match, isPast)) {
    // The numbers of such a date count nothing.
    for (const token of own) token.masks.add('code');
    return undefined;
  }
  // 'before lessons' comes round again; 'evidenced by learning walks' says how it will be known.
  if (
    own.length < 3 &&
    /^(lessons|sessions|days|weeks|meetings|observations|assessments|exams|tests|trips|matches|shows)$/.test(
      own.at(-1)?.text ?? '',
    )
  )
    return own[0]?.text === 'by'
      ? undefined
      : /^(exams|tests|mocks)$/.test(own.at(-1)?.text ?? '')
        ? { from, to, kind: 'deadline', ...resolved }
        : undefined;
  if (own[0]?.text === 'by' && SHOWN.test(tokens[from - 1]?.text ?? '')) return undefined;
  if (isOpenPlural(own)) return { from, to, kind: 'soft' };
  if (before?.text === 'last' || before?.text === 'previous' || own[0]?.text === 'last') return undefined;
  if (own.at(-1)?.text === 'weekends') return { from, to, kind: 'recurring' };
  if (isManner(own) || isPartOfAThing(tokens, match)) return undefined;
  if (before?.text === 'not') return { from: from - 1, to, kind: 'not-before', ...resolved };
  if (isOfNothingDone(tokens, match)) return { from, to, kind: 'not-before', ...resolved };
  if (before && /^(every|each|per|most|all)$/.test(before.text) && own[0]?.text !== 'this')
    return { from: from - 1, to, kind: 'recurring' };
  if (/^(every|each)$/.test(own.find((token) => /^(every|each)$/.test(token.text))?.text ?? ''))
    return { from, to, kind: 'recurring' };
  if (before?.text === 'towards' || before?.text === 'toward') return { from: from - 1, to, kind: 'soft' };
  if (startsHere(tokens, match))
    return { from: before && START_WORDS.has(before.text) ? from - 1 : from, to, kind: 'start', ...resolved };
  if (resolved.impossible) return { from, to, kind: 'impossible' };
  return { from, to, kind: isPast ? 'past' : 'deadline', ...resolved };
}

/** 'Plan a lesson' makes one; 'three times a lesson' counts in each. */
function isOneOfThem(tokens: readonly Token[], { from, to }: Match<TimeKind>): boolean {
  return (
    tokens[from]?.text === 'a' &&
    to === from + 2 &&
    !tokens
      .slice(Math.max(0, from - 6), from)
      .some(
        ({ value, text }) =>
          value !== undefined ||
          /^(once|twice|thrice|times|x|few|several|couple|hour|some|more)$/.test(text) ||
          /\d/.test(text),
      )
  );
}

/** 'by means of show-me boards' */
const isManner = (own: readonly Token[]): boolean =>
  own[0]?.text === 'by' && /^(means|way|virtue|dint)$/.test(own[1]?.text ?? '');

/** 'end-of-lesson routines', 'at the end of Key Stage 2': what a thing is called or when it happens to pupils. */
function isPartOfAThing(tokens: readonly Token[], { from, to }: Match<TimeKind>): boolean {
  const own = tokens.slice(from, to);
  const end = own.findIndex(({ text }) => /^(end|start|beginning)$/.test(text));
  if (end < 0) return false;
  const [of, what] = own.slice(end + 1);
  const isHyphened = of?.text === 'of' && of.joins === true && what?.joins === true;
  return (
    isHyphened ||
    (own[0]?.text !== 'by' && own.some(({ masks, stem }) => masks.has('label') && stem === 'key'))
  );
}

/** 'I will not finish the reports by Friday': no deadline, as nothing is to be done. */
function isOfNothingDone(tokens: readonly Token[], { from }: Match<TimeKind>): boolean {
  if (!/^(by|before)$/.test(tokens[from]?.text ?? '')) return false;
  const own = tokens.slice(0, from);
  const last = own.findLastIndex((token) => token.opens || /^(but|instead|and|so)$/.test(token.text));
  return own
    .slice(Math.max(0, last))
    .some(
      ({ text }, at, clause) =>
        /^(won't|can't|cannot|couldn't)$/.test(text) ||
        (text === 'not' && /^(will|can|could|would|do)$/.test(clause[at - 1]?.text ?? '')),
    );
}

/** A day that is still to come cannot tell what has been seen. One without a year that far ahead was meant for last year. */
function isSoonAhead(date: CalendarDate | undefined, today: CalendarDate): boolean {
  return date !== undefined && compareDates(date, today) > 0 && compareDates(date, addDays(today, 240)) < 0;
}

/** 'Start Y9 lessons with a quiz': an act, not the start of Year 9. */
function isLessonStart(tokens: readonly Token[], { from, to }: Match<TimeKind>): boolean {
  return (
    /^(start|end|close)$/.test(tokens[from]?.text ?? '') &&
    tokens[to - 1]?.masks.has('label') === true &&
    /^(lesson|class|session|period)$/.test(tokens[to]?.stem ?? '')
  );
}

/** 'in the coming weeks', 'over the next months': more than one, but how many is not said. */
function isOpenPlural(own: readonly Token[]): boolean {
  if (
    !own.some((token) => /^(next|coming|following|few)$/.test(token.text)) ||
    own.some((token) => token.value !== undefined)
  )
    return false;
  return /^(weeks|months|lessons|days|terms|years|sessions)$/.test(own.at(-1)?.text ?? '');
}

const SHOWN =
  /^(evidenced|measured|shown|seen|observed|checked|judged|monitored|tracked|tallied|supported|informed|led|assessed|confirmed|followed)$/;

function startsHere(tokens: readonly Token[], { from, to }: Match<TimeKind>): boolean {
  if (tokens.slice(from, to).some((token) => /^(until|till)$/.test(token.text))) return false;
  const own = tokens[from]?.text ?? '';
  const before = tokens[from - 1]?.text ?? '';
  const after = tokens[to]?.text ?? '';
  if (after === 'onwards' || after === 'onward') return true;
  if (own === 'from' || START_WORDS.has(own))
    return !tokens.slice(from, to).some((token) => /^(until|till|to|and)$/.test(token.text));
  return (
    START_WORDS.has(before) ||
    (/^(of|in|on|from|again)$/.test(before) && START_WORDS.has(tokens[from - 2]?.text ?? ''))
  );
}

function describesThePast(tokens: readonly Token[], { from }: Match<TimeKind>, isPast: boolean): boolean {
  const opener = tokens[from]?.text ?? '';
  if (/^(by|before|until|within|due|ready|next|this)$/.test(opener) && !isPast) return false;
  if (
    isPast &&
    /^(on|in|from|at|during)$/.test(opener) &&
    // 'Review on 11/05' is an order, 'my review on 11/05' was a meeting.
    !(tokens[from - 1]?.text === 'review' && tokens[from - 1]?.opens) &&
    /^(observation|lesson|meeting|feedback|assessment|review|visit|discussion|data|conversation|training)$/.test(
      tokens[from - 1]?.stem ?? '',
    )
  )
    return true;
  for (let i = from - 1; i >= Math.max(0, from - 5); i--) {
    const token = tokens[i];
    if (!token || token.kind === 'punct') break;
    if (PAST_CUES.has(token.text)) return true;
    if (token.opens) break;
  }
  return false;
}
