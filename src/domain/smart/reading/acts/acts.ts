// Long because an act is read in one place: its verb, thing, doer, form and whether it only promises.
import { oneOf } from '../../text/one-of.ts';
import { OUTCOMES } from '../../lexicon/amounts/words.ts';
import { CATENATIVES, CAUSATIVES, NEGATIONS } from '../../lexicon/grammar.ts';
import { TRAITS } from '../../lexicon/acts/things.ts';
import { PLACES, OCCASIONS } from '../../lexicon/places/places.ts';
import { BEING, COMPARATIVES, GIVING, PERSON_VERBS, PROMISED } from '../../lexicon/acts/object-words.ts';
import { ADULTS, OWNER_ROLES, PEOPLE, PUPILS, WRITERS } from '../../lexicon/places/people.ts';
import type { Run, Token } from '../../text/token.ts';
import { CHANGE, FORMS, ONE_OFF, ONE_OFF_WITH_ARTICLE, verbKind } from '../../text/verbs.ts';
import { isProperName } from '../../text/word-classes.ts';
import { clauseAt, type Clause, type ClauseKind } from './clauses.ts';
import { thingBefore, thingFrom, thingKind, type ThingKind } from './things.ts';
import { present } from '../../../present.ts';

/** Something that will be done: a verb in a clause that says what will be done or how. */
export interface Act {
  at: number;
  lemma: string;
  /** `seen` could be watched, `general` needs something particular with it, `vague` says nothing to see. */
  kind: 'seen' | 'general' | 'vague';
  clause: ClauseKind;
  /** What it is done to. */
  object: Run & { kind: ThingKind };
  /** Who does it: the teacher when nobody is named. */
  by: 'teacher' | 'pupils' | 'others';
  /** The words that say who, when they are there. */
  owner?: Run;
  /** Done once, after which it is plain that it is done. */
  oneOff: boolean;
  /** Promises more or less of something: an act when a figure goes with it. */
  change: boolean;
  /** 'stop', 'no longer', 'do not' before it. */
  negated: boolean;
  passive: boolean;
  /** Tells what was done. */
  past: boolean;
  /** Others are made to do it: 'get pupils to answer'. */
  caused: boolean;
}

/** Finds the acts of a text in order. */
export function findActs(tokens: readonly Token[], clauses: readonly Clause[]): Act[] {
  const acts: Act[] = [];
  tokens.forEach((token, at) => {
    if (!oneOf(token.tag, 'verb ing past') && !(token.tag === 'be' && isMainBe(tokens, at))) return;
    const clause = present(clauseAt(clauses, at));
    if (clause.kind !== 'main' && clause.kind !== 'manner') return;
    if (token.masks.has('reason')) return;
    if (isStopping(tokens, at) || isNamed(tokens, at)) return;
    const entry = FORMS.get(token.text) ?? { lemma: token.text, form: 'plain' as const };
    acts.push(readAct(tokens, at, entry.lemma, clause, acts));
  });
  return acts;
}

/** The act that the first verb leads to: 'put' in 'I want to put…', 'I'm going to put…'. */
export function mainAct(acts: readonly Act[]): Act | undefined {
  return acts.find(({ kind, lemma }) => !(kind === 'vague' && MEANT.has(lemma))) ?? acts[0];
}

/** What is wanted or meant is done next; what is hoped, tried or continued stays open. */
const MEANT = new Set('want need go like plan intend decide commit'.split(' '));

/** 'the graduated approach (assess, plan, do, review)': the steps of something by name are no acts. */
function isNamed(tokens: readonly Token[], at: number): boolean {
  const [before, next] = [tokens[at - 1]?.text ?? 'x', tokens[at + 1]?.text ?? 'x'];
  if (!'(,'.includes(before) || !'),'.includes(next)) return false;
  let open = at - 1;
  while (open > 0 && tokens[open]?.text !== '(' && !tokens[open]?.opens) open--;
  return tokens[open]?.text === '(' && tokens[open - 1]?.tag === 'noun';
}

