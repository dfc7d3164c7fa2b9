import {
  sameTargetTwice,
  targetAfterReview,
  targetDatePast,
  targetWithoutMeasure,
  targetWithoutSteps,
  targetWithoutWords,
  unsureWithoutSupport,
} from './target-rules.ts';
import {
  stepAfterTarget,
  stepPast,
  stepWithoutDate,
  stepWithoutOwner,
  stepWithoutWords,
} from './step-rules.ts';
import {
  farOff,
  manyTargets,
  noReviewDate,
  reviewDatePast,
  sameWeek,
  tooLittleStretch,
  tooMuchForTheTime,
} from './whole-plan-rules.ts';
import { isBlankPlan } from '../model/is-blank.ts';
import type { PlanAdvice, PlanCheckContext, PlanRule } from './advice.ts';
import type { Plan } from '../model/schema.ts';

/** The rules in the order in which a mentor would go through a plan: each target, its steps, then the whole. */
export const PLAN_RULES: readonly PlanRule[] = [
  targetWithoutWords,
  sameTargetTwice,
  targetWithoutMeasure,
  targetWithoutSteps,
  unsureWithoutSupport,
  targetDatePast,
  targetAfterReview,
  stepWithoutWords,
  stepWithoutOwner,
  stepWithoutDate,
  stepPast,
  stepAfterTarget,
  noReviewDate,
  reviewDatePast,
  sameWeek,
  manyTargets,
  tooMuchForTheTime,
  tooLittleStretch,
  farOff,
];

/** What a mentor would say about the plan, target by target, then about the whole. A blank plan gets no advice. */
export function checkPlan(plan: Plan, context: PlanCheckContext): PlanAdvice[] {
  if (isBlankPlan(plan)) return [];
  const found = PLAN_RULES.flatMap((rule) => rule(plan, context));
  const place = ({ target }: PlanAdvice): number =>
    target === undefined ? plan.targets.length : plan.targets.findIndex(({ id }) => id === target);
  return found
    .map((advice, order) => ({ advice, order }))
    .sort((one, other) => place(one.advice) - place(other.advice) || one.order - other.order)
    .map(({ advice }) => advice);
}
