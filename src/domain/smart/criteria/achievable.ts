import type { Finding, Verdict } from '../finding.ts';
import type { Parts } from '../parts.ts';
import type { Reading } from '../reading.ts';
import { spanOf } from '../reading.ts';
import type { Act } from '../acts.ts';
import type { Token } from '../token.ts';
import { findMatches, patternSet } from '../pattern.ts';
import { MEANS, SUPPORT } from '../phrases/reasons.ts';
import type { TargetContext } from '../target-context.ts';
import { WORD_CLASSES } from '../word-classes.ts';

const GRAMMAR = { classes: WORD_CLASSES, groups: {} };
const SUPPORTED = patternSet(
  SUPPORT.map((pattern) => [pattern, true] as const),
  GRAMMAR,
);
const MEANS_NAMED = patternSet(
  MEANS.map((pattern) => [pattern, true] as const),
  GRAMMAR,
);
const CONDITIONAL = patternSet(
  [
    ["if i/there/time/i'm/we ..3", true],
    ['if ..2 allow/allows/permit/permits/lets', true],
    ['cover/workload/timetable/weather permitting/allowing', true],
    ['when i have time', true],
    ['time permitting', true],
    ['if possible', true],
  ] as const,
  GRAMMAR,
);

/** More separate acts than this is several targets in one. */
const MANY_ACTS = 4;

/** A hint from the text, and the two fields that can settle it: confidence and support. */
export function achievableFindings(
  reading: Reading,
  parts: Parts,
  measurable: Verdict,
  timeBound: Verdict,
  context: TargetContext,
): { findings: Finding[]; verdict: Verdict } {
  const findings: Finding[] = [];
  const add = (rule: string, kind: Finding['kind'], message: string, run?: { from: number; to: number }) =>
    findings.push({
      rule: `achievable/${rule}`,
      criterion: 'achievable',
      kind,
      message,
      ...(run ? { span: spanOf(reading.tokens, run.from, run.to) } : {}),
    });
  if (isOnlyADeadline(reading)) {
    add('no-target', 'absent', 'There is a date but no target to judge yet.');
    return { findings, verdict: 0 };
  }
  const absolute = absoluteOutcome(reading, parts);
  const support = findMatches(reading.tokens, SUPPORTED)[0];
  const conditional = findMatches(reading.tokens, CONDITIONAL)[0];
  let verdict: Verdict = 1;
  const isOfAClass =
    absolute !== undefined &&
    !/^(100|never|always|no|zero|nil)$/.test(reading.tokens[absolute.from]?.text ?? '') &&
    measurable === 2 &&
    (support !== undefined || ownStep(reading) || findMatches(reading.tokens, MEANS_NAMED).length > 0);
  if (absolute && !isOfAClass) {
    add(
      'absolute',
      'vague',
      'This leaves no room, and others decide it too. What would be a good step towards it?',
      absolute,
    );
    verdict = 0;
  } else if (!absolute && isBounded(reading, parts, measurable, timeBound, support !== undefined)) {
    verdict = 2;
    if (support) add('support', 'evidence', 'This says what or who will help.', support);
    else
      add(
        'bounded',
        'evidence',
        'This is one small thing in the teacher’s own hands.',
        parts.act ?? parts.object,
      );
  }
  if (conditional) {
    add(
      'conditional',
      'vague',
      'This depends on something else. What would make it happen anyway?',
      conditional,
    );
    verdict = Math.min(verdict, 1) as Verdict;
  }
  verdict = withFields(verdict, context, add);
  if (verdict === 1 && findings.length === 0)
    add('unknown', 'absent', 'The text alone does not show how big a step this is or who will help.');
  return { findings, verdict };
}

function isOnlyADeadline({ tokens, times, acts, objects }: Reading): boolean {
  const rest = tokens.filter(
    (token) =>
      token.kind !== 'punct' && !token.masks.has('time') && !/^(by|until|before|on|in|and)$/.test(token.text),
  );
  return times.length > 0 && rest.length === 0 && acts.length === 0 && objects.techniques.length === 0;
}

const PUPILS = /^(pupil|student|child|children|learner|one)$/;

