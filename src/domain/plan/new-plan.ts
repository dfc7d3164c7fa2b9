import { STEPS_IN_NEW_TARGET } from './limits.ts';
import { PLAN_MARKER, PLAN_SCHEMA_VERSION } from './plan-schema.ts';
import type { Plan, Step, Target } from './plan-schema.ts';

/** A step with nothing in it yet. */
export function newStep(id: string): Step {
  return { id, what: '', who: '', byWhen: '' };
}

/** A target with nothing in it yet and one empty step for each id given. */
export function newTarget(id: string, stepIds: readonly string[]): Target {
  return { id, text: '', successMeasure: '', reviewDate: '', steps: stepIds.map(newStep) };
}

/**
 * A plan with one empty target. Its target and steps always have the same ids, so that the form built ahead of time,
 * and two tabs that both start from nothing, all speak of the same fields.
 */
export function newPlan(id: string, createdAt: string): Plan {
  const stepIds = Array.from({ length: STEPS_IN_NEW_TARGET }, (_, place) => `t1-s${place + 1}`);
  return {
    app: PLAN_MARKER,
    schema: PLAN_SCHEMA_VERSION,
    id,
    createdAt,
    reviewDate: '',
    targets: [newTarget('t1', stepIds)],
  };
}
