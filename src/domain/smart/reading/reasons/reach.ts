import { oneOf } from '../../text/one-of.ts';
import {
  CAUSING,
  MOST_A_DAY,
  ONLY_OTHERS,
  OWN_ZERO,
  SLOW_CHANGES,
} from '../../lexicon/acts/achievable-words.ts';
import { ALL, NONE } from '../../lexicon/amounts/words.ts';
import { PUPILS, WRITERS } from '../../lexicon/places/people.ts';
import type { Run, Token } from '../../text/token.ts';
import { addDays, compareDates, daysBetween } from '../../../dates/calendar-date.ts';
import { CHANGE } from '../../text/verbs.ts';
import type { Act } from '../acts/acts.ts';
import type { Reading } from '../reading.ts';

/** How far a target reaches: what in it leaves no room, or cannot be done in the time. */
export type Overreach = Run & { why: 'absolute' | 'jump' | 'pace' };

/** More separate acts than this is several targets in one. */
const MANY_ACTS = 3;

/** Finds what is more than the text can promise: all or none of what others decide, an impossible jump or pace. */
export function findOverreach(reading: Reading): Overreach | undefined {
  const absolute = absoluteOutcome(reading);
  if (absolute) return { ...absolute, why: 'absolute' };
  const jump = reading.amounts.find((amount) => isBigJump(amount.values, reading.times.length > 0) || isYearsInWeeks(reading, amount)); // prettier-ignore
  if (jump) return { from: jump.from, to: jump.to, why: 'jump' };
  const pace = impossiblePace(reading);
  return pace && { ...pace, why: 'pace' };
}

function absoluteOutcome({ tokens, amounts, acts, parts, sayings, times }: Reading): Run | undefined {
  const zero = amounts.find(({ kind }) => kind === 'zero');
  // 'Give no detentions this week' is the teacher's own to do.
  if (zero && !acts.some(({ lemma, at }) => OWN_ZERO.has(lemma) && at === zero.from - 1)) return zero;
  for (const [at, { text, opens }] of tokens.entries()) {
    // 'No pupil will ever be bored', 'pupils will never be late'
    if (text === 'nobody' && tokens.slice(at + 1, at + 7).some(({ tag }) => tag === 'modal'))
      return { from: at, to: at + 1 };
    if (text === 'no' && (opens || at === 0) && PUPILS.has(tokens[at + 1]?.stem ?? ''))
      return { from: at, to: at + 2 };
    if ((text === 'never' || text === 'always') && isSaidOfPupils(tokens, at))
      return { from: at, to: at + 1 };
  }
  const everyone = tokens.findIndex(
    (token, at) =>
      (ALL.has(token.text) || token.text === 'nobody') &&
      token.text !== 'each' &&
      (at === tokens.length - 1 ||
        PUPILS.has(token.stem) ||
        (token.text === '100' && tokens[at + 1]?.text === '%' && !isOwnedThing(tokens, at + 2)) ||
        soonPupils(tokens, at)),
  );
  if (everyone < 0) return undefined;
  if (
    acts.some(
      ({ by, kind, passive, caused, at, lemma }) =>
        by === 'teacher' &&
        !caused &&
        !passive &&
        at < everyone &&
        (kind === 'seen' ||
          (!CAUSING.has(lemma) && !CHANGE.has(lemma) && lemma !== 'be' && lemma !== 'achieve')),
    )
  )
    return undefined;
  const amount = amounts.find(({ from, to }) => from <= everyone && to > everyone) ?? {
    from: everyone,
    to: everyone + 1,
  };
  const promised = acts.some(({ lemma, at }) => (CAUSING.has(lemma) || CHANGE.has(lemma)) && at < everyone);
  const isOthers =
    tokens.some(({ text }) => ONLY_OTHERS.has(text)) ||
    amounts.some(({ kind, from }) => kind === 'threshold' && from > everyone) ||
    tokens.slice(everyone).some(({ stem }) => oneOf(stem, 'grade mark target'));
  if (promised) return isOthers && sayings.length === 0 ? amount : undefined;
  // A routine of the class is not an outcome: 'every child reads to an adult three times a week'.
  if (
    tokens[everyone]?.text !== '100' &&
    (times.some(
      ({ kind, from }) =>
        kind === 'recurring' &&
        from > everyone &&
        acts.some(({ by, kind: how }) => by === 'pupils' && how === 'seen'),
    ) ||
      amounts.some(
        ({ kind, from, to }) =>
          (kind === 'threshold' || kind === 'frequency') &&
          tokens.slice(from, to).some(({ text }) => oneOf(text, 'times a each')),
      )) &&
    !isLoved(tokens)
  )
    return undefined;
  return parts.isPupilOutcome || isOthers || tokens[everyone]?.text === '100'
    ? amounts.length > 0 || isOthers
      ? amount
      : undefined
    : undefined;
}

/** 'all 32 pupil passports', 'all Year 5 reports': things, not pupils. */
function isOwnedThing(tokens: readonly Token[], at: number): boolean {
  let next = at + 1;
  while (tokens[next]?.masks.has('label')) next++;
  const token = tokens[next];
  return token !== undefined && !token.opens && token.tag === 'noun' && !PUPILS.has(token.stem);
}

const isLoved = (tokens: readonly Token[]): boolean => tokens.some(({ text }) => ONLY_OTHERS.has(text));

