import type { Token } from './token.ts';
import type { Act } from './acts.ts';
import { isVerbOnly } from './verb-lists.ts';
import { findMatches, patternSet } from './pattern.ts';
import { BROAD_AREAS, TECHNIQUES, TRAITS } from './phrases/objects.ts';
import { FUNCTION_WORDS, OBJECT_STOPS, QUALIFIERS } from './phrases/plain-words.ts';
import { BARE_HEADS } from './phrases/setting-heads.ts';
import { NEEDS, OPEN_SETTINGS, SETTINGS } from './phrases/settings.ts';
import { WEASEL_GROUPS } from './phrases/weasel-verbs.ts';
import { VAGUE_PHRASES } from './phrases/vague-phrases.ts';
import { WORD_CLASSES } from './word-classes.ts';

/** A run of tokens. */
export interface Run {
  from: number;
  to: number;
}

/** What the target is about, and where. */
export interface Objects {
  /** Techniques, tasks and resources fine enough to be seen. */
  techniques: readonly Run[];
  /** Objects of acts: `granular` is fine enough, `broad` is a heading, `people` only says who. */
  ofActs: readonly (Run & { act: Act; kind: 'granular' | 'broad' | 'people' | 'trait' | 'none' })[];
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
const MENTAL = new Set(
  WEASEL_GROUPS.filter(({ rule }) => /^(in-the-head|says-it-will-try|keeps-going)$/.test(rule)).flatMap(
    ({ words: verbs }) => verbs.split(' '),
  ),
);
const OPEN_SETTING = asRules(OPEN_SETTINGS);
const BARE = new Set(BARE_HEADS.split(' '));

/** Single words that name a need: SEND, EAL, dyslexic. */
const NEED_WORDS = new Set([...NEEDS.filter((pattern) => /^[a-z]+$/.test(pattern)), 'premium', 'autistic']);

/** Qualities by their ending: ownership, fairness, clarity. A policy and a university are things. */
const QUALITY = /(ship|ness|hood|ism|itude|[a-z]{3}ity|ency|ancy)$/;
const NO_QUALITY =
  /^(harness|witness|business|activity|university|city|charity|identity|fluency|emergency|agency|frequency|autism|mechanism|organism|prism|electricity|density|velocity|gravity|probability|humanity|humidity|conductivity|acidity|salinity|facility|neighbourhood|childhood|fitness)$/;

function isBroad(token: Token): boolean {
  return BROAD_AREAS.has(token.stem) || (QUALITY.test(token.text) && !NO_QUALITY.test(token.text));
}

const PEOPLE = new Set(
  'pupil student child children learner girl boy class group parent carer family everyone everybody all them colleague staff people ta teacher adult mentor young mum dad one lad chn'.split(
    ' ',
  ),
);

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

function readObject(tokens: readonly Token[], act: Act, acts: readonly Act[]): Objects['ofActs'][number] {
  const run =
    act.passive && !nounFollows(tokens, act.at + 1)
      ? subjectRun(tokens, act.at)
      : objectRun(tokens, act.at + 1);
  const verbs = new Set(acts.map(({ at }) => tokens[at]));
  const content = tokens.slice(run.from, run.to).filter((token, i) => {
    const isOwned = /^(my|our|the|their|a)$/.test(tokens[run.from + i - 1]?.text ?? '');
    return isContent(token) && !verbs.has(token) && (isOwned || !isVerbOnly(token.text));
  });
  // 'Be a role model' says how someone is, whatever the noun.
  const kind = /^(be|become)$/.test(act.lemma) ? 'none' : kindOf(content);
  // 'Share best practice': a saying is nothing to see, whatever the verb.
  if (kind === 'none' && tokens.slice(run.from, run.to).some((token) => token.masks.has('vague')))
    return { ...run, act, kind: 'trait' };
  // 'Gaps in understanding of forces': what they are in says which.
  if (
    kind === 'broad' &&
    act.kind === 'act' &&
    GAPS.test(content.at(-1)?.stem ?? '') &&
    /^(in|with|about|around)$/.test(tokens[run.to]?.text ?? '')
  ) {
    const further = objectRun(tokens, run.to + 1);
    if (kindOf(tokens.slice(further.from, further.to).filter(isContent)) === 'granular')
      return { from: run.from, to: further.to, act, kind: 'granular' };
  }
  // 'The number of pupils who bring a calculator': what they do is in the clause.
  if (
    act.change &&
    (kind === 'none' || kind === 'people') &&
    /^(who|that)$/.test(tokens[run.to]?.text ?? '')
  ) {
    const clause = objectRun(tokens, run.to + 2);
    if (kindOf(tokens.slice(clause.from, clause.to).filter(isContent)) === 'granular')
      return { from: run.from, to: clause.to, act, kind: 'granular' };
  }
  // 'Start lessons with the hook': the thing stands after 'with'.
  if (
    kind !== 'granular' &&
    /^(start|begin|end|finish|open|close)$/.test(act.lemma) &&
    /^(with|by)$/.test(tokens[run.to]?.text ?? '')
  ) {
    const further = objectRun(tokens, run.to + 1);
    if (kindOf(tokens.slice(further.from, further.to).filter(isContent)) === 'granular')
      return { from: further.from, to: further.to, act, kind: 'granular' };
  }
  // 'Mark the Y8 assessments': the job itself, but it says which.
  if (
    kind === 'broad' &&
    /^(mark|moderate)$/.test(act.lemma) &&
    tokens.slice(run.from, run.to).some((token) => token.masks.has('label')) &&
    /^(assessment|test|book|paper|essay|homework|mock)$/.test(content.at(-1)?.stem ?? '')
  )
    return { ...run, act, kind: 'granular' };
  if (kind === 'granular' && saysNothing(act)) return { ...run, act, kind: 'broad' };
  return {
    ...run,
    act,
    kind:
      kind === 'broad' &&
      act.kind === 'act' &&
      !JOB_ITSELF.test(act.lemma) &&
      CONCRETE_WITH_ACT.test(content.at(-1)?.stem ?? '')
        ? 'granular'
        : kind,
  };
}

const GAPS = /^(gap|misconception|error|mistake|understanding|knowledge|strength|weakness)$/;

/** 'Understand the framework', 'work on all of it', 'lessons will be improved': after such a verb only a named technique is a thing to see. */
function saysNothing(act: Act): boolean {
  if (act.kind !== 'weasel' || act.change) return false;
  return act.passive || MENTAL.has(act.lemma) || act.lemma === 'make';
}

/** 'Plan lessons', 'adapt teaching', 'mark work': the job itself, unless it says which or how many. */
export const JOB_ITSELF =
  /^(plan|teach|adapt|mark|assess|differentiate|model|monitor|support|challenge|question|review|complete|achieve|collect|meet|discuss|evaluate|analyse|share|talk|speak|tell|explain|praise|moderate|observe|visit|send|email|ask|see)$/;

/** Wide words that are things once a real act is done to them: 'swap roles', 'phone home', 'film a lesson'. */
const CONCRETE_WITH_ACT =
  /^(role|voice|home|data|resource|work|lesson|activity|task|result|book|paper|word|level|paperwork|mark|grade|score)$/;

function nounFollows(tokens: readonly Token[], at: number): boolean {
  const next = tokens[at];
  return (
    next !== undefined &&
    next.kind === 'word' &&
    !OBJECT_STOPS.has(next.text) &&
    !next.masks.has('time') &&
    !next.opens
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

/** The words after a verb, up to a preposition, a mark or a time. 'of' carries on: 'the use of cold call'. */
function objectRun(tokens: readonly Token[], from: number): Run {
  let to = from;
  while (to < tokens.length && to < from + 14) {
    const token = tokens[to] as Token;
    const isInitial = token.text === '.' && /^\p{Lu}$/u.test(tokens[to - 1]?.raw ?? '');
    const isMark = token.kind === 'punct' && !isInitial && !'\'"‘“”(/'.includes(token.text);
    // 'Start every lesson on time': what comes round again is also what the act is done to.
    const isTime =
      token.masks.has('time') &&
      (to > from + 1 || token.masks.has('end') || !/^(every|each)$/.test(tokens[from]?.text ?? ''));
    if (token.opens || isMark || isTime || token.masks.has('reason')) break;
    if (
      OBJECT_STOPS.has(token.text) &&
      (to > from + (/^(up|out|back|through|over)$/.test(tokens[from]?.text ?? '') ? 1 : 0) ||
        !/^(on|at|for|to|with|about|in|up|out|through|over|every|each)$/.test(token.text))
    )
      break;
    if (to === from && token.text === 'to') break;
    to++;
  }
  return { from, to };
}

function subjectRun(tokens: readonly Token[], at: number): Run {
  let from = at;
  while (from > 0 && at - from < 10) {
    const token = tokens[from - 1] as Token;
    if (token.kind === 'punct' || token.masks.has('time')) break;
    from--;
    if (token.opens) break;
  }
  return { from, to: at };
}

/** Nouns that end like adverbs. */
const NOT_ADVERBS = /^(tally|family|assembly|reply|supply|fly|july|italy|anomaly)$/;

function isContent(token: Token): boolean {
  if (
    token.kind !== 'word' ||
    token.masks.has('label') ||
    token.masks.has('code') ||
    token.masks.has('vague') ||
    token.value !== undefined
  )
    return false;
  if (FUNCTION_WORDS.has(token.text) || QUALIFIERS.has(token.text)) return false;
  return token.text.length > 1 && (!token.text.endsWith('ly') || NOT_ADVERBS.test(token.text));
}

/** Describing words by their ending; as the last word of a phrase they are its noun ('handwriting'). */
const ADJECTIVE = /(ive|ful|ous|able|ible|ing|ed)$/;

function kindOf(content: readonly Token[]): 'granular' | 'broad' | 'people' | 'trait' | 'none' {
  if (content.length === 0) return 'none';
  const head = content.at(-1);
  // 'Have behaviour nailed', 'SEND pupils': a past form is no thing, and a need only says which people.
  if (
    head &&
    /[^e]ed$/.test(head.text) &&
    !/^(speed|seed|shed|sled|bed)$/.test(head.text) &&
    content.length > 1
  )
    return kindOf(content.slice(0, -1));
  if (
    head &&
    PEOPLE.has(head.stem) &&
    content.every((token) => PEOPLE.has(token.stem) || NEED_WORDS.has(token.stem))
  )
    return 'people';
  if (
    content.some(
      (token) =>
        (token === head || !ADJECTIVE.test(token.text)) &&
        !NEED_WORDS.has(token.stem) &&
        !isBroad(token) &&
        !PEOPLE.has(token.stem) &&
        !TRAITS.has(token.text),
    )
  )
    return 'granular';
  if (content.every((token) => PEOPLE.has(token.stem))) return 'people';
  return content.some((token) => TRAITS.has(token.text)) ? 'trait' : 'broad';
}
