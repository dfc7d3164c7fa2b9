// Long because every way in which a phrase of time is not a deadline is one small check.
import { oneOf } from '../text/one-of.ts';
import { addDays, compareDates, type CalendarDate } from '../../dates/calendar-date.ts';
import {
  AHEAD, BY_MEANS, COUNTED_TIMES, HAS_TAKEN_PLACE, LESSONS, OPEN_PLURALS, PLURAL_OCCASIONS, SEASONAL, SHOWN_BY, TURNAROUND_ACTS,
} from '../lexicon/times/checks.ts'; // prettier-ignore
import { BE, HAVE, MODALS, PRONOUNS } from '../lexicon/grammar.ts';
import { PUPILS, TITLES } from '../lexicon/places/people.ts';
import { heaviest } from '../text/heaviest.ts';
import { FORMS, PLAIN } from '../text/verbs.ts';
import { FUNCTION_WORDS } from '../lexicon/plain-words.ts';
import { TIME_RULES, type TimeKind } from '../lexicon/times/rules.ts';
import { PAST_CUES, START_WORDS, TIME_GROUPS, WEEKDAYS } from '../lexicon/times/words.ts';
import { findMatches, patternSet, type Match } from '../text/pattern.ts';
import type { Run, Token } from '../text/token.ts';
import { isProperName, WORD_CLASSES } from '../text/word-classes.ts';
import { resolveDate, type Resolved } from './resolve-date.ts';
import { present } from '../../present.ts';

/** A time phrase: the tokens it covers, what it is worth and the day it comes to where that is known. */
export interface TimePhrase extends Resolved, Run {
  kind: TimeKind;
}

type TimeMatch = Match<TimeKind>;

/** The longest match wins, but a bare '4/10' never wins over what stands round it. */
const RULES = patternSet(TIME_RULES, { classes: WORD_CLASSES, groups: TIME_GROUPS });
const weekdays = new Set(WEEKDAYS);

/** Finds the time phrases of a text, in order, none overlapping. `today` is YYYY-MM-DD. */
export function findTimes(tokens: readonly Token[], today: string): TimePhrase[] {
  const matches = heaviest(findMatches(tokens, RULES).filter((match) => !isScore(tokens, match))).filter(
    (match) => !isTurnaround(tokens, match) && !isInTitle(tokens, match) && !isMoment(tokens, match),
  );
  return mergeDeadlines(
    tokens,
    matches.map((match) => withoutTail(tokens, match)),
  ).flatMap((match) => judge(tokens, match, today) ?? []);
}

/** Words before how long something lasts. After a start they give its end: 'starting next Monday for four weeks'. */
const STRETCHES = new Set(['for', 'over', 'during', 'lasting', 'running']);

/** 'until my induction review' and 'on 10th July' next to each other are one deadline. */
function mergeDeadlines(tokens: readonly Token[], matches: readonly TimeMatch[]): TimeMatch[] {
  const merged: TimeMatch[] = [];
  for (const match of matches) {
    const before = merged.at(-1);
    const between = before ? tokens.slice(before.to, match.from) : [];
    const joins =
      before?.data === 'deadline' && match.data === 'deadline' && between.length < 2 && between.every(({ text }) => '(,-–:@'.includes(text)) &&
      !tokens.slice(before.from, before.to).some(isEach) &&
      !(STRETCHES.has(tokens[match.from]?.text ?? '') && startsHere(tokens, before)); // prettier-ignore
    if (!before || !joins) merged.push({ ...match });
    else before.to = tokens[match.to]?.text === ')' && between.length === 1 ? match.to + 1 : match.to;
  }
  return merged;
}

const isEach = ({ text }: Token): boolean => text === 'every' || text === 'each';

