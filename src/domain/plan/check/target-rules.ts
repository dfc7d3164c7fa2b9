import { compareDates, formatDate } from '../../dates/calendar-date.ts';
import { isBlankStep, isBlankTarget } from '../model/is-blank.ts';
import type { PlanAdvice, PlanRule } from './advice.ts';
import type { Plan, PlanTarget } from '../model/schema.ts';

/** The targets that somebody has written something in, with their places from 1. */
export function writtenTargets(plan: Plan): { target: PlanTarget; number: number }[] {
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
  forEachTarget(plan, (target, number) =>
    target.text.trim() !== '' && target.successMeasure.trim() === '' && !/\d/u.test(target.text)
      ? advice(
          target,
          'target/no-measure',
          'successMeasure',
          `Target ${number} does not say how you will know it has worked. What will you count, see or read?`,
        )
      : undefined,
  );

/** A target without a single step. */
export const targetWithoutSteps: PlanRule = (plan) =>
  forEachTarget(plan, (target, number) =>
    target.steps.every(({ what }) => what.trim() === '')
      ? {
          rule: 'target/no-steps',
          message: `Target ${number} has no action steps. What is the first thing to do?`,
          target: target.id,
          field: { of: 'step', id: target.steps[0]!.id, name: 'what' },
        }
      : undefined,
  );

/** A target that is to be reached after the plan is reviewed. */
export const targetAfterReview: PlanRule = (plan) =>
  forEachTarget(plan, (target, number) =>
    target.targetDate !== '' && plan.reviewDate !== '' && compareDates(target.targetDate, plan.reviewDate) > 0
      ? advice(
          target,
          'target/after-review',
          'targetDate',
          `Target ${number} is to be reached on ${formatDate(target.targetDate)}, after the review on ${formatDate(plan.reviewDate)}. Move one of them, or agree what you will look at in the review.`,
        )
      : undefined,
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

function forEachTarget(
  plan: Plan,
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
