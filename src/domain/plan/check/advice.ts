import type { CalendarDate } from '../../dates/calendar-date.ts';
import type { PlanField } from '../model/field.ts';
import type { Plan } from '../model/schema.ts';

/** One thing a mentor would say about the plan. Advice only: nothing is scored or blocked. */
export interface PlanAdvice {
  /** The rule that found it, such as "step/no-owner". */
  readonly rule: string;
  /** One or two plain sentences that name the place and say what would help. */
  readonly message: string;
  /** The target it is about; absent for the plan as a whole. */
  readonly target?: string;
  /** Where to change it. */
  readonly field: PlanField;
}

/** What the rules are told. */
export interface PlanCheckContext {
  readonly today: CalendarDate;
  /** What the words of a step already say, for steps whose own fields are empty. */
  readonly stepHas: (text: string) => { readonly hasOwner: boolean; readonly hasDate: boolean };
}

/** A rule over the whole plan. */
export type PlanRule = (plan: Plan, context: PlanCheckContext) => readonly PlanAdvice[];
