import * as z from 'zod/mini';
import { isPlanDate } from './plan-date.ts';
import { MAX_ID, MAX_STEPS, MAX_TARGETS, MAX_TEXT } from './limits.ts';

// Compiled parsers need `new Function`, which the site's Content-Security-Policy refuses.
z.config({ jitless: true });

/** What marks a stored document or a file as an action plan of this site. */
export const PLAN_MARKER = 'action-plan';

/** The version that this code writes. A new version needs a migration step and a frozen fixture of the old one. */
export const PLAN_SCHEMA_VERSION = 1;

const text = z.string().check(z.maxLength(MAX_TEXT));
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
});

/** The one shape of a target. */
export const targetSchema = z.strictObject({
  /** Stays the same for as long as the target exists, whatever its place in the list. */
  id,
  /** The target itself, as the teacher words it. */
  text,
  /** How the teacher and mentor will know that it has worked. */
  successMeasure: text,
  /** The day they will look at this target again, or empty. */
  reviewDate: dateOrEmpty,
  /** What will be done, in order. */
  steps: z.array(stepSchema).check(z.minLength(1), z.maxLength(MAX_STEPS)),
});

const planShape = z.strictObject({
  /** Says that this is an action plan of this site. */
  app: z.literal(PLAN_MARKER),
  /** The version of this shape. */
  schema: z.literal(PLAN_SCHEMA_VERSION),
  /** Tells one plan from another on a device and between two people's copies. */
  id,
  /** The moment the plan was first stored, in ISO 8601 and UTC, or empty. */
  createdAt: instantOrEmpty,
  /** The day the whole plan will be reviewed, or empty. */
  reviewDate: dateOrEmpty,
  /** What the teacher is working towards, in order. */
  targets: z.array(targetSchema).check(z.minLength(1), z.maxLength(MAX_TARGETS)),
});

/** The one shape of an action plan of the current version. An unknown key is an error. */
export const planSchema = planShape.check(z.refine((plan) => idsDiffer(plan)));

/** One thing that will be done towards a target. */
export type Step = z.infer<typeof stepSchema>;

/** One target with its steps. */
export type Target = z.infer<typeof targetSchema>;

/** A whole action plan. */
export type Plan = z.infer<typeof planShape>;

/** Edits find targets and steps by id alone, so no two may share one. */
function idsDiffer(plan: Plan): boolean {
  const targets = plan.targets.map((target) => target.id);
  const steps = plan.targets.flatMap((target) => target.steps.map((step) => step.id));
  return new Set(targets).size === targets.length && new Set(steps).size === steps.length;
}
