import type { Token } from './token.ts';
import { findMatches, patternSet } from './pattern.ts';
import { LABEL_RULES } from './phrases/label-rules.ts';
import { WORD_CLASSES } from './word-classes.ts';

const RULES = patternSet(LABEL_RULES, { classes: WORD_CLASSES, groups: {} });

/** A number this long is a telephone number, a reference or a slip, never a measure. */
const LONGEST_MEASURE = 5;

/** Marks the numbers that are names, before anything is counted: classes and years as `label`, the rest as `code`. */
export function maskLabels(tokens: readonly Token[]): void {
  for (const { from, to, data } of findMatches(tokens, RULES)) {
    for (const token of tokens.slice(from, to)) token.masks.add(data);
  }
  for (const token of tokens) {
    if (token.kind === 'number' && token.text.length > LONGEST_MEASURE) token.masks.add('code');
  }
}
