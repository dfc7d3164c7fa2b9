// Long because every opener of a clause has its own signs.
import { oneOf } from '../../text/one-of.ts';
import { CATENATIVES, CAUSATIVES } from '../../lexicon/grammar.ts';
import { PEOPLE, WRITERS } from '../../lexicon/places/people.ts';
import { MOMENT_VERBS, NO_PURPOSE_AFTER_SO } from '../../lexicon/clause-words.ts';
import { EFFECT_VERBS } from '../../lexicon/reasons/rules.ts';
import { isProperName, WORD_CLASSES } from '../../text/word-classes.ts';
import type { Run, Token } from '../../text/token.ts';
import { FORMS, verbKind } from '../../text/verbs.ts';
import { present } from '../../../present.ts';

/**
 * What a clause does: `main` says what will be done, `manner` by what means ('by scripting…'); `when` names a moment ('when pupils
 * come in'), `if` a condition, `purpose` and `cause` say why, `relative` says which, `content` what is known or said.
 */
export type ClauseKind = 'main' | 'manner' | 'when' | 'if' | 'purpose' | 'cause' | 'relative' | 'content';

/** A clause: its tokens, and the place of the word that opens it. */
export interface Clause extends Run {
  kind: ClauseKind;
}

/** How many tokens after its opener the verb of a clause may stand. */
const VERB_WITHIN = 9;

/** Cuts a text into clauses, in order; every token is in one. */
export function findClauses(tokens: readonly Token[]): Clause[] {
  const clauses: Clause[] = [];
  let current: Clause | undefined;
  tokens.forEach((token, at) => {
    const kind = opensClause(tokens, at, current, clauses);
    if (kind !== undefined || !current) {
      current = { kind: kind ?? 'main', from: at, to: at + 1 };
      clauses.push(current);
    } else current.to = at + 1;
    // A time belongs to the sentence, not to the clause it follows.
    if (token.tag === 'time' && current.kind !== 'main' && current.kind !== 'when') {
      if (current.to - 1 > current.from) current.to--;
      else clauses.pop();
      current = { kind: 'main', from: at, to: at + 1 };
      clauses.push(current);
    }
  });
  return clauses.map((clause) =>
    isWished(tokens, clause, clauses) ? { ...clause, kind: 'main' as const } : clause,
  );
}

/** 'If I can get four to read a line out I'll be happy': nothing else is said, so that is what is wanted. */
function isWished(tokens: readonly Token[], { kind, from }: Clause, clauses: readonly Clause[]): boolean {
  return (
    kind === 'if' &&
    WRITERS.has(tokens[from + 1]?.text ?? '') &&
    clauses.some(
      (clause) =>
        clause.kind === 'main' && tokens.slice(clause.from, clause.to).some(({ tag }) => tag === 'be'),
    ) &&
    !clauses.some(
      (clause) =>
        clause.kind === 'main' && tokens.slice(clause.from, clause.to).some(({ tag }) => tag === 'verb'),
    )
  );
}

/** The kind of the clause that opens here; undefined when the one before goes on. */
function opensClause(
  tokens: readonly Token[],
  at: number,
  current: Clause | undefined,
  clauses: readonly Clause[],
): ClauseKind | undefined {
  const token = present(tokens[at]);
  const next = tokens[at + 1];
  // “In Order to Live”: words of a title open nothing.
  if (token.masks.has('quote')) return undefined;
  if (token.tag === 'mark') {
    if (token.text === ',') return endsAtComma(tokens, at, current) ? 'main' : undefined;
    return ';:–—-()|•>'.includes(token.text) ? 'main' : undefined;
  }
  // 'every time a pupil calls out'
  if (
    token.tag === 'time' &&
    token.text === 'time' &&
    (tokens[at - 1]?.text === 'every' || tokens[at - 1]?.text === 'each') &&
    tokens[at + 1]?.tag !== 'time' &&
    hasVerbSoon(tokens, at)
  )
    return 'when';
  if (token.tag === 'sub') return subordinate(tokens, at) ?? (token.opens ? 'main' : undefined);
  if (token.text === 'in' && next?.text === 'order' && /^(to|that|for)$/.test(tokens[at + 2]?.text ?? ''))
    return 'purpose';
  if (token.text === 'whose' && at > 0) return 'relative';
  if (
    token.text === 'with' &&
    next?.text === 'the' &&
    /^(aim|intention|goal|purpose)$/.test(tokens[at + 2]?.text ?? '')
  )
    return 'purpose';
  if (token.tag === 'wh') return whKind(tokens, at) ?? (token.opens ? 'main' : undefined);
  if (token.tag === 'to') return toKind(tokens, at, current, clauses) ?? (token.opens ? 'main' : undefined);
  if ((token.text === 'thereby' || token.text === 'thus') && next?.tag === 'ing') return 'purpose';
  if (isManner(tokens, at)) return 'manner';
  if (token.opens) return 'main';
  // 'and I will' goes back to what is done.
  if (token.tag === 'and' && current && current.kind !== 'main' && next && WRITERS.has(next.text))
    return 'main';
  return undefined;
}

