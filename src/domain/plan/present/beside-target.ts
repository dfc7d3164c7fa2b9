import type { Plan, PlanTarget } from '../model/schema.ts';

/** What a plan says beside the words of a target, as texts; empty where nothing is written. */
export interface BesideTarget {
  /** Why it matters. */
  readonly link: string;
  readonly baseline: string;
  readonly successMeasure: string;
  readonly support: string;
  /** 1 to 10, or empty. */
  readonly confidence: string;
  readonly targetDate: string;
  /** The review date of the whole plan. */
  readonly reviewDate: string;
}

/** Gathers what a plan says beside the words of a target. */
export function besideTarget(plan: Plan, target: PlanTarget): BesideTarget {
  const { confidence, support, why, baseline, successMeasure, targetDate } = target;
  return {
    link: why,
    baseline,
    successMeasure,
    support,
    confidence,
    targetDate,
    reviewDate: plan.reviewDate,
  };
}