/** 'stop shouting', 'avoid reading out': what is done is the verb after it. */
function isStopping(tokens: readonly Token[], at: number): boolean {
  return NEGATIONS.has(tokens[at]?.text ?? '') && tokens[at + 1]?.tag === 'ing';
}

/** 'be', 'is' as the verb itself: no past or -ing form follows. */
function isMainBe(tokens: readonly Token[], at: number): boolean {
  const next = tokens.slice(at + 1).find(({ tag }) => tag !== 'adverb' && tag !== 'not');
  return !oneOf(next?.tag, 'past ing be verb');
}

function readAct(
  tokens: readonly Token[],
  at: number,
  lemma: string,
  clause: Clause,
  acts: readonly Act[],
): Act {
  const token = present(tokens[at]);
  const near = tokens.slice(Math.max(clause.from, at - 3), at);
  const isPerfect = near.some(({ tag }) => tag === 'have') && !near.some(({ tag }) => tag === 'be');
  const passive = token.tag === 'past' && !isPerfect && !isDidBySubject(tokens, at);
  const wasDoing = token.tag === 'ing' && near.some(({ text }) => text === 'was' || text === 'were');
  const past = wasDoing || (token.tag === 'past' && isDidBySubject(tokens, at) && !isPerfect);
  const run = passive && !opensObject(tokens, at + 1) ? thingBefore(tokens, at) : thingFrom(tokens, at + 1);
  const promise = isPromise(tokens, at, lemma, run);
  const leads =
    CATENATIVES.has(lemma) &&
    LEADS_ON.has(tokens.slice(at + 1).find(({ tag }) => tag !== 'adverb')?.tag ?? 'mark');
  const given = GIVING.has(lemma) ? secondThing(tokens, run) : undefined;
  const object = given ?? {
    ...run,
    kind:
      BEING.has(lemma) && !passive
        ? beingKind(tokens, at, run)
        : isPersonByName(tokens, lemma, run)
          ? ('people' as const)
          : promise &&
              lemma !== 'find' &&
              lemma !== 'learn' &&
              thingKind(tokens, run) !== 'none' &&
              isEffectOnSomebody(tokens, at)
            ? ('broad' as const)
            : thingKind(tokens, run),
  };
  const subject = subjectOf(tokens, at, clause, acts);
  const ensured = acts.some((act) => act.kind === 'vague' && CAUSATIVES.has(act.lemma) && !act.negated);
  return {
    at, lemma, object, passive, past, clause: clause.kind,
    kind: isOfThings(tokens, at) ? 'vague' : isHandled(tokens, at, lemma, object) || (tokens[at - 1]?.text === 'never' && CHANGE.has(lemma)) || (lemma === 'be' && isPresence(tokens, at)) ? 'seen' : token.masks.has('saying') || promise || leads || isOnlyThoughtOf(tokens, at, acts.at(-1)) || (ensured && passive) ? 'vague' : verbKind(lemma),
    ...subject,
    oneOff: isOneOff(tokens, at, lemma) || (given !== undefined && (tokens[given.from]?.text === 'a' || tokens[given.from]?.text === 'an')),
    change: CHANGE.has(lemma) && !isHandled(tokens, at, lemma, object),
    negated: tokens.slice(Math.max(clause.from, at - 3), at).some(({ text }) => NEGATIONS.has(text)),
  }; // prettier-ignore
}

/** 'Things will settle down': nobody does it. */
const isOfThings = (tokens: readonly Token[], at: number): boolean =>
  tokens[at - 1]?.tag === 'modal' &&
  (tokens[at - 2]?.text === 'things' || tokens[at - 2]?.text === 'everything');

