import { compareDates, formatDate } from '../../dates/calendar-date.ts';
import { isBlankStep, isBlankTarget } from '../model/is-blank.ts';
import type { PlanAdvice, PlanRule } from './advice.ts';
import { listed } from './places.ts';
import type { Plan, PlanTarget } from '../model/schema.ts';

/** The targets that somebody has written something in, with their places from 1. */
export function writtenTargets(plan: Pick<Plan, 'targets'>): { target: PlanTarget; number: number }[] {
  return plan.targets
    .map((target, place) => ({ target, number: place + 1 }))
    .filter(({ target }) => !isBlankTarget(target));
}

/** A target whose steps or date are there, but not its words. */
export const targetWithoutWords: PlanRule = (plan) =>
  forEachTarget(plan, (target, number) =>
    target.text.trim() === ''
      ? advice(
          target,
          'target/no-words',
          'text',
          `Target ${number} has no words yet. Say in a sentence what it is.`,
        )
      : undefined,
  );

/** A target nobody can tell the success of. */
export const targetWithoutMeasure: PlanRule = (plan) =>
  together(
    forEachTarget(plan, (target, number) =>
      target.text.trim() !== '' && target.successMeasure.trim() === '' && !/\d/u.test(target.text)
        ? advice(
            target,
            'target/no-measure',
            'successMeasure',
            `Target ${number} does not say how you will know it has worked. What will you count, see or read?`,
          )
        : undefined,
    ),
    plan,
    (places) => `${places} do not say how you will know they have worked. What will you count, see or read?`,
  );

/** A target without a single step. */
export const targetWithoutSteps: PlanRule = (plan) =>
  together(
    forEachTarget(plan, (target, number) => {
      const [first] = target.steps;
      return first && target.steps.every(({ what }) => what.trim() === '')
        ? {
            rule: 'target/no-steps',
            message: `Target ${number} has no action steps. What is the first thing to do?`,
            target: target.id,
            field: { of: 'step', id: first.id, name: 'what' },
          }
        : undefined;
    }),
    plan,
    (places) => `${places} have no action steps. What is the first thing to do for each?`,
  );

/**
 * A target that is to be reached after the plan is reviewed, with no step before the review. A review on the way, with steps
 * to look back at, is what the session advises.
 */
export const targetAfterReview: PlanRule = ({ reviewDate, ...plan }) =>
  together(
    forEachTarget(plan, (target, number) => {
      const isAfter =
        target.targetDate !== '' && reviewDate !== '' && compareDates(target.targetDate, reviewDate) > 0;
      const dated = target.steps.filter(({ byWhen }) => byWhen !== '');
      const nothingBefore =
        dated.length > 0 && dated.every(({ byWhen }) => compareDates(byWhen, reviewDate) > 0);
      return isAfter && nothingBefore
        ? advice(
            target,
            'target/after-review',
            'targetDate',
            `All steps of target ${number} come after the review on ${formatDate(reviewDate)}. Could one come before it, so that there is something to look at?`,
          )
        : undefined;
    }),
    plan,
    (places) =>
      `All steps of ${places.toLowerCase()} come after the review on ${formatDate(reviewDate)}. Could some come before it, so that there is something to look at?`,
  );

/** A target whose date has gone by and which still has something to do. */
export const targetDatePast: PlanRule = (plan, { today }) =>
  forEachTarget(plan, (target, number) => {
    const open = target.steps.some((step) => !isBlankStep(step) && step.status !== 'done');
    const past = target.targetDate !== '' && compareDates(target.targetDate, today) < 0;
    return past && (open || target.steps.every(isBlankStep))
      ? advice(
          target,
          'target/past',
          'targetDate',
          `The date of target ${number}, ${formatDate(target.targetDate)}, has passed. Choose a new one, or review the target.`,
        )
      : undefined;
  });

/** A target that the teacher is unsure of, with nobody to help. */
export const unsureWithoutSupport: PlanRule = (plan) =>
  forEachTarget(plan, (target, number) =>
    target.confidence !== '' && Number(target.confidence) <= 4 && target.support.trim() === ''
      ? advice(
          target,
          'target/unsure',
          'support',
          `You gave target ${number} a ${target.confidence} out of 10. What support would make it a 7, or should it be smaller?`,
        )
      : undefined,
  );

/** Two targets in the same words. */
export const sameTargetTwice: PlanRule = (plan) => {
  const seen = new Map<string, number>();
  return forEachTarget(plan, (target, number) => {
    const words = target.text.trim().toLowerCase().replace(/\s+/gu, ' ');
    if (words === '') return undefined;
    const earlier = seen.get(words);
    seen.set(words, earlier ?? number);
    return earlier === undefined
      ? undefined
      : advice(
          target,
          'target/twice',
          'text',
          `Targets ${earlier} and ${number} have the same words. Is one of them left over?`,
        );
  });
};

/** Equal findings of several targets as one. */
function together(
  found: readonly PlanAdvice[],
  plan: Pick<Plan, 'targets'>,
  several: (places: string) => string,
): PlanAdvice[] {
  const numbers = found.map(({ target }) => plan.targets.findIndex(({ id }) => id === target) + 1);
  const places = `Targets ${listed(numbers.map(String))}`;
  const [first] = found;
  return !first || found.length < 2
    ? [...found]
    : [{ rule: first.rule, field: first.field, message: several(places) }];
}

function forEachTarget(
  plan: Pick<Plan, 'targets'>,
  check: (target: PlanTarget, number: number) => PlanAdvice | undefined,
): PlanAdvice[] {
  return writtenTargets(plan)
    .map(({ target, number }) => check(target, number))
    .filter((found) => found !== undefined);
}

function advice(
  target: PlanTarget,
  rule: string,
  name: 'text' | 'successMeasure' | 'targetDate' | 'support',
  message: string,
): PlanAdvice {
  return { rule, message, target: target.id, field: { of: 'target', id: target.id, name } };
}
