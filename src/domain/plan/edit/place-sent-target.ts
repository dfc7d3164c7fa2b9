import { isBlankTarget } from '../model/is-blank.ts';
import { MAX_TARGETS, STEPS_IN_NEW_TARGET } from '../model/limits.ts';
import { newTarget } from '../model/new-plan.ts';
import type { PlanEdit } from './edits.ts';
import type { Plan } from '../model/schema.ts';

/** The words of a target that come from the checker, and the target they once came from, if any. */
export interface SentTarget {
  readonly text: string;
  /** The day to reach it by. */
  readonly date?: string | undefined;
  readonly target?: string | undefined;
  /** What that target said when it was sent. */
  readonly before?: string | undefined;
}

/** The edits that put the words into the plan, and the id of the target that holds them afterwards. */
export interface PlacedTarget {
  readonly edits: readonly PlanEdit[];
  readonly target: string;
  /** Its place in the plan, from 1. */
  readonly number: number;
}

/**
 * Finds the place for words from the checker: the target they came from, unless it has been changed since; else the first
 * empty target; else a new one.
 * `undefined` when the plan has no room. Nothing that is written in the plan is changed but the target they came from.
 */
export function placeSentTarget(
  plan: Plan,
  sent: SentTarget,
  makeId: () => string,
): PlacedTarget | undefined {
  const from = plan.targets.findIndex(
    ({ id, text }) => id === sent.target && (sent.before === undefined || text === sent.before),
  );
  const place = from >= 0 ? from : plan.targets.findIndex(isBlankTarget);
  const found = plan.targets[place];
  if (found) {
    const set = (name: 'text' | 'targetDate', value: string): PlanEdit => ({
      edit: 'set',
      field: { of: 'target', id: found.id, name },
      value,
    });
    // A date that stands there already was chosen in the plan.
    const date = sent.date && found.targetDate === '' ? [set('targetDate', sent.date)] : [];
    return { edits: [...date, set('text', sent.text)], target: found.id, number: place + 1 };
  }
  const position = plan.targets.length;
  if (position >= MAX_TARGETS) return undefined;
  const target = {
    ...newTarget(makeId(), Array.from({ length: STEPS_IN_NEW_TARGET }, makeId)),
    text: sent.text,
    targetDate: sent.date ?? '',
  };
  return { edits: [{ edit: 'insert-target', target, position }], target: target.id, number: position + 1 };
}
