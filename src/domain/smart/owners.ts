import type { Token } from './token.ts';
import type { Act } from './acts.ts';
import type { Run } from './act-object.ts';
import { OWNER_FOLLOWERS, OWNER_PRONOUNS, OWNER_ROLES, TITLES } from './phrases/owners.ts';
import { FUNCTION_WORDS } from './phrases/plain-words.ts';
import { BROAD_AREAS } from './phrases/objects.ts';
import { readsAsVerb } from './verb-lists.ts';

/** Finds who will do a step: a pronoun, a role or a name standing before its verb, or given at the end. */
export function findOwner(tokens: readonly Token[], acts: readonly Act[]): Run | undefined {
  return subjectOwner(tokens, acts) ?? agentOwner(tokens) ?? appendedOwner(tokens);
}

function subjectOwner(tokens: readonly Token[], acts: readonly Act[]): Run | undefined {
  const end = acts[0]?.at ?? tokens.length;
  for (let at = 0; at < Math.max(end, 1) && at < tokens.length; at++) {
    const token = tokens[at] as Token;
    if (token.masks.has('reason') || token.masks.has('time')) continue;
    if (OWNER_PRONOUNS.has(token.text) && isMainClause(tokens, at)) return { from: at, to: at + 1 };
    if (OWNER_ROLES.has(token.text) && (isSubject(tokens, at) || isHeadOf(tokens, at)))
      return { from: at, to: at + 1 };
    if (isName(tokens, at) && isSubject(tokens, at)) return { from: at, to: at + 1 };
  }
  // 'Will do: I swap duties': the clause after a mark has a subject of its own.
  const later = tokens.findIndex(
    (token, at) =>
      /^(i|we|i'll|we'll)$/.test(token.text) &&
      (token.opens || tokens[at - 1]?.text === ':') &&
      readsAsVerb(tokens[at + 1]?.text ?? ''),
  );
  return later < 0 ? undefined : { from: later, to: later + 1 };
}

/** 'Head of MFL to drop in': the role goes on after 'of'. */
function isHeadOf(tokens: readonly Token[], at: number): boolean {
  return (
    /^(head|leader|lead|director)$/.test(tokens[at]?.text ?? '') &&
    tokens[at + 1]?.text === 'of' &&
    tokens.slice(at + 2, at + 6).some(({ text }) => /^(to|will|:|is|and)$/.test(text))
  );
}

/** 'so I can observe', 'before I teach it': somebody, but not the one who does the step. */
function isMainClause(tokens: readonly Token[], at: number): boolean {
  return !/^(so|before|after|when|while|that|how|what|which|where|if|with|for|of|to|until|as|like)$/.test(
    tokens[at - 1]?.text ?? '',
  );
}

function isSubject(tokens: readonly Token[], at: number): boolean {
  if (/^(with|for|to|from|by|of|at|on|in|ask|email|tell|about|than)$/.test(tokens[at - 1]?.text ?? ''))
    return false;
  const withDeterminer = tokens[at - 2]?.text ?? '';
  if (
    /^(my|our|the|a)$/.test(tokens[at - 1]?.text ?? '') &&
    /^(with|for|to|from|by|of|at|on|in|ask|email|tell|about)$/.test(withDeterminer)
  )
    return false;
  const next = tokens[at + 1];
  if (!next || next.opens) return at < 3;
  return (
    OWNER_FOLLOWERS.test(next.text) ||
    readsAsVerb(next.text) ||
    (TITLES.has(tokens[at - 1]?.text ?? '') && true)
  );
}

/** A capitalised word that no list knows, such as 'Priya'; or one after a title. */
function isName(tokens: readonly Token[], at: number): boolean {
  const token = tokens[at] as Token;
  if (!/^\p{Lu}/u.test(token.raw) || token.kind !== 'word' || token.masks.size > 0) return false;
  if (/^(someone|somebody|anyone|everyone|nothing|nobody)$/.test(token.text)) return false;
  if (TITLES.has(tokens[at - 1]?.text ?? '')) return true;
  if (
    FUNCTION_WORDS.has(token.text) ||
    BROAD_AREAS.has(token.stem) ||
    readsAsVerb(token.text) ||
    TITLES.has(token.text)
  )
    return false;
  const next = tokens[at + 1]?.text ?? '';
  if (next === 'to' && tokens[at + 2]?.text === 'be') return false;
  return (
    /^(will|to|and|&|:|-|–)$/.test(next) ||
    (/^[A-Z]\w+$/.test(token.raw) && readsAsVerb(next) && /s$/.test(next))
  );
}

/** 'checked by the TA', 'made by me'. */
function agentOwner(tokens: readonly Token[]): Run | undefined {
  const at = tokens.findIndex(
    (token, i) =>
      token.text === 'by' &&
      !token.masks.has('time') &&
      isPerson(tokens, /^(the|my|our)$/.test(tokens[i + 1]?.text ?? '') ? i + 2 : i + 1),
  );
  return at < 0 ? undefined : { from: at, to: at + 2 };
}

/** 'Print exit tickets (me)', 'Print exit tickets - Sam', 'Owner: Sam'. */
function appendedOwner(tokens: readonly Token[]): Run | undefined {
  const at = tokens.findIndex((token, i) => {
    const opener = tokens[i - 1]?.text ?? '';
    if (
      !isPerson(tokens, i) &&
      !(i > 1 && isCapital(token) && !FUNCTION_WORDS.has(token.text) && !readsAsVerb(token.text))
    )
      return false;
    if (opener === '(' && tokens[i + 1]?.text === ')') return true;
    if (opener === ':' && /^(owner|who|lead|by|responsible)$/.test(tokens[i - 2]?.text ?? '')) return true;
    return (
      /^[-–—]$/.test(opener) &&
      (i === tokens.length - 1 || tokens[i + 1]?.masks.has('time') === true || tokens[i + 1]?.text === ',')
    );
  });
  return at < 0 ? undefined : { from: at, to: at + 1 };
}

function isPerson(tokens: readonly Token[], at: number): boolean {
  const token = tokens[at];
  return (
    token !== undefined &&
    (OWNER_PRONOUNS.has(token.text) || OWNER_ROLES.has(token.text) || TITLES.has(token.text))
  );
}

function isCapital(token: Token): boolean {
  return /^\p{Lu}\p{Ll}/u.test(token.raw) && token.masks.size === 0;
}
