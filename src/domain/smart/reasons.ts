import type { Token } from './token.ts';
import { readsAsVerb } from './verb-lists.ts';
import { findMatches, patternSet } from './pattern.ts';
import { EFFECT_VERBS, EMPTY_EFFECTS, REASON_OPENERS } from './phrases/reasons.ts';
import { BROAD_AREAS, TRAITS } from './phrases/objects.ts';
import { FUNCTION_WORDS, QUALIFIERS } from './phrases/plain-words.ts';
import { NEEDS } from './phrases/settings.ts';
import { WORD_CLASSES } from './word-classes.ts';

/** Something that links a target to a need: a stated purpose, a cause, feedback, pupils with a need, a standard. */
export interface Reason {
  kind: 'purpose' | 'cause' | 'feedback' | 'effect' | 'need' | 'standard' | 'empty';
  from: number;
  to: number;
  /** True when verbs inside say why, not what will be done, so they are no acts. */
  masks: boolean;
}

const GRAMMAR = { classes: WORD_CLASSES, groups: {} };
const OPENERS = patternSet(REASON_OPENERS, GRAMMAR);
const EMPTY = patternSet(
  EMPTY_EFFECTS.map((pattern) => [pattern, true] as const),
  GRAMMAR,
);
const NEED = patternSet(
  NEEDS.map((pattern) => [pattern, true] as const),
  GRAMMAR,
);
const STANDARD = patternSet(
  [
    ['ts1/ts2/ts3/ts4/ts5/ts6/ts7/ts8', true],
    ['ts <digits>', true],
    ['teacher standard <digits>', true],
    ['standard <digits>', true],
  ] as const,
  GRAMMAR,
);

/** Finds what a text says about why. */
export function findReasons(tokens: readonly Token[]): Reason[] {
  const openers = findMatches(tokens, OPENERS)
    .filter(
      ({ from, to }) =>
        (tokens[from]?.text !== 'so' || isPurposeSo(tokens, from)) && !isWhileTheyDo(tokens, from, to),
    )
    .map(({ from, to, data }): Reason => {
      const isClause = data !== 'feedback' || tokens[to]?.text === 'that' || tokens[to - 1]?.text === 'that';
      const end = isClause ? clauseEnd(tokens, to) : to;
      const isEmpty = data === 'purpose' && tokens[from]?.text !== 'with' && !saysWhat(tokens, from + 1, end);
      return { kind: isEmpty ? 'empty' : data, from, to: end, masks: true };
    });
  const opening = openingPurpose(tokens);
  const empty = new Set(findMatches(tokens, EMPTY).map(({ from }) => from));
  const effects = tokens.flatMap((token, from): Reason[] => {
    const isEffect =
      token.text === 'to' &&
      from > 2 &&
      EFFECT_VERBS.has(tokens[from + 1]?.text ?? '') &&
      isAfterObject(tokens, from);
    return isEffect && !empty.has(from) && saysWhat(tokens, from + 2, clauseEnd(tokens, from + 1))
      ? [{ kind: 'effect', from, to: clauseEnd(tokens, from + 1), masks: false }]
      : [];
  });
  const needs = findMatches(tokens, NEED)
    .filter(
      ({ from, to }) =>
        !describesAThing(tokens, to) &&
        !isAboutTheWriter(tokens, from) &&
        !isVerbSend(tokens, from) &&
        !isATopic(tokens, from, to),
    )
    .map(({ from, to }): Reason => ({ kind: 'need', from, to, masks: false }));
  const standards = findMatches(tokens, STANDARD).map(({ from, to }): Reason => ({
    kind: 'standard',
    from,
    to,
    masks: false,
  }));
  return [...openers, ...opening, ...effects, ...needs, ...standards];
}

/** 'as they leave', ', they will write': when, or what comes next, not why. */
function isWhileTheyDo(tokens: readonly Token[], from: number, to: number): boolean {
  const last = tokens[to - 1]?.text ?? '';
  if (tokens[from]?.text === ',') return /^(will|can|should|must|to|would|each|all|both|and)$/.test(last);
  return (
    tokens[from]?.text === 'as' &&
    /^(leave|leaves|enter|enters|arrive|arrives|come|comes|go|goes|walk|walks|work|works|read|reads|write|writes|pass|finish|line|start|move|speak|talk|explain|teach|circulate)$/.test(
      last,
    )
  );
}

/** 'so the TA knows what to do' says why; 'so far' and 'not so much' do not. */
function isPurposeSo(tokens: readonly Token[], at: number): boolean {
  const next = tokens[at + 1];
  return (
    at > 2 &&
    next?.kind === 'word' &&
    !/^(far|much|many|well|often|soon|long|little|few|on|on|called|hard|quickly|busy|good|bad)$/.test(
      next.text,
    ) &&
    !/^(not|be|being|ever|or|and|do|think|say|is|are)$/.test(tokens[at - 1]?.text ?? '')
  );
}