/** 'Lower the lights', 'cut out the cards': done to a thing by hand, and no change of a figure. */
function isHandled(tokens: readonly Token[], at: number, lemma: string, object: Act['object']): boolean {
  const next = tokens[at + 1];
  if (lemma === 'cut') return next?.text === 'out' || next?.text === 'up';
  return (
    lemma === 'lower' && object.kind === 'fine' && (next?.text === 'the' || next?.text === 'my') && object.to - object.from < 4 &&
    !tokens.slice(object.from, object.to).some(({ stem, value }) => value !== undefined || OUTCOMES.has(stem))
  ); // prettier-ignore
}

/** 'Give each of the boys in 10C a check-in': the thing after the people. */
function secondThing(tokens: readonly Token[], { from, to }: Run): Act['object'] | undefined {
  const first = thingKind(tokens, { from, to });
  if (first === 'fine') return undefined;
  for (
    let at = from + 1;
    at < Math.min(tokens.length, to + 9) &&
    !tokens[at]?.opens &&
    tokens[at]?.tag !== 'mark' &&
    tokens[at]?.tag !== 'time';
    at++
  ) {
    const { tag } = present(tokens[at]);
    const last = tokens[at - 1]?.tag;
    if (
      (!oneOf(tag, 'det number adjective') && !tokens[at]?.masks.has('technique')) ||
      !oneOf(last, 'noun label pronoun')
    )
      continue;
    const run = thingFrom(tokens, at);
    const kind = thingKind(tokens, run);
    if (kind === 'fine') return { ...run, kind };
  }
  return undefined;
}

/** What follows 'be' says how somebody is; 'in place' and a place say that something is there. */
function beingKind(tokens: readonly Token[], at: number, run: Run): ThingKind {
  if (isPresence(tokens, at)) return 'none';
  const kind = thingKind(tokens, run);
  return kind === 'fine' && tokens[at + 1]?.tag !== 'prep' ? 'trait' : kind;
}

/** 'be at the gate', 'be in class': somebody could look whether it is so. */
function isPresence(tokens: readonly Token[], at: number): boolean {
  const { tag, text } = tokens[at + 1] ?? { tag: 'mark', text: '' };
  if (tag !== 'prep' || !oneOf(text, 'at in on')) return false;
  return tokens
    .slice(at + 2, at + 5)
    .some(
      ({ stem, opens }) =>
        !opens && (PLACES.has(stem) || OCCASIONS.has(stem) || stem === 'class' || stem === 'time'),
    );
}

/** 'phone Dylan', 'include Ravi': a name after such a verb is somebody, not something. */
function isPersonByName(tokens: readonly Token[], lemma: string, { from, to }: Run): boolean {
  return (
    PERSON_VERBS.has(lemma) &&
    to - from < 4 &&
    tokens
      .slice(from, to)
      .every((token) => isProperName(token) || token.tag !== 'noun' || PEOPLE.has(token.stem))
  );
}

const LEADS_ON = new Set(['to', 'ing', 'verb']);

/** 'consider using', 'think about asking': thought of, not done. */
function isOnlyThoughtOf(tokens: readonly Token[], at: number, previous: Act | undefined): boolean {
  if (
    previous &&
    BEING.has(previous.lemma) &&
    tokens[at]?.tag === 'ing' &&
    tokens.slice(previous.at, at).some(({ text }) => TRAITS.has(text))
  )
    return true;
  return (
    previous !== undefined &&
    tokens[at]?.tag === 'ing' &&
    at - previous.at < 3 &&
    oneOf(previous.lemma, 'consider think explore contemplate')
  );
}

/** 'I taught', 'pupils finished': told, not done to. */
function isDidBySubject(tokens: readonly Token[], at: number): boolean {
  let i = at - 1;
  while (i >= 0 && tokens[i]?.tag === 'adverb' && !tokens[i + 1]?.opens) i--;
  const left = tokens[at]?.opens ? undefined : tokens[i];
  const next = tokens[at + 1];
  if (
    left?.tag === 'noun' &&
    (OWNER_ROLES.has(left.text) || isProperName(left)) &&
    (next?.tag === 'det' || next?.tag === 'pronoun')
  )
    return true;
  return (
    left !== undefined &&
    left.tag === 'pronoun' &&
    !left.text.endsWith('self') &&
    left.text !== 'them' &&
    left.text !== 'one'
  );
}

