import { CONDITIONS, MEANS, SUPPORT } from '../../lexicon/reasons/help.ts';
import { findMatches, patternSet } from '../../text/pattern.ts';
import type { Run, Token } from '../../text/token.ts';
import { CLASSES_ONLY } from '../../text/word-classes.ts';
import type { Clause } from '../acts/clauses.ts';

/** What makes a target easier or harder to reach. */
export interface Help {
  /** People, times and ways of working that help. */
  support: readonly Run[];
  /** Ways by which pupils are to reach something. */
  means: readonly Run[];
  /** 'If I have time': it may not happen. */
  conditions: readonly Run[];
}

const each = (list: readonly string[]) => patternSet(list.map((pattern) => [pattern, true] as const), CLASSES_ONLY); // prettier-ignore
const SUPPORTS = each(SUPPORT);
const WAYS = each(MEANS);
const CONDITION = each(CONDITIONS);

/** Finds who or what will help, and on what it depends. */
export function findHelp(tokens: readonly Token[], clauses: readonly Clause[]): Help {
  const manner = clauses.filter(({ kind, from, to }) => kind === 'manner' && to > from + 1);
  return {
    support: [...findMatches(tokens, SUPPORTS), ...manner],
    means: [...findMatches(tokens, WAYS), ...manner],
    conditions: findMatches(tokens, CONDITION),
  };
}