/** A comma ends a clause that stands first, one that says which, and any before somebody new. */
function endsAtComma(tokens: readonly Token[], at: number, current: Clause | undefined): boolean {
  if (!current || current.kind === 'main') return false;
  const next = tokens[at + 1];
  if (tokens[current.from]?.opens || oneOf(current.kind, 'relative when manner')) return true;
  return next !== undefined && (WRITERS.has(next.text) || oneOf(next.tag, 'and ing prep past'));
}

const hasVerbSoon = (tokens: readonly Token[], at: number): boolean => verbAfter(tokens, at) !== undefined;

function verbAfter(tokens: readonly Token[], at: number): Token | undefined {
  for (let i = at + 1; i < Math.min(tokens.length, at + VERB_WITHIN); i++) {
    const { tag, opens, text } = present(tokens[i]);
    if (opens || (tag === 'mark' && text !== '"')) return undefined;
    if ((tag === 'sub' || tag === 'and') && i > at + 1) return undefined;
    if (oneOf(tag, 'verb ing past be have modal')) return tokens[i];
  }
  return undefined;
}

function subordinate(tokens: readonly Token[], at: number): ClauseKind | undefined {
  const { text, opens } = present(tokens[at]);
  const next = tokens[at + 1];
  switch (text) {
    case 'if':
    case 'unless':
    case 'although':
    case 'though':
    case 'whereas':
      return 'if';
    case 'because':
      return 'cause';
    case 'since':
    case 'given':
      return next &&
        next.tag !== 'time' &&
        !present(WORD_CLASSES['month'])(next) &&
        !next.opens &&
        (hasVerbSoon(tokens, at) ||
          next.text === 'that' ||
          next.tag === 'pronoun' ||
          next.tag === 'label' ||
          MANY.has(next.text))
        ? 'cause'
        : undefined;
    case 'so':
      if (next && (next.tag === 'verb' || isOwnPlan(tokens, at + 1))) return 'main';
      return next?.text === 'that' || next?.text === 'as' || (!opens && isPurposeSo(tokens, at))
        ? 'purpose'
        : undefined;
    case 'as':
      return asKind(tokens, at);
    case 'when':
    case 'whenever':
    case 'while':
    case 'whilst':
      return 'when';
    default:
      return hasVerbSoon(tokens, at) ? 'when' : undefined;
  }
}

const MANY = new Set('many most some few half several only pupils students children'.split(' '));

/** 'so I'm doing', 'so I'll', 'so I will': what comes of it is done. 'So I can' and 'so I'm not' say what for. */
function isOwnPlan(tokens: readonly Token[], at: number): boolean {
  const text = tokens[at]?.text ?? '';
  const next = tokens[at + 1];
  if (text === "i'll" || text === "we'll") return true;
  if (text === "i'm" || text === "we're")
    return next?.tag === 'ing' || next?.text === 'gonna' || next?.text === 'going';
  return (text === 'i' || text === 'we') && OWN_PLANS.has(next?.text ?? '');
}

const OWN_PLANS = new Set(['will', 'shall', 'need', 'want', 'must', 'should']);

