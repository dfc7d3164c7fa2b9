import type { Token } from './token.ts';
import type { Act } from './acts.ts';
import { BROAD_AREAS, TRAITS } from './phrases/objects.ts';
import { FUNCTION_WORDS, OBJECT_STOPS, QUALIFIERS } from './phrases/plain-words.ts';
import { NEEDS } from './phrases/settings.ts';
import { WEASEL_GROUPS } from './phrases/weasel-verbs.ts';
import { isVerbOnly } from './verb-lists.ts';

/** A run of tokens. */
export interface Run {
  from: number;
  to: number;
}

/** What an act is done to: `granular` is fine enough to be seen, `broad` is a heading, `people` only says who. */
export type ActObject = Run & { act: Act; kind: 'granular' | 'broad' | 'people' | 'trait' | 'none' };

/** Verbs after which only a named technique is a thing to see. */
const MENTAL = new Set(
  WEASEL_GROUPS.filter(({ rule }) => /^(in-the-head|says-it-will-try|keeps-going)$/.test(rule)).flatMap(
    ({ words: verbs }) => verbs.split(' '),
  ),
);

/** Single words that name a need: SEND, EAL, dyslexic. */
const NEED_WORDS = new Set([...NEEDS.filter((pattern) => /^[a-z]+$/.test(pattern)), 'premium', 'autistic']);

/** Qualities by their ending: ownership, fairness, clarity. A policy and a university are things. */
const QUALITY = /(ship|ness|hood|ism|itude|[a-z]{3}ity|ency|ancy)$/;
const NO_QUALITY =
  /^(harness|witness|business|activity|university|city|charity|identity|fluency|emergency|agency|frequency|autism|mechanism|organism|prism|electricity|density|velocity|gravity|probability|humanity|humidity|conductivity|acidity|salinity|facility|neighbourhood|childhood|fitness)$/;

/** True for a heading such as behaviour, and for a quality such as ownership. */
export function isBroad(token: Token): boolean {
  return BROAD_AREAS.has(token.stem) || (QUALITY.test(token.text) && !NO_QUALITY.test(token.text));
}

/** Words for people in general. */
export const PEOPLE = new Set(
  'pupil student child children learner girl boy class group parent carer family everyone everybody all them colleague staff people ta teacher adult mentor young mum dad one lad chn'.split(
    ' ',
  ),
);

/** Reads what an act is done to. */
export function readObject(tokens: readonly Token[], act: Act, acts: readonly Act[]): ActObject {
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
const JOB_ITSELF =
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

/** True for a word that could be part of a thing. */
export function isContent(token: Token): boolean {
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
