import type { Plan, Step, Target } from './plan-schema.ts';

/** Whether nobody has written anything in the step. */
export function isBlankStep(step: Step): boolean {
  return step.what.trim() === '' && step.who.trim() === '' && step.byWhen === '';
}

/** Whether nobody has written anything in the target or its steps. */
export function isBlankTarget(target: Target): boolean {
  const own = target.text.trim() + target.successMeasure.trim() + target.reviewDate;
  return own === '' && target.steps.every(isBlankStep);
}

/** Whether nobody has written anything in the plan. */
export function isBlankPlan(plan: Plan): boolean {
  return plan.reviewDate === '' && plan.targets.every(isBlankTarget);
}
