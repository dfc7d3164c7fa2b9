import { oneOf } from '../../text/one-of.ts';
import { NOT_INITIALS } from '../../lexicon/places/words.ts';
import { OWNER_LABELS, OWNER_PRONOUNS, OWNER_ROLES, TITLES } from '../../lexicon/places/people.ts';
import { FUNCTION_WORDS } from '../../lexicon/plain-words.ts';
import { BROAD_AREAS } from '../../lexicon/acts/things.ts';
import type { Run, Token } from '../../text/token.ts';
import { readsAsVerb } from '../../text/verbs.ts';
import { clauseAt } from './clauses.ts';
import type { Reading } from '../reading.ts';
import { present } from '../../../present.ts';

/** Finds who will do a step: a pronoun, role, name or initials that stand before the act, or that are given beside it. */
export function findOwner({ tokens, clauses, acts }: Reading): Run | undefined {
  const first = acts.find(({ past }) => !past);
  const end = first?.at ?? tokens.length;
  for (let at = 0; at < Math.max(end, 1) && at < tokens.length; at++) {
    const kind = clauseAt(clauses, at)?.kind;
    if (kind !== 'main' || tokens[at]?.masks.has('time') || isAfterPreposition(tokens, at)) continue;
    if (
      isSomebody(tokens, at) &&
      ((first && at + 1 === end && !first.passive) || isBeforeAct(tokens, at) || isAlone(tokens, at))
    )
      return { from: at, to: at + 1 };
  }
  return agent(tokens) ?? beside(tokens) ?? later(tokens);
}

/** A pronoun, a role, a title with a name, a name no list knows or initials. */
function isSomebody(tokens: readonly Token[], at: number): boolean {
  const { text, raw, masks } = present(tokens[at]);
  if (OWNER_PRONOUNS.has(text) || OWNER_ROLES.has(text)) return true;
  if (TITLES.has(tokens[at - 1]?.text ?? '')) return true;
  if (masks.size > 0) return false;
  if (/^[A-Z]{2,3}$/.test(raw))
    return !NOT_INITIALS.has(text) && tokens.some((token) => /[a-z]{2}/.test(token.raw)) && at < 2;
  if (at === 0 && tokens[at]?.text !== tokens[at]?.stem) return false;
  return (
    /^\p{Lu}\p{Ll}/u.test(raw) &&
    !FUNCTION_WORDS.has(text) &&
    !BROAD_AREAS.has(tokens[at]?.stem ?? '') &&
    !readsAsVerb(text) &&
    !TITLES.has(text) &&
    !INDEFINITE.has(text)
  );
}

const INDEFINITE = new Set('someone somebody anyone everyone nobody nothing'.split(' '));

/** 'Me, by Friday', 'HoY, next week', 'Head of MFL': somebody is named and nothing else. */
function isAlone(tokens: readonly Token[], at: number): boolean {
  if (!OWNER_PRONOUNS.has(tokens[at]?.text ?? '') && !OWNER_ROLES.has(tokens[at]?.text ?? '')) return false;
  const rest = tokens.slice(at + 1);
  return (
    at < 2 &&
    (rest.every(({ tag, kind }) => tag === 'time' || kind === 'punct') ||
      (rest[0]?.text === 'of' && rest.length < 4))
  );
}

/** 'with Sam', 'to my mentor': somebody, but not the one who does it. */
function isAfterPreposition(tokens: readonly Token[], at: number): boolean {
  if (tokens[at]?.opens) return false;
  let i = at - 1;
  while (i >= 0 && (tokens[i]?.tag === 'det' || tokens[i]?.tag === 'adjective') && !tokens[i + 1]?.opens) i--;
  const last = tokens[i];
  return (
    last !== undefined &&
    !tokens[i + 1]?.opens &&
    ((last.tag === 'prep' && last.text !== 'of') || oneOf(last.tag, 'verb ing sub'))
  );
}

