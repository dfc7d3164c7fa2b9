import { CLASS_WORDS, COUNTED_UNITS } from '../lexicon/places/names.ts';
import { NAME_NUMBERS } from '../lexicon/amounts/name-numbers.ts';
import { FUNCTION_WORDS } from '../lexicon/plain-words.ts';
import { findMatches, patternSet } from '../text/pattern.ts';
import { mask, type Token } from '../text/token.ts';
import { CLASSES_ONLY, isProperName } from '../text/word-classes.ts';
import { present } from '../../present.ts';

const RULES = patternSet(NAME_NUMBERS, CLASSES_ONLY);

/** A number this long is a telephone number, a reference or a slip, never an amount. */
const LONGEST_AMOUNT = 5;
/** There are not so many of these: 'mark and level 240 scripts'. */
const LEVELS = new Set(['level', 'stage', 'step', 'phase']);
const BEFORE_SET = new Set('in with for my to of'.split(' '));
const BEFORE_AMOUNT = new Set('of out by than least per to grade level'.split(' '));

/** Marks the numbers that are names, before anything is counted: classes and years as `label`, the rest as `code`. */
export function markNameNumbers(tokens: readonly Token[]): void {
  for (const run of findMatches(tokens, RULES)) {
    if (isSetAsVerb(tokens, run.from, run.to) || (LEVELS.has(tokens[run.from]?.text ?? '') && (tokens[run.from + 1]?.value ?? 0) > 20)) continue; // prettier-ignore
    mask(tokens, run, run.data);
    if (/^ts\d?$/.test(tokens[run.from]?.text ?? '')) maskList(tokens, run.to);
  }
  tokens.forEach((token, at) => {
    if (isNamedClass(tokens, at)) mask(tokens, { from: at, to: at + 2 }, 'label');
    // 'the Three Billy Goats'
    if (
      token.value !== undefined &&
      token.kind === 'word' &&
      !token.opens &&
      /^\p{Lu}\p{Ll}/u.test(token.raw) &&
      /^\p{Lu}\p{Ll}/u.test(tokens[at + 1]?.raw ?? '')
    )
      token.masks.add('code');
    if (token.kind === 'number' && (token.text.length > LONGEST_AMOUNT || isReference(tokens, at)))
      token.masks.add('code');
  });
}

/** 'AQA 8300 spec': a large number before something that is not counted. */
function isReference(tokens: readonly Token[], at: number): boolean {
  const next = tokens[at + 1];
  return (
    /^\d{4}$/.test(tokens[at]?.text ?? '') && next?.kind === 'word' && !next.opens && !next.text.endsWith('s') &&
    !FUNCTION_WORDS.has(next.text) && !COUNTED_UNITS.has(next.stem)
  ); // prettier-ignore
}

/** 'TS2, 4 and 7': the numbers after the first are standards too. */
function maskList(tokens: readonly Token[], from: number): void {
  for (
    let at = from;
    tokens[at] &&
    (tokens[at]?.kind === 'number' || ',&/'.includes(present(tokens[at]).text) || tokens[at]?.text === 'and');
    at++
  )
    present(tokens[at]).masks.add('code');
}

/** 'set 3 homeworks' gives them; 'in set 3' names pupils. */
function isSetAsVerb(tokens: readonly Token[], from: number, to: number): boolean {
  const next = tokens[to];
  const last = tokens[from - 1];
  return (
    tokens[from]?.text === 'set' && next?.kind === 'word' && /[^s]s$/.test(next.text) && !CLASS_WORDS.has(next.stem) &&
    !BEFORE_SET.has(last?.text ?? '') && !last?.masks.has('label')
  ); // prettier-ignore
}

/** '5 Oak', '2 Birch': a year and a name. '3 Kagan structures' counts, since a thing follows. */
function isNamedClass(tokens: readonly Token[], at: number): boolean {
  const [year, name, next] = tokens.slice(at, at + 3);
  if (!year || !name || year.kind !== 'number' || !/^([1-9]|1[0-3])$/.test(year.text) || !isProperName(name))
    return false;
  if (BEFORE_AMOUNT.has(tokens[at - 1]?.text ?? '')) return false;
  return (
    !next || next.kind !== 'word' || next.opens || FUNCTION_WORDS.has(next.text) || CLASS_WORDS.has(next.stem)
  );
}
