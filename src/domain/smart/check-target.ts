import { oneOf } from './text/one-of.ts';
import { judgeAchievable } from './criteria/achievable.ts';
import type { Judged } from './criteria/judged.ts';
import { judgeMeasurable } from './criteria/measurable.ts';
import { judgeRelevant } from './criteria/relevant.ts';
import { judgeSpecific } from './criteria/specific.ts';
import { judgeTimeBound } from './criteria/time-bound.ts';
import { adviceFor, questionAbout } from './advice/advice.ts';
import { COACHING_ORDER, CRITERIA } from './advice/criterion-words.ts';
import { kindMessage } from './advice/kind-messages.ts';
import { readText } from './reading/read-text.ts';
import { compareDates, parseDate } from '../dates/calendar-date.ts';
import { spanOf, type Reading } from './reading/reading.ts';
import { isList } from './reading/list.ts';
import { kindByLook, kindByReading, type TextKind } from './reading/kinds/text-kind.ts';
import { LONGEST_TARGET } from './longest-target.ts';
import { splitTargets, targetsWithin, type TargetPiece } from './reading/kinds/split-targets.ts';
import type { TargetContext } from './target-context.ts';
import type { Criterion, TargetFinding, Verdict } from './target-finding.ts';

/** What the checker says about one criterion. */
export interface CriterionReport {
  criterion: Criterion;
  verdict: Verdict;
  findings: TargetFinding[];
  /** One plain sentence: what is clear, or what would help. */
  advice: string;
}

/** The whole reading of one target. */
export interface TargetReport {
  /** What the text is. */
  kind: TextKind;
  /** False when the text is not a target at all; then nothing is coached. */
  readable: boolean;
  /** What the text is, in a sentence, when it is not simply a target. */
  notice?: string;
  criteria: Record<Criterion, CriterionReport>;
  /** The targets in it, when it holds several or is long; empty when it is one. Each can be checked by itself. */
  targets: readonly TargetPiece[];
  /** The one coaching question, about the lowest criterion; null when all are clear or nothing was read. */
  question: { criterion: Criterion; text: string } | null;
  /** When it ends or gets looked at: the words of the target, and the day, where that is known. */
  deadline?: { words: string; date?: string };
  /** What no checker can know. Shown beside achievable and relevant. */
  cannotJudge: string;
}

const CANNOT_JUDGE =
  'Whether a target is achievable and relevant depends on you, your pupils and your school. You and your mentor can judge that; these are only hints from the words.';

/** Reads a target by the published rules. Never throws; a text that is no target gives `readable: false`. */
export function checkTarget(text: string, context: TargetContext): TargetReport {
  const byLook = kindByLook(text.slice(0, LONGEST_TARGET));
  if (byLook) return unread(byLook);
  if (text.length > LONGEST_TARGET) return unreadLong(targetsWithin(text, context.today));
  const targets = splitTargets(text, context.today);
  const reading = readText(text, context.today);
  const kind = targets.length > 1 ? 'several' : kindByReading(reading);
  if (!oneOf(kind, 'target heading several')) return unread(kind);
  const whole = judge(reading, context);
  const judged =
    kind === 'heading' ? asHeading(whole) : kind === 'several' || isList(reading) ? asSeveral(whole) : whole;
  const criteria = reports((criterion) => {
    const { findings, verdict } = judged[criterion];
    return { criterion, verdict, findings, advice: adviceFor(criterion, verdict, findings, reading) };
  });
  const notice = kindMessage(kind);
  const deadline = deadlineOf(reading, context);
  return {
    kind, readable: true, ...(deadline ? { deadline } : {}), ...(notice ? { notice } : {}), criteria, targets, question: questionFor(criteria, reading), cannotJudge: CANNOT_JUDGE,
  }; // prettier-ignore
}

/** The last day that the target or the fields beside it name, else the words of its time. */
function deadlineOf({ times, text, tokens }: Reading, context: TargetContext): TargetReport['deadline'] {
  const named = times.filter(({ kind }) => kind === 'deadline');
  const last = named
    .filter(({ date }) => date !== undefined && compareDates(date, context.today) >= 0)
    .sort((a, b) => compareDates(b.date ?? '', a.date ?? ''))[0];
  const phrase = last ?? named[0];
  const beside = [context.targetDate, context.reviewDate].flatMap((typed) => parseDate(typed ?? '') ?? []);
  const date = beside.find((each) => compareDates(each, context.today) >= 0) ?? last?.date;
  if (phrase === undefined && date === undefined) return undefined;
  const span = phrase && spanOf(tokens, phrase.from, phrase.to);
  return { words: span ? text.slice(span.start, span.end) : '', ...(date === undefined ? {} : { date }) };
}

/** A list of things to do can be partly clear at most: which of them is the target? */
function asSeveral(judged: Record<Criterion, Judged>): Record<Criterion, Judged> {
  const partly = ({ verdict, findings }: Judged): Judged => ({
    verdict: Math.min(verdict, 1) as Verdict,
    findings,
  });
  return { ...judged, specific: partly(judged.specific), achievable: partly(judged.achievable) };
}

function judge(reading: Reading, context: TargetContext): Record<Criterion, Judged> {
  const specific = judgeSpecific(reading);
  const measurable = judgeMeasurable(reading, context);
  const timeBound = judgeTimeBound(reading, context);
  const achievable = judgeAchievable(reading, measurable.verdict, timeBound.verdict, context);
  const relevant = judgeRelevant(reading, specific.verdict, measurable.verdict, context);
  return { specific, measurable, achievable, relevant, timeBound };
}

/** Nothing in a heading can be seen or counted, however many words it has. */
function asHeading(judged: Record<Criterion, Judged>): Record<Criterion, Judged> {
  const none = ({ findings }: Judged): Judged => ({
    verdict: 0,
    findings: findings.filter(({ kind }) => kind !== 'evidence'),
  });
  return {
    ...judged,
    specific: none(judged.specific),
    measurable: none(judged.measurable),
    achievable: { ...judged.achievable, verdict: Math.min(judged.achievable.verdict, 1) as Verdict },
  };
}

const NONE_IN_IT =
  'This is a long text, and no sentence was found in it that says what will be done. Type one target in a sentence or two.';

/** A long text gets no verdict of its own; its targets can be checked one by one. */
function unreadLong(targets: readonly TargetPiece[]): TargetReport {
  const report = unread('long');
  return targets.length > 0 ? { ...report, targets } : { ...report, notice: NONE_IN_IT };
}

function unread(kind: TextKind): TargetReport {
  const notice = kindMessage(kind) ?? '';
  // What was missing is about teaching, though it is no target.
  const criteria = reports((criterion) => ({
    criterion,
    verdict: kind === 'finding' && criterion === 'relevant' ? 1 : 0,
    findings: [],
    advice: notice,
  }));
  return { kind, readable: false, notice, criteria, targets: [], question: null, cannotJudge: CANNOT_JUDGE };
}

function reports(make: (criterion: Criterion) => CriterionReport): Record<Criterion, CriterionReport> {
  return Object.fromEntries(CRITERIA.map((criterion) => [criterion, make(criterion)])) as Record<
    Criterion,
    CriterionReport
  >;
}

function questionFor(
  criteria: Record<Criterion, CriterionReport>,
  reading: Reading,
): TargetReport['question'] {
  const lowest = Math.min(...CRITERIA.map((criterion) => criteria[criterion].verdict));
  const criterion = COACHING_ORDER.find((name) => criteria[name].verdict === lowest);
  return criterion === undefined || lowest === 2
    ? null
    : { criterion, text: questionAbout(criterion, reading) };
}
