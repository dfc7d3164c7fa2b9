import type { CalendarDate } from '../../dates/calendar-date.ts';
import { isBlankStep } from '../model/is-blank.ts';
import type { Plan, PlanTarget, Step } from '../model/schema.ts';

/** A step and its place in the plan, from 1. */
interface StepPlace {
  readonly step: Step;
  /** The target it belongs to. */
  readonly target: number;
  readonly number: number;
}

/** What is in a plan, for somebody who comes back to it. Blank steps are not counted. */
export interface PlanSummary {
  readonly targets: number;
  readonly steps: number;
  readonly done: number;
  /** What is to be done next: the open step with the earliest date; without dates, the first one. */
  readonly next: StepPlace | undefined;
  /** The day of the review, or empty. */
  readonly review: CalendarDate;
}

/** Counts what is in the plan and finds what is next. */
export function summarise(plan: Plan): PlanSummary {
  const places = plan.targets.flatMap(({ steps }, target) =>
    steps.map((step, place): StepPlace => ({ step, target: target + 1, number: place + 1 })),
  );
  const written = places.filter(({ step }) => !isBlankStep(step));
  const open = written.filter(({ step }) => step.status !== 'done');
  const dated = open.filter(({ step }) => step.byWhen !== '');
  const [earliest] = dated.sort((one, other) => (one.step.byWhen < other.step.byWhen ? -1 : 1));
  return {
    targets: plan.targets.length,
    steps: written.length,
    done: written.length - open.length,
    next: earliest ?? open[0],
    review: plan.reviewDate,
  };
}

/** How far a target has come, such as "2 of 5 steps done"; empty while no step is written. */
export function stepsDone({ steps }: PlanTarget): string {
  const written = steps.filter((step) => !isBlankStep(step));
  const done = written.filter(({ status }) => status === 'done').length;
  return written.length === 0
    ? ''
    : `${done} of ${written.length} ${written.length === 1 ? 'step' : 'steps'} done`;
}