/** What follows somebody who is going to do something: a verb, 'to', 'and', a mark of an owner. */
function isBeforeAct(tokens: readonly Token[], at: number): boolean {
  const next = tokens[at + 1];
  if (!next || next.opens) return false;
  const { tag, text } = next;
  if (text === 'to' && tokens[at + 2]?.text === 'be') return false;
  if (oneOf(tag, 'to modal be have verb')) return true;
  if (tag === 'past') return OWNER_PRONOUNS.has(tokens[at]?.text ?? '');
  if (tag === 'ing') return tokens[at]?.tag !== 'noun' || !OWNER_ROLES.has(tokens[at]?.text ?? '');
  if (oneOf(text, ': – - — = > → (')) return true;
  if (tag === 'and' || text === ',' || text === '+')
    return (
      isSomebody(tokens, tokens[at + 2]?.tag === 'det' ? at + 3 : Math.min(at + 2, tokens.length - 1)) ||
      tokens[at + 2]?.tag === 'det'
    );
  if (text === 'of' && OWNER_ROLES.has(tokens[at]?.text ?? ''))
    return tokens
      .slice(at + 2, at + 6)
      .some(
        (token) => token.tag === 'to' || token.tag === 'modal' || token.text === ':' || token.tag === 'verb',
      );
  // 'Mentor obs', 'HoD visit': the role before what is done.
  return (
    OWNER_ROLES.has(tokens[at]?.text ?? '') &&
    at === 0 &&
    (next.masks.has('technique') || next.text === 'observation') &&
    tokens[at]?.text !== 'pupils'
  );
}

/** 'checked by the TA', 'made by me'. */
function agent(tokens: readonly Token[]): Run | undefined {
  const at = tokens.findIndex((token, i) => {
    const who = tokens[i + 1]?.tag === 'det' ? i + 2 : i + 1;
    return (
      token.text === 'by' &&
      !token.masks.has('time') &&
      who < tokens.length &&
      (OWNER_PRONOUNS.has(tokens[who]?.text ?? '') ||
        OWNER_ROLES.has(tokens[who]?.text ?? '') ||
        TITLES.has(tokens[who]?.text ?? ''))
    );
  });
  return at < 0 ? undefined : { from: at, to: at + 2 };
}

/** 'Print exit tickets (me)', 'Print exit tickets - Sam', 'Owner: Sam'. */
function beside(tokens: readonly Token[]): Run | undefined {
  const at = tokens.findIndex((token, i) => {
    if (
      i === 0 ||
      !(
        OWNER_PRONOUNS.has(token.text) ||
        OWNER_ROLES.has(token.text) ||
        TITLES.has(token.text) ||
        (i > 1 && isSomebody(tokens, i)) ||
        (i > 1 && /^[A-Z]{2}$/.test(token.raw) && !NOT_INITIALS.has(token.text))
      )
    )
      return false;
    const opener = tokens[i - 1]?.text ?? '';
    const next = tokens[i + 1];
    if (opener === '(') return next?.text === ')' || next?.tag === 'and' || next?.text === '+';
    if (opener === ':') return OWNER_LABELS.has(tokens[i - 2]?.text ?? '');
    return (
      oneOf(opener, '- – — > → / |') &&
      (!next || next.masks.has('time') || ',-–—|'.includes(next.text) || next.tag === 'and')
    );
  });
  return at < 0 ? undefined : { from: at, to: at + 1 };
}

/** 'Will do: I swap duties': the clause after a mark has a subject of its own. */
function later(tokens: readonly Token[]): Run | undefined {
  const at = tokens.findIndex(
    ({ text, opens }, i) =>
      (text === 'i' || text === 'we' || text === "i'll" || text === "we'll") &&
      (opens || tokens[i - 1]?.kind === 'punct') &&
      (tokens[i + 1]?.tag === 'verb' || tokens[i + 1]?.tag === 'modal'),
  );
  return at < 0 ? undefined : { from: at, to: at + 1 };
}
