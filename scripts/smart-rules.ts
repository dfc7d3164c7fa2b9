import { patternSet } from '../src/domain/smart/pattern.ts';
import type { PatternSet } from '../src/domain/smart/pattern.ts';
import { LABEL_RULES } from '../src/domain/smart/phrases/label-rules.ts';
import { MEASURE_GROUPS, MEASURE_RULES } from '../src/domain/smart/phrases/measure-rules.ts';
import { TECHNIQUES } from '../src/domain/smart/phrases/objects.ts';
import { EMPTY_EFFECTS, REASON_OPENERS, SUPPORT } from '../src/domain/smart/phrases/reasons.ts';
import { NEEDS, SETTINGS } from '../src/domain/smart/phrases/settings.ts';
import { TIME_RULES } from '../src/domain/smart/phrases/time-rules.ts';
import { TIME_GROUPS } from '../src/domain/smart/phrases/time-words.ts';
import { WORD_CLASSES } from '../src/domain/smart/word-classes.ts';

const GRAMMAR = { classes: WORD_CLASSES, groups: { ...TIME_GROUPS, ...MEASURE_GROUPS } };

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
  ['measures', rulesOf(first(MEASURE_RULES))],
  ['labels', rulesOf(first(LABEL_RULES))],
  ['reasons', rulesOf([...first(REASON_OPENERS), ...EMPTY_EFFECTS])],
  ['support', rulesOf(SUPPORT)],
  ['techniques', rulesOf(TECHNIQUES)],
  ['settings', rulesOf([...SETTINGS, ...NEEDS])],
];

/** Pieces of text that come as near as they can to a pattern: its own words, and something that each class stands for. */
export function nearMisses(pattern: string): string[] {
  const words = pattern
    .split(' ')
    .map((part) => part.replace(/\?$/u, '').split('/')[0]!)
    .map((part) => (part.startsWith('<') ? '3' : part.startsWith('..') ? 'word' : part));
  return [`${words.join(' ')} `, `${words[0]} `, `${words.slice(0, -1).join(' ')} `, '3 by '];
}
