import { oneOf } from '../text/one-of.ts';
import {
  findOverreach,
  isAllYear,
  isBundle,
  isLeftToPupils,
  leavesNoRoom,
  ownActs,
  ownStep,
} from '../reading/reasons/reach.ts';
import { mainAct } from '../reading/acts/acts.ts';
import { doneOnce } from '../reading/acts/done-once.ts';
import type { Reading } from '../reading/reading.ts';
import type { TargetContext } from '../target-context.ts';
import type { TargetFinding, Verdict } from '../target-finding.ts';
import { finder, type Judged } from './judged.ts';

const OVERREACH = {
  absolute: 'This leaves no room, and others decide it too. What would be a good step towards it?',
  jump: 'This is a long way to go in the time. What would be a good step towards it?',
  pace: 'This is more than the time holds. What could be done by then?',
} as const;

/** A hint from the text, and the two fields that can settle it: confidence and support. */
export function judgeAchievable(
  reading: Reading,
  measurable: Verdict,
  timeBound: Verdict,
  context: TargetContext,
): Judged {
  const findings: TargetFinding[] = [];
  const add = finder('achievable', reading, findings);
  if (isOnlyADeadline(reading)) {
    add('no-target', 'absent', 'There is a date but no target to judge yet.');
    return { findings, verdict: 0 };
  }
  const { help, parts } = reading;
  const over = findOverreach(reading);
  const support = help.support[0];
  let verdict: Verdict = 1;
  // All of a class, with a figure and a way to get there, is a stretch.
  const hasWay =
    over?.why === 'absolute' &&
    measurable === 2 &&
    !reading.tokens.slice(over.from, over.to).some(({ text }) => oneOf(text, '100 never always no zero')) &&
    (support !== undefined || help.means.length > 0 || ownStep(reading) !== undefined);
  if (over && !hasWay) {
    add('absolute', 'vague', OVERREACH[over.why], over);
    verdict = 0;
  } else if (!over && isBounded(reading, measurable, timeBound)) {
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
  if (help.conditions[0]) {
    add(
      'conditional',
      'vague',
      'This depends on something else. What would make it happen anyway?',
      help.conditions[0],
    );
    verdict = Math.min(verdict, 1) as Verdict;
  }
  verdict = withFields(verdict, context, add);
  if (verdict === 1 && findings.length === 0)
    add('unknown', 'absent', 'The text alone does not show how big a step this is or who will help.');
  return { findings, verdict };
}

function isOnlyADeadline({ tokens, times, acts, techniques }: Reading): boolean {
  return (
    times.length > 0 &&
    acts.length === 0 &&
    techniques.length === 0 &&
    tokens.every(({ tag, kind }) => tag === 'time' || kind === 'punct' || oneOf(tag, 'prep sub and'))
  );
}

/** True for one small thing in the teacher's own hands, or a result of pupils with a way to it. */
function isBounded(reading: Reading, measurable: Verdict, timeBound: Verdict): boolean {
  const { acts, parts, help, settings, amounts } = reading;
  const hasSupport = help.support.length > 0;
  const own = ownActs(reading);
  const first = mainAct(acts);
  const isPromise = first?.kind === 'vague' && !first.passive;
  // 'Counted by my TA' says how it will be known, and helps nobody to reach it.
  const helps = help.support.some(({ from }) => !reading.tokens.slice(Math.max(0, from - 2), from).some(({ text }) => text === 'counted')); // prettier-ignore
  if (parts.isPupilOutcome)
    return measurable === 2 && (ownStep(reading) !== undefined || helps || help.means.length > 0);
  if (isLeftToPupils(reading)) return hasSupport && measurable === 2;
  if (own.length === 0 && acts.some(({ negated }) => negated)) return false;
  if (isBundle(reading)) return false;
  if (!parts.act && !(parts.object && measurable === 2)) return false;
  // 'Increase engagement by 20%': a figure, but nothing the teacher would do.
  if (isPromise && !parts.object && !hasSupport) return false;
  if (
    first?.kind === 'vague' &&
    !first.change &&
    own.length === 0 &&
    !(measurable === 2 && acts.some(({ passive }) => passive))
  )
    return false;
  if (leavesNoRoom(reading) && timeBound < 2) return false;
  if (isAllYear(reading)) return false;
  // 'Continue to work on…' stays open however much help is named.
  const hasMannerAct = acts.some(
    ({ clause, kind, object, by, at }) =>
      (clause === 'manner' ||
        (by === 'teacher' &&
          first !== undefined &&
          at > first.at &&
          reading.tokens.slice(first.at, at).some(({ tag }) => tag === 'mark'))) &&
      kind !== 'vague' &&
      object.kind === 'fine',
  );
  if (isPromise && measurable < 2) return hasMannerAct && parts.setting !== undefined;
  if (measurable === 2) {
    const isHabit = amounts.every(({ kind }) => kind === 'frequency');
    return !(isHabit && timeBound < 2 && settings.length === 0 && !acts.some(({ oneOff }) => oneOff));
  }
  if (measurable === 1 && (own.some(({ oneOff }) => oneOff) || (acts.length === 0 && doneOnce(reading))))
    return true;
  // One act on one thing, with a day to do it by.
  if (
    measurable === 1 &&
    timeBound === 2 &&
    parts.object &&
    own.length > 0 &&
    own.filter(({ passive }) => !passive).length < 3 &&
    !acts.some(({ change }) => change)
  )
    return true;
  return (
    hasSupport &&
    (timeBound === 2 || measurable > 0 || (parts.object !== undefined && parts.setting !== undefined))
  );
}

function withFields(
  verdict: Verdict,
  { confidence, support }: TargetContext,
  add: ReturnType<typeof finder>,
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