const soonPupils = (tokens: readonly Token[], at: number): boolean =>
  tokens
    .slice(at + 1, at + 5)
    .some(
      (token, i, own) =>
        (PUPILS.has(token.stem) || token.masks.has('label')) &&
        !isOwnedThing(tokens, at + 1 + i) &&
        own.slice(0, i).every(({ kind, text }) => kind !== 'word' || oneOf(text, 'of the my single our y')),
    );

function isSaidOfPupils(tokens: readonly Token[], at: number): boolean {
  const before = tokens.slice(0, at);
  const who = before.findLast(({ stem, text }) => PUPILS.has(stem) || stem === 'nobody' || WRITERS.has(text));
  return who !== undefined && !WRITERS.has(who.text);
}

/** From 30% to 95%: further than a class goes in a term. Numbers are of a hundred. */
function isBigJump([from, to]: readonly number[], hasDate: boolean): boolean {
  return from !== undefined && to !== undefined && to <= 100 && to >= 85 && to - from >= 30 && hasDate;
}

/** 'Reading ages up by four years in three weeks': age comes with years. */
function isYearsInWeeks({ tokens, times }: Reading, { from, to }: Run): boolean {
  const isOf = (run: Run, stems: readonly string[]) => tokens.slice(run.from, run.to + 1).some(({ stem }) => stems.includes(stem));
  return isOf({ from, to }, ['year']) && tokens.some(({ stem }) => stem === 'age') && times.some((time) => time.kind === 'deadline' && isOf(time, ['week', 'day', 'fortnight']));
} // prettier-ignore

/** 900 books tonight, a changed culture by tomorrow: more than the days hold. */
function impossiblePace({ amounts, times, tokens, today, parts, acts }: Reading): Run | undefined {
  const end =
    times.find(
      ({ kind, from, to }) =>
        kind === 'deadline' &&
        tokens.slice(from, to).some(({ text }) => oneOf(text, 'tonight today tomorrow')),
    ) ??
    times.find(
      ({ date }) =>
        date !== undefined && compareDates(date, addDays(today, 2)) <= 0 && compareDates(date, today) >= 0,
    );
  const last = end ?? times.find(({ kind, date }) => kind === 'deadline' && date !== undefined);
  if (!last) return undefined;
  const days = last.date ? Math.max(1, daysBetween(today, last.date)) : 1;
  const tooMany = amounts.find(
    ({ kind, values, from, to }) =>
      kind === 'threshold' &&
      tokens
        .slice(from, to + 1)
        .some(({ stem }) =>
          MOST_A_DAY.some(([thing, most]) => thing.test(stem) && values.some((value) => value > most * days)),
        ),
  );
  if (tooMany || !end) return tooMany;
  const isVague = !parts.act && acts.some(({ kind, lemma }) => kind === 'vague' && SLOW_CHANGES.has(lemma));
  const isSlow = tokens.some(({ text, stem }) => SLOW_CHANGES.has(text) || SLOW_CHANGES.has(stem));
  return (isVague && isSlow) || (parts.isPupilOutcome && isSlow) ? end : undefined;
}

/** Acts of the teacher's own, that can be seen. */
export function ownActs({ acts }: Reading): Act[] {
  return acts.filter(
    ({ kind, negated, by, caused, past }) =>
      kind !== 'vague' && !negated && !past && !(by === 'pupils' || caused),
  );
}

/** True when so much is to be done that it is several targets. */
export function isBundle(reading: Reading): boolean {
  return new Set(ownActs(reading).map(({ lemma }) => lemma)).size > MANY_ACTS;
}

/** '…, ring home on the day': after what pupils reach, something the teacher does about it, in a clause of its own. */
export function ownStep({ acts, tokens }: Reading): Act | undefined {
  return acts.find(({ at, kind, passive, change, by, caused, clause }) => {
    const before = tokens[at - 1];
    if (at < 5 || kind !== 'seen' || passive || change || by === 'pupils' || caused || !before) return false;
    return (
      clause === 'manner' ||
      before.kind === 'punct' ||
      tokens[at]?.opens ||
      before.tag === 'modal' ||
      before.text === 'i' ||
      before.text === 'we' ||
      (before.tag === 'and' && by === 'teacher')
    );
  });
}

/** 'Always', 'no exceptions': words that leave no room in what one does oneself. */
export function leavesNoRoom({ tokens }: Reading): boolean {
  return tokens.some(
    ({ text, masks }) =>
      !masks.has('reason') &&
      (text === 'always' || text === 'exceptions' || (NONE.has(text) && text === 'never')),
  );
}

/** 'Every lesson all year': more than a small thing. */
export function isAllYear({ times, tokens, amounts }: Reading): boolean {
  return (
    times.some(
      ({ from, to, kind }) =>
        kind !== 'deadline' &&
        tokens.slice(from, to).some(({ text, masks }) => text === 'year' && !masks.has('label')),
    ) && amounts.some(({ kind }) => kind === 'frequency' || kind === 'all')
  );
}

/** Others decide: 'get more pupils to hand in homework'. */
export function isLeftToPupils(reading: Reading): boolean {
  const first = reading.acts[0];
  return (
    first !== undefined &&
    CAUSING.has(first.lemma) &&
    ownActs(reading).every(({ kind }) => kind === 'general') &&
    reading.acts.some(({ caused, by }) => caused || by === 'pupils')
  );
}