function opensObject(tokens: readonly Token[], at: number): boolean {
  const next = tokens[at];
  return next !== undefined && !next.opens && oneOf(next.tag, 'det noun adjective number label');
}

/** Who does an act: the words right before it, or before the act it is joined to. */
function subjectOf(
  tokens: readonly Token[],
  at: number,
  clause: Clause,
  acts: readonly Act[],
): Pick<Act, 'by' | 'owner' | 'caused'> {
  let to = at;
  while (to > clause.from && !tokens[to]?.opens && SKIPPED.has(present(tokens[to - 1]).tag)) {
    to--;
    // 'I’ll', 'we’re': the helper holds who does it.
    if (WRITERS.has(tokens[to]?.text ?? '') && tokens[to]?.text.includes("'"))
      return { by: 'teacher', owner: { from: to, to: to + 1 }, caused: false };
  }
  if (to > 0 && !tokens[to]?.opens && tokens[to - 1]?.tag === 'be') to--;
  const run = to > 0 && !tokens[to]?.opens ? { from: startOfSubject(tokens, to), to } : { from: to, to };
  const head = tokens[run.to - 1];
  const previous = acts.at(-1);
  const made =
    previous && CAUSATIVES.has(previous.lemma) && previous.at < run.from + 2 && previous.at >= run.from - 3;
  if (run.to > run.from && head) {
    const by = whoIs(tokens, run);
    if (by) return { by: by, owner: run, caused: made === true && by !== 'teacher' };
  }
  if (
    previous &&
    tokens[at - 1]?.tag !== 'mark' &&
    !tokens[at]?.opens &&
    (tokens[at - 1]?.tag === 'and' || CATENATIVES.has(previous.lemma))
  )
    return { by: previous.by, ...(previous.owner ? { owner: previous.owner } : {}), caused: previous.caused };
  return { by: 'teacher', caused: false };
}

const SKIPPED = new Set(['modal', 'to', 'adverb', 'not', 'have', 'be']);

function startOfSubject(tokens: readonly Token[], to: number): number {
  let from = to;
  while (from > 0 && to - from < 8 && (from === to || !tokens[from]?.opens)) {
    const { tag, text } = present(tokens[from - 1]);
    if (oneOf(tag, 'mark time verb ing past sub wh')) break;
    if (tag === 'prep' && !oneOf(text, 'of in with from at on')) break;
    from--;
    if (tokens[from]?.opens) break;
  }
  return from;
}

/** Pupils, the teacher or somebody else; undefined when the words name nobody. */
function whoIs(tokens: readonly Token[], { from, to }: Run): Act['by'] | undefined {
  const own = tokens.slice(from, to);
  if (own.some(({ text }) => WRITERS.has(text))) return 'teacher';
  const pp = own.findIndex(({ tag, text }) => tag === 'prep' && text !== 'of');
  const core = pp > 0 ? own.slice(0, pp) : own;
  const isOf = core.some(({ text }) => text === 'of');
  const heads = isOf ? core : core.slice(-1);
  if (heads.some((token) => PUPILS.has(token.stem) || token.masks.has('label'))) return 'pupils';
  if (heads.some((token) => OWNER_ROLES.has(token.text) || ADULTS.has(token.stem))) return 'others';
  if (heads.some((token) => oneOf(token.text, 'they he she') || PEOPLE.has(token.stem))) return 'pupils';
  const head = core.at(-1);
  if (!head || !isProperName(head)) return undefined;
  // 'Zofia moves to her workstation': told of a pupil, as nobody writes of a colleague.
  const isTold =
    from === 0 &&
    to === 1 &&
    FORMS.get(tokens.slice(to).find(({ tag }) => tag !== 'adverb')?.text ?? '')?.form === 's';
  return isTold && !tokens.some(({ text }) => WRITERS.has(text) || text === 'my') ? 'pupils' : 'others'; // prettier-ignore
}