/** 'Before Year 5 work on their own', 'before anyone plays', 'until the lesson has started': what somebody does names a moment of each lesson, not a day. */
function isMoment(tokens: readonly Token[], { from, to }: TimeMatch): boolean {
  const [opener, ...own] = tokens.slice(from, to);
  if (opener?.text !== 'before' && opener?.text !== 'until') return false;
  const next = tokens[to];
  const last = own.at(-1);
  if (last && LESSONS.has(last.stem) && (HAVE.has(next?.text ?? '') || BE.has(next?.text ?? ''))) return true;
  const who = own.at(-2);
  if (who && last && FORMS.has(last.text) && (PUPILS.has(who.stem) || ANYBODY.has(who.text))) return true;
  return (
    opener.text === 'before' && own.length > 0 && own.every(({ masks }) => masks.has('label')) &&
    next?.kind === 'word' && !next.opens && !FUNCTION_WORDS.has(next.text)
  );
} // prettier-ignore

const ANYBODY = new Set(['they', 'he', 'she', 'anyone', 'anybody']);

function isTurnaround(tokens: readonly Token[], { from, to }: TimeMatch): boolean {
  const { text } = present(tokens[from]);
  if (!oneOf(text, 'within inside in')) return false;
  return (
    tokens.slice(from, to).some(({ stem }) => stem === 'day' || stem === 'hour') &&
    tokens.slice(0, from).some((token) => TURNAROUND_ACTS.has(token.text))
  );
}

/** 'Read The Autumn Term by May Week': capitals on words that need none are a title, and so is a name after 'by'. */
function isInTitle(tokens: readonly Token[], { from, to, data }: TimeMatch): boolean {
  if (tokens.slice(from, to).some(({ masks }) => masks.has('quote'))) return true;
  if (data !== 'deadline') return false;
  const own = tokens.slice(from, to).filter(({ kind }) => kind === 'word');
  const isCapital = ({ raw }: Token | { raw: string }) => /^\p{Lu}/u.test(raw);
  const before = tokens[from - 1];
  const plain = own.filter(
    ({ text }) => !weekdays.has(text) && !present(WORD_CLASSES['month'])({ text, raw: '' } as Token),
  );
  const isTitled = (words: readonly Token[]) => words.length > 1 && words.every(isCapital);
  if (
    !tokens[from]?.opens &&
    before &&
    !before.opens &&
    isCapital(before) &&
    isTitled(plain) &&
    before.text !== 'i'
  )
    return true;
  // 'by May Week': the name of somebody who writes; 'by June and Augusta': two who sit there.
  const [by, ...name] = own;
  const after = tokens[to];
  const second = tokens[to + 1];
  if (by?.text === 'by' && name.length === 1 && after?.text === 'and' && second && isProperName(second))
    return true;
  return (
    by?.text === 'by' &&
    !isCapital(by) &&
    name.length === 1 &&
    name.every(isCapital) &&
    after !== undefined &&
    !after.opens &&
    after.kind === 'word' &&
    !FUNCTION_WORDS.has(after.text) &&
    !MODALS.has(after.text) &&
    isCapital(after) &&
    after.value === undefined &&
    plain.length < 2
  );
}

