import * as z from 'zod/mini';
import { isPlanDate } from './date.ts';
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

// Compiled parsers need `new Function`, which the site's Content-Security-Policy refuses.
z.config({ jitless: true });

/** What marks a stored document or a file as an action plan of this site. */
export const PLAN_MARKER = 'action-plan';

/** The version that this code writes. A new version needs a migration step and a frozen fixture of the old one. */
export const PLAN_SCHEMA_VERSION = 2;

/** How far a step has come. */
export const STEP_STATUSES = ['not-started', 'started', 'done'] as const;

/** The layouts a plan can be written and printed in. `own` is the school's; `elsewhere` is another document. */
export const PLAN_FORMATS = ['smart', 'grow', 'steps', 'summary', 'own', 'elsewhere'] as const;

/** How sure the teacher is of reaching a target, 1 to 10; empty when not said. */
export const CONFIDENCES = ['', '1', '2', '3', '4', '5', '6', '7', '8', '9', '10'] as const;

/** Whether mentor and teacher both stay at the school next year; empty when not said. */
export const STAYING = ['', 'yes', 'no', 'not-sure'] as const;

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

const text = z.string().check(z.maxLength(MAX_TEXT));
const name = z.string().check(z.maxLength(MAX_NAME));
const id = z.string().check(z.regex(/^[A-Za-z0-9_-]+$/), z.maxLength(MAX_ID));
const dateOrEmpty = z.string().check(z.refine((value) => value === '' || isPlanDate(value)));
const instantOrEmpty = z
  .string()
  .check(z.refine((value) => value === '' || /^\d{4}-\d{2}-\d{2}T\d{2}:\d{2}:\d{2}\.\d{3}Z$/.test(value)));

/** The one shape of an action step. */
export const stepSchema = z.strictObject({
  /** Stays the same for as long as the step exists, whatever its place in the list. */
  id,
  /** What will be done. */
  what: text,
  /** Who will do it. */
  who: text,
  /** The day it will be done by, or empty. */
  byWhen: dateOrEmpty,
  /** How far it has come. */
  status: z.enum(STEP_STATUSES),
});

/** The one shape of a target. */
export const targetSchema = z.strictObject({
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
  confidence: z.enum(CONFIDENCES),
  /** The day it will be reached by, or empty. */
  targetDate: dateOrEmpty,
  /** What will be done, in order. */
  steps: z.array(stepSchema).check(z.minLength(1), z.maxLength(MAX_STEPS)),
});

/** The one shape of what a review says about one target. */
const outcomeSchema = z.strictObject({
  /** The id of the target. */
  target: id,
  /** The target's words at the time, so that the entry stays true when the target is reworded or removed. */
  text,
  /** How far it has come. */
  progress: text,
  /** What shows it. */
  evidence: text,
  /** What becomes of it. */
  next: z.enum(OUTCOMES),
  /** Why, where that needs saying. */
  reason: text,
});

/** The one shape of a review. */
const reviewSchema = z.strictObject({
  id,
  /** The day of the review, or empty. */
  date: dateOrEmpty,
  /** Who was there. */
  who: text,
  /** The day of the next review, or empty. */
  nextReviewDate: dateOrEmpty,
  /** Whether it is finished; until then it can be changed. */
  finished: z.boolean(),
  /** One entry for each target there was. */
  outcomes: z.array(outcomeSchema).check(z.maxLength(MAX_TARGETS)),
});

/** The one shape of a column of the school's own table. */
export const columnSchema = z.strictObject({
  /** What it holds. */
  field: z.enum(COLUMN_FIELDS),
  /** What the school calls it; empty for the usual name. */
  name,
});

const planShape = z.strictObject({
  /** Says that this is an action plan of this site. */
  app: z.literal(PLAN_MARKER),
  /** The version of this shape. */
  schema: z.literal(PLAN_SCHEMA_VERSION),
  /** Tells one plan from another on a device. Two people's copies of one plan share it. */
  id,
  /** What its owner calls the plan, or empty. */
  name,
  /** The moment the plan was first stored, in ISO 8601 and UTC, or empty. */
  createdAt: instantOrEmpty,
  /** The id of the plan that this one carries on from, or empty. */
  from: z.union([id, z.literal('')]),
  /** The layout it is written and printed in. */
  format: z.enum(PLAN_FORMATS),
  /** The columns of the school's own table, in order. */
  columns: z.array(columnSchema).check(z.maxLength(MAX_COLUMNS)),
  /** Where the plan is kept when it is in another document, or empty. */
  keptAt: text,
  /** The day the whole plan will be reviewed, or empty. */
  reviewDate: dateOrEmpty,
  /** Whether mentor and teacher both stay at the school next year. */
  staying: z.enum(STAYING),
  /** The day of the autumn-term meeting to look at the plan again, or empty. */
  autumnMeeting: dateOrEmpty,
  /** What the teacher is working towards, in order. */
  targets: z.array(targetSchema).check(z.minLength(1), z.maxLength(MAX_TARGETS)),
  /** The reviews, oldest first. */
  reviews: z.array(reviewSchema).check(z.maxLength(MAX_REVIEWS)),
  /** The ids of the copies, given away or taken in, that this plan contains; newest last. For finding what two copies share. */
  copies: z.array(id).check(z.maxLength(MAX_COPIES)),
});

/** The one shape of an action plan of the current version. An unknown key is an error. */
export const planSchema = planShape.check(z.refine((plan) => idsDiffer(plan)));

/** One thing that will be done towards a target. */
export type Step = z.infer<typeof stepSchema>;

/** One target with its steps. */
export type PlanTarget = z.infer<typeof targetSchema>;

/** What a review says about one target. */
export type ReviewOutcome = z.infer<typeof outcomeSchema>;

/** A dated look back at the plan. */
export type Review = z.infer<typeof reviewSchema>;

/** A column of the school's own table. */
export type Column = z.infer<typeof columnSchema>;

/** A whole action plan. */
export type Plan = z.infer<typeof planShape>;

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