/** 'Read aloud to a class' goes on; 'read the code of practice' is done once. */
function isOneOff(tokens: readonly Token[], at: number, lemma: string): boolean {
  const next = tokens[at + 1]?.text ?? '';
  const article = (text: string | undefined) => oneOf(text, 'a an another');
  if (lemma === 'read') return !oneOf(next, 'aloud to out with');
  if (lemma === 'hand') return next !== 'out';
  if (lemma === 'ask' && /^\p{Lu}/u.test(tokens[at + 1]?.raw ?? '')) return true;
  if (lemma === 'ask')
    return tokens[at + 1]?.tag === 'det'
      ? !oneOf(next, 'every each all') && !PUPILS.has(tokens[at + 2]?.stem ?? '')
      : OWNER_ROLES.has(next);
  if (ONE_OFF_WITH_ARTICLE.has(lemma)) return article(next) || article(tokens[at + 2]?.text);
  return ONE_OFF.has(lemma) || (lemma === 'apply' && next === 'for');
}

/** Verbs that promise with one word after them what they do not say with another: 'make sure', 'get better', 'build rapport'. */
export const PROMISING = new Set(
  'make get have build take give put find keep show draw learn sort gain bring'.split(' '),
);

function isPromise(tokens: readonly Token[], at: number, lemma: string, object: Run): boolean {
  if (!PROMISING.has(lemma)) return false;
  const next = tokens[at + 1]?.text ?? '';
  const own = tokens.slice(object.from, Math.max(object.to, object.from + 2));
  if (lemma === 'find') return true;
  if (lemma === 'sort') return next === 'out' || next === 'everything';
  if (lemma === 'learn') return oneOf(next, 'about how from more to');
  if (lemma === 'draw') return next === 'on' || next === 'upon';
  if (lemma === 'keep') return oneOf(next, 'up on going') || tokens[at + 1]?.tag === 'ing';
  if (oneOf(lemma, 'show give put bring')) return false;
  // 'Make my instructions snappier': promises more of a quality.
  if (
    lemma === 'make' &&
    own.slice(1).some(({ text }) => COMPARATIVES.has(text) || (/[^aeiou]ier$/.test(text) && text.length > 5))
  )
    return true;
  // 'Get the choir performing', 'make pupils love maths': an effect on somebody.
  if ((lemma === 'get' || lemma === 'make') && isEffectOnSomebody(tokens, at)) return true;
  const first = own.find((token) => token.tag !== 'det');
  if (lemma === 'have')
    return (
      own.slice(0, 3).some(({ text, stem }) => PROMISED.has(text) || PROMISED.has(stem)) &&
      thingKind(tokens, object) !== 'fine'
    );
  return (
    first !== undefined &&
    (PROMISED.has(first.stem) ||
      PROMISED.has(next) ||
      (lemma !== 'take' &&
        own.slice(0, 4).some(({ stem }) => PROMISED.has(stem)) &&
        thingKind(tokens, object) !== 'fine'))
  );
}

function isEffectOnSomebody(tokens: readonly Token[], at: number): boolean {
  const own = tokens.slice(at + 1, at + 5);
  const head = own.findIndex(
    (token) =>
      token.masks.has('label') ||
      PUPILS.has(token.stem) ||
      token.text === 'it' ||
      token.text === 'them' ||
      oneOf(token.stem, 'lesson learning group choir team'),
  );
  if (head < 0 || own.slice(0, head).some(({ tag }) => tag === 'prep')) return false;
  const next = tokens[at + 2 + head];
  return next !== undefined && next.tag !== 'det' && next.tag !== 'number';
}