function judge(tokens: readonly Token[], match: TimeMatch, today: string): TimePhrase | undefined {
  const { from, to, data: kind } = match;
  const first = present(tokens[from]);
  if (
    kind === 'soft' &&
    to === from + 1 &&
    tokens[to]?.kind === 'word' &&
    (first.text === 'ongoing' || first.text.startsWith('contin'))
  )
    return undefined;
  if (kind === 'recurring' && (isOneOfThem(tokens, match) || tokens[to - 1]?.masks.has('label')))
    return undefined;
  if (kind === 'soft' && (tokens[to - 1]?.masks.has('label') || tokens[to - 1]?.stem === 'group'))
    return undefined;
  if (isWithinADay(tokens, match) || (first.text === 'up' && tokens[from + 1]?.joins)) return undefined;
  if (kind !== 'deadline') return { from, to, kind };
  const own = tokens.slice(from, to);
  const last = present(own.at(-1));
  // 'By Year 11, pupils…' and 'my Tuesday top set' name a class, not a day.
  if (own.slice(1).every(({ masks }) => masks.has('label')) && first.text === 'by') return undefined;
  if (weekdays.has(last.text) && isOfClass(tokens, match)) return undefined;
  if (isAnyLesson(own)) return { from, to, kind: 'soft' };
  const before = tokens[from - 1];
  if (isLessonStart(tokens, match)) return undefined;
  const resolved = resolveDate(own, today);
  if (
    first.kind === 'number' &&
    own.length === 3 &&
    own[1]?.text === '/' &&
    !isBareDate(tokens, match, resolved.date, today)
  )
    return undefined;
  const isPast = resolved.date !== undefined && compareDates(resolved.date, today) < 0;
  if (!isSoonAhead(resolved.date, today) && describesThePast(tokens, match, isPast)) {
    // The numbers of such a date count nothing.
    for (const token of own) token.masks.add('code');
    return undefined;
  }
  if (own.length < 3 && PLURAL_OCCASIONS.has(last.text))
    return first.text !== 'by' && SEASONAL.has(last.text)
      ? { from, to, kind: 'deadline', ...resolved }
      : undefined;
  if (first.text === 'by' && (SHOWN_BY.has(before?.text ?? '') || BY_MEANS.has(own[1]?.text ?? '')))
    return undefined;
  if (isOpenPlural(own)) return { from, to, kind: 'soft' };
  if (before?.text === 'last' || before?.text === 'previous' || first.text === 'last') return undefined;
  if (last.text === 'weekends') return { from, to, kind: 'recurring' };
  if (isPartOfAThing(tokens, match) || TITLES.has(before?.text ?? '')) return undefined;
  if (comesRound(tokens, match)) return { from, to, kind: 'recurring' };
  if (before?.text === 'not') return { from: from - 1, to, kind: 'not-before', ...resolved };
  if (isOfNothingDone(tokens, match)) return { from, to, kind: 'not-before', ...resolved };
  if (before && (isEach(before) || oneOf(before.text, 'per most all')) && first.text !== 'this')
    return { from: from - 1, to, kind: 'recurring' };
  if (own.some(isEach)) return { from, to, kind: 'recurring' };
  if (before?.text === 'towards' || before?.text === 'toward') return { from: from - 1, to, kind: 'soft' };
  if (startsHere(tokens, match))
    return { from: before && START_WORDS.has(before.text) ? from - 1 : from, to, kind: 'start', ...resolved };
  if (resolved.impossible) return { from, to, kind: 'impossible' };
  return { from, to, kind: isPast ? 'past' : 'deadline', ...resolved };
}

/** 'By Thursday 8am each week', 'two times by week': a day of each week. */
function comesRound(tokens: readonly Token[], { from, to }: TimeMatch): boolean {
  const [by, last] = tokens.slice(from, to);
  if (to === from + 2 && by?.text === 'by' && (last?.text === 'week' || last?.text === 'day')) return true;
  if (!weekdays.has(tokens[to - 1]?.text ?? '')) return false;
  const next = tokens.slice(to, to + 4).find(({ kind, text }) => kind !== 'number' && text !== 'am' && text !== 'pm');
  return next !== undefined && isEach(next) && LENGTHS.has(tokens[tokens.indexOf(next, to) + 1]?.stem ?? '');
} // prettier-ignore

const LENGTHS = new Set(['week', 'fortnight', 'month', 'term']);

/** 'for half a day', 'for one day': how long it takes, not when it ends. */
function isWithinADay(tokens: readonly Token[], { from, to }: TimeMatch): boolean {
  const own = tokens.slice(from, to);
  return (
    own[0]?.text === 'for' && own.at(-1)?.text === 'day' && own.some(({ text }) => oneOf(text, 'half one a'))
  );
}

/** 'By the end of the spring term 80% …', 'by the end of term use …': what comes after the period is no part of the time. */
function withoutTail(tokens: readonly Token[], match: TimeMatch): TimeMatch {
  const end = tokens.findIndex(({ text }, at) => at >= match.from && at < match.to && text === 'end');
  if (end < 0) return match;
  for (let at = end + 3; at < match.to; at++) {
    const { text, value } = present(tokens[at]);
    const next = tokens[at + 1]?.text ?? '';
    const isShare = value !== undefined && oneOf(next, '% of out percent');
    const entry = FORMS.get(text);
    if (
      isShare ||
      PRONOUNS.has(text) ||
      text === 'all' ||
      (entry?.form === 'plain' && PLAIN.has(entry.lemma))
    )
      return { ...match, to: at };
  }
  return match;
}

