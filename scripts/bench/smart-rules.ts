import { AMOUNT_GROUPS, AMOUNT_RULES } from '../../src/domain/smart/lexicon/amounts/rules.ts';
import { FEEDBACK_PHRASES } from '../../src/domain/smart/lexicon/reasons/feedback.ts';
import { MEANS, SUPPORT } from '../../src/domain/smart/lexicon/reasons/help.ts';
import { NAME_NUMBERS } from '../../src/domain/smart/lexicon/amounts/name-numbers.ts';
import { NEEDS } from '../../src/domain/smart/lexicon/reasons/needs.ts';
import { SETTING_PHRASES } from '../../src/domain/smart/lexicon/places/places.ts';
import { EMPTY_EFFECTS, REASON_OPENERS } from '../../src/domain/smart/lexicon/reasons/rules.ts';
import { TECHNIQUES } from '../../src/domain/smart/lexicon/acts/things.ts';
import { TIME_RULES } from '../../src/domain/smart/lexicon/times/rules.ts';
import { TIME_GROUPS } from '../../src/domain/smart/lexicon/times/words.ts';
import { patternSet } from '../../src/domain/smart/text/pattern.ts';
import type { PatternSet } from '../../src/domain/smart/text/pattern.ts';
import { WORD_CLASSES } from '../../src/domain/smart/text/word-classes.ts';

const GRAMMAR = { classes: WORD_CLASSES, groups: { ...TIME_GROUPS, ...AMOUNT_GROUPS } };

/** One rule of the checker by itself. */
export interface OneRule {
  pattern: string;
  set: PatternSet<true>;
}

const rulesOf = (patterns: readonly string[]): OneRule[] =>
  patterns.map((pattern) => ({ pattern, set: patternSet([[pattern, true]], GRAMMAR) }));
const first = <T>(list: readonly (readonly [string, T])[]): string[] => list.map(([pattern]) => pattern);

/** Every pattern of the checker as a rule by itself, by what it finds: for measuring how long each takes. */
export const everyRule: readonly (readonly [name: string, rules: readonly OneRule[]])[] = [
  ['times', rulesOf(first(TIME_RULES))],
  ['measures', rulesOf(first(AMOUNT_RULES))],
  ['labels', rulesOf(first(NAME_NUMBERS))],
  ['reasons', rulesOf([...first(REASON_OPENERS), ...EMPTY_EFFECTS, ...FEEDBACK_PHRASES])],
  ['support', rulesOf([...SUPPORT, ...MEANS])],
  ['techniques', rulesOf(TECHNIQUES)],
  ['settings', rulesOf([...SETTING_PHRASES, ...NEEDS])],
];

/** Pieces of text that come as near as they can to a pattern: its own words, and something that each class stands for. */
export function nearMisses(pattern: string): string[] {
  const words = pattern
    .split(' ')
    .map((part) => part.replace(/\?$/u, '').replace(/\/.*$/u, ''))
    .map((part) => (part.startsWith('<') ? '3' : part.startsWith('..') ? 'word' : part));
  return [`${words.join(' ')} `, `${words[0]} `, `${words.slice(0, -1).join(' ')} `, '3 by '];
}
