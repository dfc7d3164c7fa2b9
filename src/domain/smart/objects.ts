import type { Token } from './token.ts';
import type { Act } from './acts.ts';
import { isBroad, isContent, PEOPLE, readObject, type ActObject, type Run } from './act-object.ts';
import { findMatches, patternSet } from './pattern.ts';
import { TECHNIQUES, TRAITS } from './phrases/objects.ts';
import { BARE_HEADS } from './phrases/setting-heads.ts';
import { NEEDS, OPEN_SETTINGS, SETTINGS } from './phrases/settings.ts';
import { VAGUE_PHRASES } from './phrases/vague-phrases.ts';
import { WORD_CLASSES } from './word-classes.ts';

/** What the target is about, and where. */
export interface Objects {
  /** Techniques, tasks and resources fine enough to be seen. */
  techniques: readonly Run[];
  /** Objects of acts: `granular` is fine enough, `broad` is a heading, `people` only says who. */
  ofActs: readonly ActObject[];
  /** Headings such as behaviour or engagement. */
  broad: readonly Run[];
  traits: readonly Run[];
  /** Class, pupils, part of the lesson, subject, place. */
  settings: readonly Run[];
}

const GRAMMAR = { classes: WORD_CLASSES, groups: {} };
const asRules = (list: readonly string[]) =>
  patternSet(
    list.map((pattern) => [pattern, true] as const),
    GRAMMAR,
  );
const TECHNIQUE = asRules(TECHNIQUES);
const VAGUE = asRules(VAGUE_PHRASES);
const SETTING = asRules([...SETTINGS, ...NEEDS]);
const OPEN_SETTING = asRules(OPEN_SETTINGS);
const BARE = new Set(BARE_HEADS.split(' '));

/** Finds named techniques, tasks and resources outside clauses that only say why. */
export function findTechniques(tokens: readonly Token[]): Run[] {
  return findMatches(tokens, TECHNIQUE).filter(
    ({ from, to }) =>
      !tokens[from]?.masks.has('reason') &&
      !tokens[to - 1]?.masks.has('time') &&
      !tokens.slice(from, to).every((token) => token.masks.has('vague')),
  );
}

/** What stands between double quotation marks: words to say or write, which two people would recognise. */
export function findQuotes(tokens: readonly Token[]): Run[] {
  const runs: Run[] = [];
  let open = -1;
  tokens.forEach((token, at) => {
    if (!/^["“”]$/.test(token.text)) return;
    if (open < 0 || at - open > LONGEST_QUOTE) open = at;
    else {
      if (at > open + 1) runs.push({ from: open + 1, to: at });
      open = -1;
    }
  });
  return runs;
}

/** A quotation mark that is never closed must not swallow the rest. In tokens. */
const LONGEST_QUOTE = 20;

/** Finds sayings and whole-of-everything phrases, in which no word is a thing to see. */
export function findVaguePhrases(tokens: readonly Token[]): Run[] {
  return findMatches(tokens, VAGUE).filter(({ from }) => !tokens[from]?.masks.has('time'));
}

/** Finds objects and settings. */
export function findObjects(
  tokens: readonly Token[],
  acts: readonly Act[],
  techniques: readonly Run[],
): Objects {
  const inMain = (run: Run) => !tokens[run.from]?.masks.has('reason') && !tokens[run.from]?.masks.has('time');
  return {
    techniques,
    ofActs: acts.map((act) => readObject(tokens, act, acts)),
    broad: words(tokens, (token) => isBroad(token) && !PEOPLE.has(token.stem)).filter(inMain),
    traits: words(tokens, (token) => TRAITS.has(token.text)).filter(inMain),
    settings: [
      ...findMatches(tokens, SETTING),
      ...findMatches(tokens, OPEN_SETTING).filter((run) => saysWhich(tokens, run)),
    ].filter(
      ({ from }) =>
        (!tokens[from]?.masks.has('end') || isWhoseLesson(tokens, from)) &&
        (!tokens[from]?.masks.has('reason') || tokens[0]?.masks.has('reason')),
    ),
  };
}

function words(tokens: readonly Token[], test: (token: Token) => boolean): Run[] {
  return tokens.flatMap((token, from) =>
    token.kind === 'word' && test(token) ? [{ from, to: from + 1 }] : [],
  );
}

/** 'in lessons' is everywhere; 'in fractions lessons' and 'on the carpet' are somewhere. */
function saysWhich(tokens: readonly Token[], { from, to }: Run): boolean {
  const own = tokens.slice(from + 1, to);
  const head = own.at(-1);
  if (
    !head ||
    own.some((token) => token.kind === 'punct' || token.masks.has('vague') || token.masks.has('end'))
  )
    return false;
  if (!BARE.has(head.stem)) return true;
  if (own.some((token) => /['’]s$/.test(token.raw))) return true;
  return own
    .slice(0, -1)
    .some(
      (token) => token.masks.has('label') || (isContent(token) && !isBroad(token) && !TRAITS.has(token.text)),
    );
}

/** 'In my next two Y8 lessons' says when, and with whom. */
function isWhoseLesson(tokens: readonly Token[], at: number): boolean {
  return (
    tokens[at]?.masks.has('label') === true &&
    tokens.slice(at + 1, at + 3).some(({ stem }) => /^(lesson|class|session|period)$/.test(stem))
  );
}