/** 'as they come in' names a moment, 'as they find it hard' says why, 'as a starter' neither. */
function asKind(tokens: readonly Token[], at: number): ClauseKind | undefined {
  const next = tokens[at + 1];
  const verb = verbAfter(tokens, at);
  // 'as discussed', 'as a teacher'
  if (next?.tag === 'past' || (next?.tag === 'det' && (next.text === 'a' || next.text === 'an')))
    return undefined;
  if (!next || next.opens || !verb || tokens[at - 1]?.text === 'such') return undefined;
  if (
    next.tag === 'noun' &&
    !PEOPLE.has(next.stem) &&
    verb.tag !== 'be' &&
    verb.tag !== 'have' &&
    !/^\p{Lu}/u.test(next.raw)
  )
    return undefined;
  if (tokens[at + 2]?.text === 'only') return 'cause';
  const isMoment =
    MOMENT_VERBS.has(FORMS.get(verb.text)?.lemma ?? '') ||
    (!oneOf(verb.tag, 'past be have modal') &&
      verbKind(FORMS.get(verb.text)?.lemma ?? '') === 'seen' &&
      next.tag !== 'adverb');
  return isMoment ? 'when' : 'cause';
}

/** 'so the TA knows what to do' says why; 'so far' and 'not so much' do not. */
function isPurposeSo(tokens: readonly Token[], at: number): boolean {
  const next = tokens[at + 1];
  const last = tokens[at - 1];
  return (
    at > 1 &&
    next !== undefined &&
    (next.kind === 'word' || next.masks.has('label')) &&
    !next.opens &&
    !NO_PURPOSE_AFTER_SO.has(next.text) &&
    (hasVerbSoon(tokens, at) || next.tag !== 'noun' || next.text !== next.stem || PEOPLE.has(next.stem)) &&
    !oneOf(last?.tag, 'be not and') &&
    last?.text !== 'do'
  );
}

function whKind(tokens: readonly Token[], at: number): ClauseKind | undefined {
  const text = tokens[at]?.text ?? '';
  const last = tokens[at - 1];
  if (oneOf(text, 'how what whether why'))
    return hasVerbSoon(tokens, at) || tokens[at + 1]?.tag === 'to' ? 'content' : undefined;
  if (!last || tokens[at]?.opens) return undefined;
  // 'To make that children have a plan', 'ensure that books are back'
  if (text === 'that' && last.tag === 'verb' && (last.text === 'make' || last.text === 'ensure'))
    return 'main';
  // 'My target is that I…'
  if (text === 'that' && last.tag === 'be' && WRITERS.has(tokens[at + 1]?.text ?? '')) return 'main';
  if (text === 'that' && oneOf(last.text, 'so given now')) return undefined;
  const isAboutThing = oneOf(last.tag, 'noun label pronoun mark number det prep');
  return isAboutThing ? 'relative' : 'content';
}

/** 'to' after an act and its thing says what for; after 'want', 'ECT' or 'ask pupils' it opens an act. */
function toKind(
  tokens: readonly Token[],
  at: number,
  current: Clause | undefined,
  clauses: readonly Clause[],
): ClauseKind | undefined {
  if (!current || tokens[at]?.opens) return isOpeningPurpose(tokens, at) ? 'purpose' : undefined;
  if (current.kind === 'purpose' || current.kind === 'content') return undefined;
  // '…, to be done by Friday'
  if (tokens[at + 1]?.tag === 'be' && tokens[at + 2]?.tag === 'past') return undefined;
  const last = present(tokens[at - 1]);
  // '… and to provide a summary': one more act.
  if ((last.tag === 'and' && current.kind === 'main') || last.text === 'for') return undefined;
  // '… on the INSET days - to reduce repeat sanctions'
  if (last.tag === 'mark' && at > 4 && !',:'.includes(last.text) && startsEffect(tokens, at))
    return 'purpose';
  if (oneOf(last.tag, 'mark wh be modal')) return last.text === ',' && at > 5 ? 'purpose' : undefined;
  const from = current.kind === 'main' ? sentenceStart(tokens, at, clauses) : current.from;
  let act = -1;
  for (let i = at - 1; i >= from; i--) {
    const { tag } = present(tokens[i]);
    if (oneOf(tag, 'verb ing past')) {
      act = i;
      break;
    }
  }
  if (act < 0)
    return tokens[at - 1]?.tag !== 'mark' && isPlainNote(tokens, from, at) && startsEffect(tokens, at)
      ? 'purpose'
      : undefined;
  const lemma = FORMS.get(tokens[act]?.text ?? '')?.lemma ?? '';
  const between = tokens.slice(act + 1, at).filter(({ tag }) => tag !== 'adverb');
  if (CATENATIVES.has(lemma) && between.length === 0) return undefined;
  if (between.length === 0) return tokens[act]?.tag === 'past' ? undefined : 'purpose';
  if (CAUSATIVES.has(lemma) && between.length < 8 && isSomebody(between)) return undefined;
  // 'the time it takes 8B to settle'
  if (lemma === 'take' && tokens[act - 1]?.tag === 'pronoun') return 'relative';
  // 'to write down three things' is one more act; 'to help pupils', 'to cut the noise' say what for.
  if (!startsEffect(tokens, at)) return undefined;
  if (oneOf(last.text, 'able due ready likely')) return undefined;
  return 'purpose';
}

