import * as v from 'valibot';
import { isPlanDate, isPlanTime } from './date.ts';
import {
  MAX_COLUMNS,
  MAX_COPIES,
  MAX_ID,
  MAX_NAME,
  MAX_REVIEWS,
  MAX_STEPS,
  MAX_TARGETS,
  MAX_TEXT,
} from './limits.ts';

/** What marks a stored document or a file as an action plan of this site. */
export const PLAN_MARKER = 'action-plan';

/** The version that this code writes. A new version needs a migration step and a frozen fixture of the old one. */
export const PLAN_SCHEMA_VERSION = 3;

/** How far a step has come. */
export const STEP_STATUSES = ['not-started', 'started', 'done'] as const;

/** The layouts a plan can be written and printed in. `own` is the school's; `elsewhere` is another document. */
export const PLAN_FORMATS = ['smart', 'grow', 'steps', 'summary', 'own', 'elsewhere'] as const;

/** How sure the teacher is of reaching a target, 1 to 10; empty when not said. */
export const CONFIDENCES = ['', '1', '2', '3', '4', '5', '6', '7', '8', '9', '10'] as const;

/** Whether mentor and teacher both stay at the school next year; empty when not said. */
export const STAYING = ['', 'yes', 'no', 'not-sure'] as const;

/** How long the review meeting is, in minutes; empty when not said. */
export const REVIEW_LENGTHS = ['', '15', '20', '30', '45', '60', '90'] as const;

/** What becomes of a target at a review; empty while it is not decided. */
export const OUTCOMES = ['', 'keep', 'change', 'done', 'drop'] as const;

/** What a column of the school's own table can hold. `blank` is left empty, to be filled in by hand. */
export const COLUMN_FIELDS = [
  'text',
  'why',
  'baseline',
  'successMeasure',
  'options',
  'support',
  'confidence',
  'targetDate',
  'what',
  'who',
  'byWhen',
  'status',
  'blank',
] as const;

const text = v.pipe(v.string(), v.maxLength(MAX_TEXT));
const name = v.pipe(v.string(), v.maxLength(MAX_NAME));
const id = v.pipe(v.string(), v.regex(/^[A-Za-z0-9_-]+$/), v.maxLength(MAX_ID));
const dateOrEmpty = v.pipe(
  v.string(),
  v.check((value) => value === '' || isPlanDate(value)),
);
const instantOrEmpty = v.pipe(
  v.string(),
  v.check((value) => value === '' || /^\d{4}-\d{2}-\d{2}T\d{2}:\d{2}:\d{2}\.\d{3}Z$/.test(value)),
);

/** The one shape of an action step. */
export const stepSchema = v.strictObject({
  /** Stays the same for as long as the step exists, whatever its place in the list. */
  id,
  /** What will be done. */
  what: text,
  /** Who will do it. */
  who: text,
  /** The day it will be done by, or empty. */
  byWhen: dateOrEmpty,
  /** How far it has come. */
  status: v.picklist(STEP_STATUSES),
});

/** The one shape of a target. */
export const targetSchema = v.strictObject({
  /** Stays the same for as long as the target exists, whatever its place in the list. */
  id,
  /** The target itself, as the teacher words it. */
  text,
  /** Why it matters: a Teachers' Standard, a need of the pupils, feedback. */
  why: text,
  /** Where things stand now. */
  baseline: text,
  /** How the teacher and mentor will know that it has worked. */
  successMeasure: text,
  /** What could be tried: the O of GROW. */
  options: text,
  /** Who or what will help. */
  support: text,
  /** How sure the teacher is of reaching it. */
  confidence: v.picklist(CONFIDENCES),
  /** The day it will be reached by, or empty. */
  targetDate: dateOrEmpty,
  /** What will be done, in order. */
  steps: v.pipe(v.array(stepSchema), v.minLength(1), v.maxLength(MAX_STEPS)),
});

/** The one shape of what a review says about one target. */
const outcomeSchema = v.strictObject({
  /** The id of the target. */
  target: id,
  /** The target's words at the time, so that the entry stays true when the target is reworded or removed. */
  text,
  /** How far it has come. */
  progress: text,
  /** What shows it. */
  evidence: text,
  /** What becomes of it. */
  next: v.picklist(OUTCOMES),
  /** Why, where that needs saying. */
  reason: text,
});

