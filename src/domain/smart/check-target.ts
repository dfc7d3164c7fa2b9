import type { Criterion, Finding, Verdict } from './finding.ts';
import type { TargetContext } from './target-context.ts';
import { adviceFor } from './advice.ts';
import { COACHING_ORDER, CRITERIA, CRITERION_WORDS } from './criterion-words.ts';
import { achievableFindings } from './criteria/achievable.ts';
import { measurableFindings } from './criteria/measurable.ts';
import { relevantFindings } from './criteria/relevant.ts';
import { specificFindings, specificVerdict } from './criteria/specific.ts';
import { timeBoundFindings } from './criteria/time-bound.ts';
import { whyNotReadable, type NotReadable } from './not-readable.ts';
import { partsOf } from './parts.ts';
import { readText } from './reading.ts';

/** What the checker says about one criterion. */
export interface CriterionReport {
  criterion: Criterion;
  verdict: Verdict;
  findings: Finding[];
  /** One plain sentence: what is clear, or what would help. */
  advice: string;
}

/** The whole reading of one target. */
export interface TargetReport {
  /** False when the text is not a target at all; then every verdict is 0 and nothing is coached. */
  readable: boolean;
  notReadable?: NotReadable;
  criteria: Record<Criterion, CriterionReport>;
  /** The one coaching question, about the lowest criterion; null when all are clear or nothing was read. */
  question: { criterion: Criterion; text: string } | null;
  /** What no checker can know. Shown beside achievable and relevant. */
  cannotJudge: string;
}

const CANNOT_JUDGE =
  'Whether a target is achievable and relevant depends on you, your pupils and your school. You and your mentor can judge that; these are only hints from the words.';

/** Reads a target by the published rules. Never throws; a text that is no target gives `readable: false`. */
export function checkTarget(text: string, context: TargetContext): TargetReport {
  const notReadable = whyNotReadable(text);
  if (notReadable) return unread(notReadable);
  const reading = readText(text, context.today);
  const parts = partsOf(reading);
  const specific = { findings: specificFindings(reading, parts), verdict: specificVerdict(parts, reading) };
  const measurable = measurableFindings(reading, parts, context);
  const timeBound = timeBoundFindings(reading, context);
  const achievable = achievableFindings(reading, parts, measurable.verdict, timeBound.verdict, context);
  const relevant = relevantFindings(reading, parts, specific.verdict, measurable.verdict, context);
  const judged = { specific, measurable, achievable, relevant, timeBound };
  const criteria = reports((criterion) => {
    const { findings, verdict } = judged[criterion];
    return { criterion, verdict, findings, advice: adviceFor(criterion, verdict, findings, reading, parts) };
  });
  return { readable: true, criteria, question: questionFor(criteria), cannotJudge: CANNOT_JUDGE };
}

function unread(notReadable: NotReadable): TargetReport {
  const criteria = reports((criterion) => ({
    criterion,
    verdict: 0,
    findings: [],
    advice: notReadable.message,
  }));
  return { readable: false, notReadable, criteria, question: null, cannotJudge: CANNOT_JUDGE };
}

function reports(make: (criterion: Criterion) => CriterionReport): Record<Criterion, CriterionReport> {
  return Object.fromEntries(CRITERIA.map((criterion) => [criterion, make(criterion)])) as Record<
    Criterion,
    CriterionReport
  >;
}

function questionFor(criteria: Record<Criterion, CriterionReport>): TargetReport['question'] {
  const lowest = Math.min(...CRITERIA.map((criterion) => criteria[criterion].verdict));
  const criterion = COACHING_ORDER.find((name) => criteria[name].verdict === lowest);
  return criterion === undefined || lowest === 2
    ? null
    : { criterion, text: CRITERION_WORDS[criterion].question };
}