function startsEffect(tokens: readonly Token[], at: number): boolean {
  // 'to see how she does it', 'to find out who is stuck'
  if (tokens.slice(at + 2, at + 4).some(({ tag, text }) => tag === 'wh' && text !== 'that')) return true;
  const verb = tokens.slice(at + 1, at + 4).find(({ tag }) => tag !== 'adverb');
  return EFFECT_VERBS.has(FORMS.get(verb?.text ?? '')?.lemma ?? verb?.text ?? '');
}

/** A note without a verb before 'to': 'mini whiteboards in 8B to check…'; in 'ECT to develop' it is somebody. */
function isPlainNote(tokens: readonly Token[], from: number, at: number): boolean {
  const own = tokens.slice(from, at);
  return (
    own.length > 1 &&
    own.some((token) => token.masks.has('technique') || token.tag === 'number') &&
    !own.some((token) => PEOPLE.has(token.stem) && token.tag === 'noun')
  );
}

/** 'pupils', '8B', 'the boys in 9C', 'Summer and April': people who are made to do something. */
function isSomebody(between: readonly Token[]): boolean {
  const pp = between.findIndex(({ tag }) => tag === 'prep');
  const own = pp > 0 ? between.slice(0, pp) : between;
  return own.some(
    (token) =>
      PEOPLE.has(token.stem) || token.tag === 'label' || token.tag === 'pronoun' || isProperName(token),
  );
}

/** Where the sentence of a token starts, or the mark before it. */
function sentenceStart(tokens: readonly Token[], at: number, clauses: readonly Clause[]): number {
  let from = at;
  while (
    from > 0 &&
    !tokens[from]?.opens &&
    !(tokens[from]?.tag === 'mark' && ';:()–—'.includes(present(tokens[from]).text))
  )
    from--;
  const last = clauses.findLast(({ kind, to }) => kind !== 'main' && to <= at && to > from);
  return last ? Math.min(from, last.from) : from;
}

/** 'To help 8B settle, I will…': the reason stands first, and what is done follows a mark. */
function isOpeningPurpose(tokens: readonly Token[], at: number): boolean {
  for (let i = at + 2; i < tokens.length && !tokens[i]?.opens; i++) {
    const { tag, text } = present(tokens[i]);
    if (tag === 'mark' && ',:–—'.includes(text)) {
      let next = tokens[i + 1];
      if (next?.tag === 'time')
        next = tokens.slice(i + 1).find((token) => token.tag !== 'time' && token.tag !== 'mark');
      if (!next || next.opens) return false;
      return WRITERS.has(next.text) || (next.tag === 'verb' && i > at + 2);
    }
  }
  return false;
}

/** 'by scripting', 'through sharing', 'using the frame': how it is done. */
function isManner(tokens: readonly Token[], at: number): boolean {
  const { text, tag, opens } = present(tokens[at]);
  const next = tokens[at + 1];
  if (oneOf(text, 'by through via without')) return next?.tag === 'ing' && !next.opens;
  return (
    tag === 'ing' &&
    text === 'using' &&
    !opens &&
    tokens[at - 1]?.tag !== 'be' &&
    tokens[at - 1]?.tag !== 'prep'
  );
}

/** The clause a token stands in. */
export function clauseAt(clauses: readonly Clause[], at: number): Clause | undefined {
  return clauses.find(({ from, to }) => at >= from && at < to);
}