/** The one shape of a review. */
const reviewSchema = v.strictObject({
  id,
  /** The day of the review, or empty. */
  date: dateOrEmpty,
  /** Who was there. */
  who: text,
  /** The day of the next review, or empty. */
  nextReviewDate: dateOrEmpty,
  /** Whether it is finished; until then it can be changed. */
  finished: v.boolean(),
  /** One entry for each target there was. */
  outcomes: v.pipe(v.array(outcomeSchema), v.maxLength(MAX_TARGETS)),
});

/** The one shape of a column of the school's own table. */
export const columnSchema = v.strictObject({
  /** What it holds. */
  field: v.picklist(COLUMN_FIELDS),
  /** What the school calls it; empty for the usual name. */
  name,
});

const planShape = v.strictObject({
  /** Says that this is an action plan of this site. */
  app: v.literal(PLAN_MARKER),
  /** The version of this shape. */
  schema: v.literal(PLAN_SCHEMA_VERSION),
  /** Tells one plan from another on a device. Two people's copies of one plan share it. */
  id,
  /** What its owner calls the plan, or empty. */
  name,
  /** The moment the plan was first stored, in ISO 8601 and UTC, or empty. */
  createdAt: instantOrEmpty,
  /** The id of the plan that this one carries on from, or empty. */
  from: v.union([id, v.literal('')]),
  /** The layout it is written and printed in. */
  format: v.picklist(PLAN_FORMATS),
  /** The columns of the school's own table, in order. */
  columns: v.pipe(v.array(columnSchema), v.maxLength(MAX_COLUMNS)),
  /** Where the plan is kept when it is in another document, or empty. */
  keptAt: text,
  /** The day the whole plan will be reviewed, or empty. */
  reviewDate: dateOrEmpty,
  /** When on that day, such as "15:30", or empty. */
  reviewTime: v.pipe(
    v.string(),
    v.check((value) => value === '' || isPlanTime(value)),
  ),
  /** How long it will take, in minutes. */
  reviewLength: v.picklist(REVIEW_LENGTHS),
  /** Whether mentor and teacher both stay at the school next year. */
  staying: v.picklist(STAYING),
  /** The day of a second meeting, in the autumn term, from plans made before there was one question; or empty. */
  autumnMeeting: dateOrEmpty,
  /** What the teacher is working towards, in order. */
  targets: v.pipe(v.array(targetSchema), v.minLength(1), v.maxLength(MAX_TARGETS)),
  /** The reviews, oldest first. */
  reviews: v.pipe(v.array(reviewSchema), v.maxLength(MAX_REVIEWS)),
  /** The ids of the copies, given away or taken in, that this plan contains; newest last. For finding what two copies share. */
  copies: v.pipe(v.array(id), v.maxLength(MAX_COPIES)),
});

/** The one shape of an action plan of the current version. An unknown key is an error. */
export const planSchema = v.pipe(
  planShape,
  v.check((plan) => idsDiffer(plan)),
);

/** Whether it is a whole action plan of the current version. */
export function isPlan(value: unknown): value is Plan {
  return v.is(planSchema, value);
}

/** One thing that will be done towards a target. */
export type Step = v.InferOutput<typeof stepSchema>;

/** One target with its steps. */
export type PlanTarget = v.InferOutput<typeof targetSchema>;

/** What a review says about one target. */
export type ReviewOutcome = v.InferOutput<typeof outcomeSchema>;

/** A dated look back at the plan. */
export type Review = v.InferOutput<typeof reviewSchema>;

/** A column of the school's own table. */
export type Column = v.InferOutput<typeof columnSchema>;

/** A whole action plan. */
export type Plan = v.InferOutput<typeof planShape>;

/** A layout of the plan. */
export type PlanFormat = (typeof PLAN_FORMATS)[number];

/** What a column of the school's own table can hold. */
export type ColumnField = (typeof COLUMN_FIELDS)[number];

/** Edits find targets, steps, reviews and outcomes by id alone, so no two may share one. */
function idsDiffer(plan: Plan): boolean {
  return [
    plan.targets.map((target) => target.id),
    plan.targets.flatMap((target) => target.steps.map((step) => step.id)),
    plan.reviews.map((review) => review.id),
    ...plan.reviews.map((review) => review.outcomes.map((outcome) => outcome.target)),
  ].every((ids) => new Set(ids).size === ids.length);
}
