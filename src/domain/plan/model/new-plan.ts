import { STEPS_IN_NEW_TARGET } from './limits.ts';
import { PLAN_MARKER, PLAN_SCHEMA_VERSION } from './schema.ts';
import type { Plan, Review, Step, PlanTarget } from './schema.ts';

/** A step with nothing in it yet. */
export function newStep(id: string): Step {
  return { id, what: '', who: '', byWhen: '', status: 'not-started' };
}

/** A target with nothing in it yet and one empty step for each id given. */
export function newTarget(id: string, stepIds: readonly string[]): PlanTarget {
  return {
    id,
    text: '',
    why: '',
    baseline: '',
    successMeasure: '',
    options: '',
    support: '',
    confidence: '',
    targetDate: '',
    steps: stepIds.map(newStep),
  };
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
    name: '',
    createdAt,
    from: '',
    format: 'smart',
    columns: [],
    keptAt: '',
    reviewDate: '',
    reviewTime: '',
    reviewLength: '',
    staying: '',
    autumnMeeting: '',
    targets: [newTarget('t1', stepIds)],
    reviews: [],
    copies: [],
  };
}

/** A review of the plan as it stands, on the day, with nothing said yet. */
export function newReview(id: string, plan: Plan, date: string): Review {
  return {
    id,
    date,
    who: '',
    nextReviewDate: '',
    finished: false,
    outcomes: plan.targets
      .filter(({ text, steps }) => text.trim() !== '' || steps.some(({ what }) => what.trim() !== ''))
      .map(({ id: target, text }) => ({ target, text, progress: '', evidence: '', next: '', reason: '' })),
  };
}

/** A copy of the target and its steps under new ids, with every step not started. */
export function copyTarget(target: PlanTarget, makeId: () => string): PlanTarget {
  return {
    ...target,
    id: makeId(),
    steps: target.steps.map((step) => ({ ...step, id: makeId(), status: 'not-started' })),
  };
}

/**
 * A new plan that carries on from another: its targets, with new ids, but for those that the last finished review called
 * done or dropped. Steps that are done are left behind; the layout and columns come along.
 */
export function carryOver(plan: Plan, id: string, createdAt: string, makeId: () => string): Plan {
  const last = plan.reviews.filter(({ finished }) => finished).at(-1);
  const over = new Set(
    last?.outcomes.filter(({ next }) => next === 'done' || next === 'drop').map(({ target }) => target),
  );
  const targets = plan.targets
    .filter((target) => !over.has(target.id))
    .map((target) => {
      const steps = target.steps.filter(({ status }) => status !== 'done');
      const kept = steps.map((step) => ({ ...step, id: makeId() }));
      return { ...target, id: makeId(), steps: kept.length > 0 ? kept : [newStep(makeId())] };
    });
  const fresh = newPlan(id, createdAt);
  return {
    ...fresh,
    from: plan.id,
    format: plan.format,
    columns: plan.columns,
    targets: targets.length > 0 ? targets : fresh.targets,
  };
}
