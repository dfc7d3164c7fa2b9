import type { Token } from './token.ts';
import { findMatches, patternSet } from './pattern.ts';
import { LABEL_RULES } from './phrases/label-rules.ts';
import { FUNCTION_WORDS } from './phrases/plain-words.ts';
import { isProperName, WORD_CLASSES } from './word-classes.ts';

const RULES = patternSet(LABEL_RULES, { classes: WORD_CLASSES, groups: {} });

/** A number this long is a telephone number, a reference or a slip, never a measure. */
const LONGEST_MEASURE = 5;

/** Marks the numbers that are names, before anything is counted: classes and years as `label`, the rest as `code`. */
export function maskLabels(tokens: readonly Token[]): void {
  for (const { from, to, data } of findMatches(tokens, RULES)) {
    for (const token of tokens.slice(from, to)) token.masks.add(data);
  }
  tokens.forEach((token, at) => {
    if (isNamedClass(tokens, at)) for (const own of tokens.slice(at, at + 2)) own.masks.add('label');
    if (token.kind === 'number' && token.text.length > LONGEST_MEASURE) token.masks.add('code');
  });
}

/** '5 Oak', '2 Birch': a year and a name. '3 Kagan structures' counts, since a thing follows. */
function isNamedClass(tokens: readonly Token[], at: number): boolean {
  const [year, name, next] = tokens.slice(at, at + 3);
  if (!year || !name || year.kind !== 'number' || !/^([1-9]|1[0-3])$/.test(year.text) || !isProperName(name)) return false;
  if (/^(of|out|by|than|least|per|to|grade|level)$/.test(tokens[at - 1]?.text ?? '')) return false;
  return (
    !next ||
    next.kind !== 'word' ||
    next.opens ||
    FUNCTION_WORDS.has(next.text) ||
    /^(class|pupil|student|child|children|boy|girl|lesson|book|math|english|reading|writing|phonics)$/.test(next.stem)
  );
}
