import { oneOf } from '../../text/one-of.ts';
import { FEEDBACK_NOUNS, FEEDBACK_PHRASES, SPEAKERS, TOLD } from '../../lexicon/reasons/feedback.ts';
import { CLASS_WORDS } from '../../lexicon/places/names.ts';
import { NEED_DOCUMENTS, EMPTY_PURPOSE } from '../../lexicon/reasons/words.ts';
import { LACKING } from '../../lexicon/kinds/reports.ts';
import { NEEDS } from '../../lexicon/reasons/needs.ts';
import { GROUP_NOUNS, PEOPLE, PUPILS, WRITERS } from '../../lexicon/places/people.ts';
import { FUNCTION_WORDS, QUALIFIERS } from '../../lexicon/plain-words.ts';
import { EMPTY_EFFECTS, REASON_OPENERS } from '../../lexicon/reasons/rules.ts';
import { BROAD_AREAS, TRAITS } from '../../lexicon/acts/things.ts';
import { findMatches, patternSet } from '../../text/pattern.ts';
import type { Run, Token } from '../../text/token.ts';
import { FORMS } from '../../text/verbs.ts';
import { CLASSES_ONLY, isProperName } from '../../text/word-classes.ts';
import type { Clause } from '../acts/clauses.ts';
import { findStates } from './states.ts';
import { present } from '../../../present.ts';

/** Something that links a target to a need: a stated purpose, a cause, feedback, pupils with a need, a standard. */
export interface Reason extends Run {
  kind: 'purpose' | 'cause' | 'feedback' | 'need' | 'standard' | 'empty';
  /** True when verbs inside say why, not what will be done, so they are no acts. */
  masks: boolean;
}

const rules = <T>(list: readonly (readonly [string, T])[]) => patternSet(list, CLASSES_ONLY);
const each = (list: readonly string[]) => rules(list.map((pattern) => [pattern, true] as const));
const OPENERS = rules(REASON_OPENERS);
const PHRASES = each(FEEDBACK_PHRASES);
const EMPTY = each(EMPTY_EFFECTS);
const NEED = each(NEEDS);
const STANDARD = each([
  'ts1/ts2/ts3/ts4/ts5/ts6/ts7/ts8',
  'ts <digits>',
  'teacher standard <digits>',
  'standard <digits>',
]);

/** Finds what a text says about why. */
export function findReasons(tokens: readonly Token[], clauses: readonly Clause[]): Reason[] {
  const purposes = clauses.flatMap((clause, i): Reason[] => {
    if (clause.kind !== 'purpose') return [];
    const next = clauses.slice(i + 1).find(({ kind }) => kind === 'main' || kind === 'manner');
    const run = { from: clause.from, to: next?.from ?? tokens.length };
    return [{ kind: isEmptyPurpose(tokens, run) ? 'empty' : 'purpose', ...run, masks: true }];
  });
  const causes = clauses
    .filter(({ kind, from, to }) => kind === 'cause' && to > from + 2)
    .map(({ from, to }): Reason => ({ kind: 'cause', from, to, masks: true }));
  const openers = findMatches(tokens, OPENERS).map(({ from, to, data }): Reason => ({
    kind: data,
    from,
    to: clauseEnd(tokens, to),
    masks: true,
  }));
  const feedback = [...findMatches(tokens, PHRASES), ...feedbackAfter(tokens), ...toldBy(tokens)].map(
    ({ from, to }): Reason => ({ kind: 'feedback', from, to, masks: true }),
  );
  const needs = findMatches(tokens, NEED)
    .filter(
      (run) =>
        !describesAThing(tokens, run.to) &&
        !isAboutTheWriter(tokens, run.from) &&
        !isVerbSend(tokens, run.from) &&
        !isATopic(tokens, run),
    )
    .map(({ from, to }): Reason => ({ kind: 'need', from, to, masks: false }));
  const standards = findMatches(tokens, STANDARD).map(({ from, to }): Reason => ({
    kind: 'standard',
    from,
    to,
    masks: false,
  }));
  const stated = clauses.flatMap((clause): Reason[] =>
    clause.kind === 'main' && tokens[clause.from]?.text === 'so' ? statedBefore(tokens, clause.from) : [],
  );
  const groups = clauses
    .filter(({ kind, from, to }) => kind === 'relative' && isLack(tokens, from, to))
    .map(({ from, to }): Reason => ({ kind: 'need', from: Math.max(0, from - 1), to, masks: false }));
  const states = findStates(tokens).map((run): Reason => ({ kind: 'cause', ...run, masks: true }));
  const found = foundBy(tokens).map((run): Reason => ({ kind: 'cause', ...run, masks: true }));
  return [
    ...states,
    ...found,
    ...stated,
    ...groups,
    ...purposes,
    ...causes,
    ...openers,
    ...feedback,
    ...needs,
    ...standards,
  ];
}

