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
    if (isSetAsVerb(tokens, from, to)) continue;
    for (const token of tokens.slice(from, to)) token.masks.add(data);
    if (/^ts\d?$/.test(tokens[from]?.text ?? '')) maskList(tokens, to);
  }
  tokens.forEach((token, at) => {
    if (isNamedClass(tokens, at)) for (const own of tokens.slice(at, at + 2)) own.masks.add('label');
    if (token.kind === 'number' && (token.text.length > LONGEST_MEASURE || isReference(tokens, at)))
      token.masks.add('code');
  });
}

/** 'AQA 8300 spec': a large number before something that is not counted. */
function isReference(tokens: readonly Token[], at: number): boolean {
  const next = tokens[at + 1];
  return (
    /^\d{4}$/.test(tokens[at]!.text) &&
    next?.kind === 'word' &&
    !next.opens &&
    !/s$/.test(next.text) &&
    !FUNCTION_WORDS.has(next.text) &&
    !/^(word|step|point|pound|m|metre|minute)$/.test(next.stem)
  );
}

/** 'TS2, 4 and 7': the numbers after the first are standards too. */
function maskList(tokens: readonly Token[], from: number): void {
  for (
    let at = from;
    at < tokens.length && (tokens[at]?.kind === 'number' || /^(,|and|&|\/)$/.test(tokens[at]?.text ?? ''));
    at++
  )
    tokens[at]?.masks.add('code');
}

/** 'set 3 homeworks' gives them; 'in set 3' names pupils. */
function isSetAsVerb(tokens: readonly Token[], from: number, to: number): boolean {
  const next = tokens[to];
  return (
    tokens[from]?.text === 'set' &&
    next?.kind === 'word' &&
    /[^s]s$/.test(next.text) &&
    !/^(pupil|student|girl|boy|lesson|lesson|group|math|class)$/.test(next.stem) &&
    !/^(in|with|for|my|to|of)$/.test(tokens[from - 1]?.text ?? '') &&
    !tokens[from - 1]?.masks.has('label')
  );
}

/** '5 Oak', '2 Birch': a year and a name. '3 Kagan structures' counts, since a thing follows. */
function isNamedClass(tokens: readonly Token[], at: number): boolean {
  const [year, name, next] = tokens.slice(at, at + 3);
  if (!year || !name || year.kind !== 'number' || !/^([1-9]|1[0-3])$/.test(year.text) || !isProperName(name))
    return false;
  if (/^(of|out|by|than|least|per|to|grade|level)$/.test(tokens[at - 1]?.text ?? '')) return false;
  return (
    !next ||
    next.kind !== 'word' ||
    next.opens ||
    FUNCTION_WORDS.has(next.text) ||
    /^(class|pupil|student|child|children|boy|girl|lesson|book|math|english|reading|writing|phonics)$/.test(
      next.stem,
    )
  );
}