/** 'from 4/10 to 8/10': shares, not days. */
function isScore(tokens: readonly Token[], { from, to }: TimeMatch): boolean {
  if (to - from < 3 || to - from > 4 || tokens[to - 2]?.text !== '/' || tokens[to - 1]?.kind !== 'number')
    return false;
  const at = to - 3;
  const opener = tokens[at - 1]?.text ?? '';
  if (opener === 'to' && tokens.slice(Math.max(0, at - 6), at).some(({ text }) => text === 'from'))
    return true;
  return (
    opener === 'from' &&
    tokens.slice(to, to + 3).some(({ text }) => text === 'to') &&
    tokens.slice(to, to + 5).some(({ text }) => text === '/')
  );
}

/** 'check w/ HoD 3/7': a day at the end of a line that is not far off; '9/10' after a score is a share. */
function isBareDate(
  tokens: readonly Token[],
  { from, to }: TimeMatch,
  date: CalendarDate | undefined,
  today: CalendarDate,
): boolean {
  const next = tokens[to];
  const before = tokens[from - 1];
  if (next && !next.opens && !',;).'.includes(next.text)) return false;
  if (!before || tokens[from]?.opens || SCORED.has(before.text) || before.value !== undefined) return false;
  return date !== undefined && compareDates(date, today) >= 0 && compareDates(date, addDays(today, 90)) < 0;
}

const SCORED = new Set(
  'get gets score scores from to was is least than of average at be scored got'.split(' '),
);

/** 'my Tuesday top set': the day only says which. */
function isOfClass(tokens: readonly Token[], { from, to }: TimeMatch): boolean {
  const next = tokens[to];
  const det = to - from > 1 ? tokens[to - 2] : tokens[from - 1];
  return (
    next !== undefined &&
    next.kind === 'word' &&
    !next.opens &&
    oneOf(det?.text, 'my our the') &&
    (CLASSY.has(next.stem) || CLASSY.has(tokens[to + 1]?.stem ?? ''))
  );
}

const CLASSY = new Set('set class group lesson form team club pupil session slot practice'.split(' '));

/** 'by the end of the lesson': which one is not said. 'Of the next lesson' says it. */
function isAnyLesson(own: readonly Token[]): boolean {
  const end = own.findIndex(({ text }) => oneOf(text, 'end start beginning middle'));
  if (end < 0 || own.some(({ text }) => oneOf(text, 'next this induction'))) return false;
  const last = present(own.at(-1));
  return (
    LESSONS.has(last.stem) ||
    last.stem === 'task' ||
    last.stem === 'activity' ||
    last.text === 'day' ||
    last.text === 'play'
  );
}

/** 'Plan a lesson' makes one; 'three times a lesson' counts in each. */
function isOneOfThem(tokens: readonly Token[], { from, to }: TimeMatch): boolean {
  return (
    tokens[from]?.text === 'a' && to === from + 2 &&
    !tokens.slice(Math.max(0, from - 6), from).some(({ value, text }) => value !== undefined || COUNTED_TIMES.has(text) || /\d/.test(text))
  ); // prettier-ignore
}

/** 'end-of-lesson routines', 'at the end of Key Stage 2': what a thing is called or when it happens to pupils. */
function isPartOfAThing(tokens: readonly Token[], { from, to }: TimeMatch): boolean {
  const own = tokens.slice(from, to);
  const end = own.findIndex(({ text }) => oneOf(text, 'end start beginning'));
  if (end < 0) return false;
  const [of, what] = own.slice(end + 1);
  const isHyphened = of?.text === 'of' && of.joins === true && what?.joins === true;
  return (
    isHyphened ||
    (own[0]?.text !== 'by' && own.some(({ masks, stem }) => masks.has('label') && stem === 'key'))
  );
}