/** 'Parents asked for clearer homework, so post the sheet': what stands before 'so' is why. 'I want to be braver, so …' is none. */
function statedBefore(tokens: readonly Token[], at: number): Reason[] {
  let from = at;
  while (from > 0 && !tokens[from]?.opens) from--;
  const said = tokens.slice(from, at);
  const isWish =
    said.some(({ tag }) => oneOf(tag, 'modal to verb')) &&
    said.slice(0, 3).some(({ text }) => WRITERS.has(text)) &&
    !said.some(({ text }) => text === 'too' || text === 'keep' || LACKING.has(text));
  return at - from < 3 || isWish ? [] : [{ kind: 'cause', from, to: at, masks: true }];
}

/** 'pupils who cannot start alone', 'the four who scored below 80': a group by what it lacks. */
function isLack(tokens: readonly Token[], from: number, to: number): boolean {
  const before = tokens.slice(Math.max(0, from - 3), from);
  if (
    !before.some(
      (token) =>
        PUPILS.has(token.stem) ||
        token.tag === 'number' ||
        token.masks.has('label') ||
        token.text === 'those' ||
        token.text === 'ones',
    )
  )
    return false;
  return (
    WHICH.has(tokens[from]?.text ?? '') ||
    tokens.slice(from + 1, to).some(({ text }) => LACKING.has(text) || BEHIND.has(text))
  );
}

const WHICH = new Set(['who', 'which', 'whose']);
const BEHIND = new Set(
  'below behind struggle struggles struggled miss missed missing need needs find finds hard difficult refuse refuses stuck hardly never fail failed drop dropped only fall fallen under'.split(
    ' ',
  ),
);

/** 'to support progress' and 'to improve learning' fit any target; 'to check every pupil's understanding' does not. */
function isEmptyPurpose(tokens: readonly Token[], { from, to }: Run): boolean {
  if (findMatches(tokens.slice(from, to), EMPTY).some((match) => match.from === 0)) return true;
  return !tokens.slice(from + 1, to).some((token) =>
    token.masks.has('label') || oneOf(token.stem, 'understanding disruption workload') ||
    (token.kind === 'word' && token.text.length > 2 && !EMPTY_PURPOSE.has(token.text) && !EMPTY_PURPOSE.has(token.stem) && !BROAD_AREAS.has(token.stem) &&
      !PEOPLE.has(token.stem) && !TRAITS.has(token.text) && !FUNCTION_WORDS.has(token.text) && !QUALIFIERS.has(token.text))); // prettier-ignore
}

/** 'after my drop-in', 'following the book look', 'from pupil voice': who looked, and what came of it. */
function feedbackAfter(tokens: readonly Token[]): Run[] {
  return tokens.flatMap((token, from): Run[] => {
    if (!FROM.has(token.text) || token.masks.has('end')) return [];
    for (let at = from + 1; at < Math.min(tokens.length, from + 8) && !tokens[at]?.opens; at++) {
      const { tag, text, stem, masks } = present(tokens[at]);
      if (oneOf(text, 'each every next') || oneOf(tag, 'mark verb to')) return [];
      if (token.text === 'from' && (masks.has('technique') || text === 'data')) return [];
      if (FEEDBACK_NOUNS.has(stem))
        return at === from + 1 && token.text === 'after' && stem !== 'feedback' && stem !== 'coaching'
          ? []
          : [{ from, to: at + 1 }];
    }
    return [];
  });
}

const FROM = new Set('after following since from'.split(' '));