function absoluteOutcome(
  { tokens, measures, times, acts }: Reading,
  parts: Parts,
): { from: number; to: number } | undefined {
  const zero = measures.find(({ data }) => data === 'zero');
  // 'Give no detentions this week' is the teacher's own to do.
  const isOwnZero = acts.some(
    ({ lemma, at }) =>
      /^(give|set|issue|send|use|ask|hold|call)$/.test(lemma) && at === (zero?.from ?? 0) - 1,
  );
  if (zero && !isOwnZero) return zero;
  // 'No pupil will ever be bored'
  const no = tokens.findIndex(({ text }, at) => text === 'no' && PUPILS.test(tokens[at + 1]?.stem ?? ''));
  if (no >= 0 && (no === 0 || tokens[no]!.opens)) return { from: no, to: no + 2 };
  const absoluteWord = tokens.findIndex(({ text }) => /^(never|always)$/.test(text));
  if (
    absoluteWord > 0 &&
    tokens
      .slice(0, absoluteWord)
      .some((token) => /^(pupil|student|child|children|class|everyone|everybody|nobody)$/.test(token.stem)) &&
    !tokens.slice(0, absoluteWord).some(({ text }) => /^(i|i'll|we|will i|ect)$/.test(text))
  )
    return { from: absoluteWord, to: absoluteWord + 1 };
  // 'Ensure that progress is made by all': all of what only pupils can do.
  const first = acts[0];
  const everyone = tokens.findIndex(
    (token, at) =>
      /^(all|everyone|everybody|every|100)$/.test(token.text) &&
      (at === tokens.length - 1 ||
        /^(pupil|student|child|children|learner|group)$/.test(tokens[at + 1]?.stem ?? '') ||
        token.text.startsWith('every')),
  );
  if (
    first &&
    /^(ensure|guarantee|make)$/.test(first.lemma) &&
    first.kind === 'weasel' &&
    everyone > first.at &&
    tokens.some(({ text }) =>
      /^(progress|achieve|achieves|pass|love|behave|behaves|succeed|enjoy|attain|make)$/.test(text),
    ) &&
    acts.every((act) => act.kind === 'weasel' || act.passive || (act.at > everyone && act.kind === 'generic'))
  )
    return { from: everyone, to: everyone + 1 };
  if (!parts.isPupilOutcome && parts.act) return undefined;
  const all = measures.find(
    (measure) =>
      measure.data === 'all' ||
      (measure.data === 'threshold' && parts.isPupilOutcome && tokens[measure.from - 1]?.text === 'all') ||
      (measure.data === 'frequency' && tokens[measure.to - 1]?.stem === 'pupil') ||
      (measure.data !== 'emphasis' &&
        tokens.slice(measure.from, measure.to).some((token) => token.text === '100')),
  );
  if (all && (parts.isPupilOutcome || tokens[all.from]?.text === '100')) return all;
  const jump = measures.find((measure) =>
    bigJump(
      tokens
        .slice(measure.from, measure.to)
        .flatMap((token) => (token.value === undefined ? [] : [token.value])),
      times.length > 0,
    ),
  );
  return (
    jump ??
    (parts.isPupilOutcome &&
    times.some((time) => tokens.slice(time.from, time.to).some((token) => token.text === 'tomorrow'))
      ? all
      : undefined)
  );
}

/** From 30% to 95%: further than a class goes in a term. Numbers are of a hundred. */
function bigJump([from, to]: readonly number[], hasDate: boolean): boolean {
  return from !== undefined && to !== undefined && to <= 100 && to >= 85 && to - from >= 30 && hasDate;
}

function isBounded(
  reading: Reading,
  parts: Parts,
  measurable: Verdict,
  timeBound: Verdict,
  hasSupport: boolean,
): boolean {
  const { acts, tokens, times } = reading;
  if (parts.isPupilOutcome && ownStep(reading)) return measurable === 2;
  if (parts.isPupilOutcome)
    return (hasSupport || findMatches(tokens, MEANS_NAMED).length > 0) && measurable === 2;
  const own = acts.filter((act) => act.kind !== 'weasel' && !act.negated && !isByPupils(tokens, act));
  // What others will do is theirs to decide: 'get more pupils to hand in homework'.
  if (
    acts[0] &&
    CAUSING.test(acts[0].lemma) &&
    own.every((act) => act.kind === 'generic') &&
    acts.some((act) => isByPupils(tokens, act))
  )
    return hasSupport && measurable === 2;
  if (own.length === 0 && acts.some((act) => act.negated)) return false;
  if (new Set(own.map((act) => act.lemma)).size > MANY_ACTS) return false;
  if (!parts.act && !(parts.object && measurable === 2)) return false;
  // 'Increase engagement by 20%', 'improve TS7 in 4 classes': a figure, but nothing the teacher would do.
  if (acts[0]?.kind === 'weasel' && !parts.object && !acts[0].passive && !hasSupport) return false;
  if (acts[0]?.kind === 'weasel' && !acts[0].change && own.length === 0) return false;
  if (tokens.some(({ text }) => /^(always|exceptions)$/.test(text)) && timeBound < 2) return false;
  // 'Every lesson all year': more than a small thing.
  if (
    times.some(
      ({ from, to, kind }) =>
        kind !== 'deadline' &&
        tokens.slice(from, to).some(({ text, masks }) => text === 'year' && !masks.has('label')),
    ) &&
    reading.measures.some(({ data }) => data === 'frequency' || data === 'all')
  )
    return false;
  // 'Continue to work on…' stays open however much help is named.
  if (acts[0]?.kind === 'weasel' && !acts[0].passive && measurable < 2) return false;
  const isAlways =
    tokens.some((token) => token.text === 'always') ||
    reading.measures.every(({ data }) => data === 'frequency');
  if (measurable === 2)
    return !(
      isAlways &&
      timeBound < 2 &&
      !tokens.some((token) => token.masks.has('label')) &&
      !parts.setting &&
      !acts.some((act) => act.oneOff)
    );
  if (own.some((act) => act.oneOff) && measurable === 1) return true;
  // One act on one thing, with a day to do it by.
  if (
    measurable === 1 &&
    timeBound === 2 &&
    parts.object &&
    own.length > 0 &&
    own.length < 3 &&
    acts[0]?.kind !== 'weasel' &&
    !acts.some((act) => act.change)
  )
    return true;
  return (
    hasSupport &&
    (timeBound === 2 || measurable > 0 || (parts.object !== undefined && parts.setting !== undefined))
  );
}

/** '…, ring home on the day': after what pupils reach, something the teacher does about it, in a clause of its own. */
function ownStep({ acts, tokens }: Reading): boolean {
  return acts.some((act) => {
    const before = tokens[act.at - 1];
    return (
      act.at > 4 &&
      act.kind === 'act' &&
      !act.passive &&
      !act.change &&
      before !== undefined &&
      (before.kind === 'punct' ||
        tokens[act.at]?.opens === true ||
        /^(i|i'll|will|we|and|then)$/.test(before.text)) &&
      !tokens
        .slice(Math.max(0, act.at - 4), act.at)
        .some(({ stem }) => /^(pupil|student|child|children|they|who)$/.test(stem))
    );
  });
}

/** 'Get pupils to …', 'help them …': the act that counts is somebody else's. */
const CAUSING = /^(get|have|make|help|support|encourage|ensure|enable|allow|motivate|inspire|push)$/;

/** 'pupils to hand in', 'pupils hand in': the act of those before it. */
function isByPupils(tokens: readonly Token[], { at, passive }: Act): boolean {
  if (passive) return false;
  const before = tokens[at - 1]?.text === 'to' ? tokens[at - 2] : tokens[at - 1];
  return before !== undefined && /^(pupil|student|child|children|learner|girl|boy)$/.test(before.stem);
}

function withFields(
  verdict: Verdict,
  { confidence, support }: TargetContext,
  add: (rule: string, kind: Finding['kind'], message: string) => void,
): Verdict {
  if (confidence !== undefined && confidence <= 4) {
    add('low-confidence', 'vague', 'Confidence is 4 or less. A smaller step, or more help, may bring it up.');
    return Math.min(verdict, 1) as Verdict;
  }
  if (verdict === 1 && confidence !== undefined && confidence >= 7 && support?.trim()) {
    add('confident', 'evidence', 'Confidence is 7 or more and support is named.');
    return 2;
  }
  return verdict;
}