/** 'I will not finish the reports by Friday': no deadline, as nothing is to be done. */
function isOfNothingDone(tokens: readonly Token[], { from }: TimeMatch): boolean {
  if (tokens[from]?.text !== 'by' && tokens[from]?.text !== 'before') return false;
  for (let at = from - 1; at >= 0; at--) {
    const { text, opens } = present(tokens[at]);
    if (oneOf(text, 'but instead and so')) return false;
    if (text === 'necessarily' || (text === 'need' && tokens[at - 1]?.text === 'no')) return true;
    if (text === "won't" || text === "can't" || text === 'cannot' || text === "couldn't") return true;
    const before = tokens[at - 1]?.text;
    if (text === 'not' && oneOf(before, 'will can could would do')) return true;
    if (opens) return false;
  }
  return false;
}

/** A day that is still to come cannot tell what has been seen. One without a year that far ahead was meant for last year. */
function isSoonAhead(date: CalendarDate | undefined, today: CalendarDate): boolean {
  return date !== undefined && compareDates(date, today) > 0 && compareDates(date, addDays(today, 240)) < 0;
}

/** 'Start Y9 lessons with a quiz': an act, not the start of Year 9. */
function isLessonStart(tokens: readonly Token[], { from, to }: TimeMatch): boolean {
  const { text } = present(tokens[from]);
  return (
    oneOf(text, 'start end close') &&
    tokens[to - 1]?.masks.has('label') === true &&
    LESSONS.has(tokens[to]?.stem ?? '')
  );
}

/** 'in the coming weeks', 'over the next months': more than one, but how many is not said. */
function isOpenPlural(own: readonly Token[]): boolean {
  const isAhead = own.some(({ text }) => oneOf(text, 'next coming following few'));
  return isAhead && !own.some(({ value }) => value !== undefined) && OPEN_PLURALS.has(own.at(-1)?.text ?? '');
}

function startsHere(tokens: readonly Token[], { from, to }: TimeMatch): boolean {
  const own = tokens.slice(from, to);
  if (own.some(({ text }) => text === 'until' || text === 'till')) return false;
  const after = tokens[to]?.text ?? '';
  if (after === 'onwards' || after === 'onward') return true;
  if (own[0]?.text === 'from' || START_WORDS.has(own[0]?.text ?? ''))
    return !own.some(({ text }) => text === 'to' || text === 'and');
  const before = tokens[from - 1]?.text ?? '';
  // 'Start using organisers next week'
  if (
    START_WORDS.has(tokens[0]?.text ?? '') &&
    tokens[1]?.text.endsWith('ing') === true &&
    !AHEAD.has(own[0]?.text ?? '') &&
    own[0]?.text !== 'in'
  )
    return true;
  if (tokens[0]?.text === 'start' && own[0]?.text === 'next' && tokens[1]?.text.endsWith('ing') === true)
    return true;
  return START_WORDS.has(before) || (LINKS.has(before) && START_WORDS.has(tokens[from - 2]?.text ?? ''));
}

const LINKS = new Set(['of', 'in', 'on', 'from', 'again']);

const PAST_OPENERS = new Set(['on', 'in', 'from', 'at', 'during']);

function describesThePast(tokens: readonly Token[], { from }: TimeMatch, isPast: boolean): boolean {
  const opener = tokens[from]?.text ?? '';
  const before = tokens[from - 1];
  if (AHEAD.has(opener) && !isPast) return false;
  // 'Review on 11/05' is an order, 'my review on 11/05' was a meeting.
  const isOrder = before?.text === 'review' && before.opens;
  if (isPast && !isOrder && PAST_OPENERS.has(opener) && HAS_TAKEN_PLACE.has(before?.stem ?? '')) return true;
  for (let i = from - 1; i >= Math.max(0, from - 5); i--) {
    const token = present(tokens[i]);
    if (token.kind === 'punct') break;
    if (PAST_CUES.has(token.text)) return true;
    if (token.opens) break;
  }
  return false;
}