/** 'To cut complaints about homework: post it…', 'To help 8B settle, I will…': the reason stands first. */
function openingPurpose(tokens: readonly Token[]): Reason[] {
  return tokens.flatMap((token, from): Reason[] => {
    if (!token.opens || token.text !== 'to' || !EFFECT_VERBS.has(tokens[from + 1]?.text ?? '')) return [];
    let to = from + 1;
    while (to < tokens.length && !tokens[to]?.opens && !/^[,:–—]$/.test(tokens[to]?.text ?? '')) to++;
    if (!/^[,:–—]$/.test(tokens[to]?.text ?? '') || tokens.length < to + 3 || !saysWhat(tokens, from + 2, to))
      return [];
    return /^(i|i'll|we|we'll|use|the)$/.test(tokens[to + 1]?.text ?? '') ||
      readsAsVerb(tokens[to + 1]?.text ?? '')
      ? [{ kind: 'purpose', from, to, masks: true }]
      : [];
  });
}

/** 'to support progress' and 'to improve learning' fit any target; 'to check every pupil's understanding' does not. */
function saysWhat(tokens: readonly Token[], from: number, to: number): boolean {
  return tokens
    .slice(from, to)
    .some(
      (token) =>
        token.masks.has('label') ||
        token.stem === 'understanding' ||
        (token.kind === 'word' &&
          !EMPTY_VERB.test(token.text) &&
          token.text.length > 2 &&
          !BROAD_AREAS.has(token.stem) &&
          !TRAITS.has(token.text) &&
          !FUNCTION_WORDS.has(token.text) &&
          !QUALIFIERS.has(token.text)),
    );
}

const EMPTY_VERB =
  /^(make|makes|learn|learns|achieve|achieves|succeed|rapid|progress|benefit|thrive|flourish|become|get|reach|access|gain|best|well|attainment|better)$/;

/** 'A course about autism', 'an expert in SEND': a subject to learn about, not pupils. */
function isATopic(tokens: readonly Token[], from: number, to: number): boolean {
  return (
    to === from + 1 &&
    /^(about|in|of|on|around)$/.test(tokens[from - 1]?.text ?? '') &&
    tokens[from]?.text === tokens[from]?.stem &&
    !/^(pupil|student|child|children|learner|group|boy|girl|need|reader|speaker)$/.test(
      tokens[to]?.stem ?? '',
    )
  );
}

/** 'Send home three postcards' is no need; 'SEND' and 'send pupils' are. */
function isVerbSend(tokens: readonly Token[], at: number): boolean {
  const token = tokens[at];
  if (token?.text !== 'send' || token.raw === 'SEND') return false;
  return (
    !/^(pupil|student|child|children|learner|group|boy|girl|need)$/.test(tokens[at + 1]?.stem ?? '') &&
    (token.opens || at === 0 || !/^(with|for|of|my|our|the|in|from|about)$/.test(tokens[at - 1]?.text ?? ''))
  );
}

/** 'Be less anxious', 'feel vulnerable': the one who writes, not pupils with a need. */
function isAboutTheWriter(tokens: readonly Token[], from: number): boolean {
  return (
    tokens
      .slice(Math.max(0, from - 3), from)
      .some(({ text }) => /^(be|being|feel|feeling|less|am|i'm)$/.test(text)) &&
    !tokens
      .slice(from, from + 2)
      .some(({ stem }) => /^(pupil|student|child|children|learner|boy|girl)$/.test(stem))
  );
}

/** 'the SEND code of practice' is a document, 'SEND pupils' are pupils. */
function describesAThing(tokens: readonly Token[], to: number): boolean {
  return /^(code|policy|briefing|training|meeting|guidance|department|team|register|course|file|folder|data|review|procedure|process|website|module|provision|school|unit|base|setting|centre|hub|lead|coordinator|teacher|framework|handbook|legislation|law|webinar|conference|cpd|link|officer)$/.test(
    tokens[to]?.stem ?? '',
  );
}

/** 'to' after a thing says what for; after 'want', 'ECT' or 'need' it only opens the act. */
function isAfterObject(tokens: readonly Token[], at: number): boolean {
  const before = tokens[at - 1];
  if (before?.text === ',' && at > 5) return true;
  if (!before || before.kind === 'punct' || before.opens) return false;
  return !/^(want|need|aim|try|like|continue|plan|hope|have|ect|mentor|ta|me|them|able|how|pupils|ask|going|is|am|are|target|year|due|begin|start|remember|priority)$/.test(
    before.text,
  );
}

function clauseEnd(tokens: readonly Token[], from: number): number {
  let to = from;
  while (
    to < tokens.length &&
    !tokens[to]?.opens &&
    tokens[to]?.text !== ',' &&
    !/^(;|:|\.|so)$/.test(tokens[to]?.text ?? '') &&
    !tokens[to]?.masks.has('time')
  )
    to++;
  return to;
}