/** 'my mentor said', 'parents asked for', 'Ofsted flagged': somebody who gave a reason. */
function toldBy(tokens: readonly Token[]): Run[] {
  return tokens.flatMap((token, at): Run[] => {
    if (!TOLD.has(token.text)) return [];
    let i = at - 1;
    while (i >= 0 && i > at - 4 && oneOf(tokens[i]?.tag, 'have adverb be') && !tokens[i + 1]?.opens) i--;
    const who = tokens[i]?.text === 'in' ? tokens[i - 1] : tokens[i];
    if (!who || token.opens || WRITERS.has(who.text)) return [];
    if (
      !SPEAKERS.has(who.text) &&
      !SPEAKERS.has(who.stem) &&
      !FEEDBACK_NOUNS.has(who.stem) &&
      !isProperName(who)
    )
      return [];
    const isPassive = tokens[at - 1]?.tag === 'be';
    return isPassive ? [] : [{ from: i, to: clauseEnd(tokens, at + 1) }];
  });
}

/** 'Book look: no responses to my marking': a visit by name, and after the mark what was found, not what to do. */
function foundBy(tokens: readonly Token[]): Run[] {
  return tokens.flatMap((token, at): Run[] => {
    const [last, next, after] = [tokens[at - 1], tokens[at + 1], tokens[at + 2]];
    if (!':–—-='.includes(token.text) || token.joins || at > 5 || !next || next.opens || !last) return [];
    const isVisit = FEEDBACK_NOUNS.has(last.stem) || (last.text === 'in' && FEEDBACK_NOUNS.has(tokens[at - 2]?.stem ?? ''));
    const isFound = oneOf(next.tag, 'noun adjective not') || next.text === 'no' || next.text === 'too';
    return isVisit && isFound && after && !after.opens && !FORMS.has(next.text) ? [{ from: at - 1, to: clauseEnd(tokens, at + 1) }] : [];
  });
} // prettier-ignore

/** 'A course about autism', 'an expert in SEND': a subject to learn about, not pupils. */
function isATopic(tokens: readonly Token[], { from, to }: Run): boolean {
  const last = tokens[from - 1]?.text ?? '';
  return (
    to === from + 1 &&
    TOPIC_OF.has(last) &&
    tokens[from]?.text === tokens[from]?.stem &&
    !PUPILS.has(tokens[to]?.stem ?? '') &&
    tokens[to]?.stem !== 'need' &&
    tokens[to]?.stem !== 'group'
  );
}

const TOPIC_OF = new Set('about in of on around'.split(' '));

/** 'Send home three postcards' is no need; 'SEND' and 'send pupils' are. */
function isVerbSend(tokens: readonly Token[], at: number): boolean {
  const token = present(tokens[at]);
  return (
    token.text === 'send' &&
    token.raw !== 'SEND' &&
    !CLASS_WORDS.has(tokens[at + 1]?.stem ?? '') &&
    token.tag === 'verb'
  );
}

/** 'Be less anxious', 'feel vulnerable': the one who writes, not pupils with a need. */
function isAboutTheWriter(tokens: readonly Token[], from: number): boolean {
  return (
    tokens
      .slice(Math.max(0, from - 3), from)
      .some(
        ({ text, tag }, i, near) =>
          (tag === 'be' && near[i - 1]?.tag !== 'wh') || oneOf(text, 'feel feeling less'),
      ) && !tokens.slice(from, from + 2).some(({ stem }) => PUPILS.has(stem))
  );
}

/** 'the SEND code of practice' is a document, 'SEND pupils' are pupils. */
const describesAThing = (tokens: readonly Token[], to: number): boolean => {
  const next = tokens[to];
  return (
    NEED_DOCUMENTS.has(next?.stem ?? '') ||
    (next !== undefined &&
      tokens[to - 1]?.raw === tokens[to - 1]?.raw.toUpperCase() &&
      next.tag === 'noun' &&
      !next.opens &&
      !PEOPLE.has(next.stem) &&
      !GROUP_NOUNS.has(next.stem) &&
      next.stem !== 'need' &&
      next.text === next.stem)
  );
};

function clauseEnd(tokens: readonly Token[], from: number): number {
  let to = from;
  while (
    to < tokens.length &&
    !tokens[to]?.opens &&
    tokens[to]?.tag !== 'time' &&
    !',;:.–—'.includes(present(tokens[to]).text) &&
    tokens[to]?.text !== 'so'
  )
    to++;
  return to;
}
