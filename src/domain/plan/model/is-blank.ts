import type { Plan, Step, PlanTarget } from './schema.ts';

/** Whether nobody has written anything in the step. */
export function isBlankStep(step: Step): boolean {
  return step.what.trim() === '' && step.who.trim() === '' && step.byWhen === '';
}

/** Whether nobody has written anything in the target or its steps. */
export function isBlankTarget({ id: _, steps, ...fields }: PlanTarget): boolean {
  return Object.values(fields).every((value) => value.trim() === '') && steps.every(isBlankStep);
}

/** Whether nobody has written anything in the plan. How it is named and laid out is not counted. */
export function isBlankPlan(plan: Plan): boolean {
  const own = plan.reviewDate + plan.keptAt.trim() + plan.autumnMeeting;
  return own === '' && plan.reviews.length === 0 && plan.targets.every(isBlankTarget);
}
