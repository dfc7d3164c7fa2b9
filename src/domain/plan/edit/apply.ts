import { is } from 'valibot';
import { isPlanDate, isPlanTime } from '../model/date.ts';
import { MAX_COPIES, MAX_NAME, MAX_REVIEWS, MAX_STEPS, MAX_TARGETS, MAX_TEXT } from '../model/limits.ts';
import type { PlanEdit } from './edits.ts';
import { bothTexts } from './both-texts.ts';
import { fieldKind, readField } from '../model/field.ts';
import type { PlanField } from '../model/field.ts';
import {
  CONFIDENCES,
  columnSchema,
  isPlan,
  OUTCOMES,
  PLAN_FORMATS,
  REVIEW_LENGTHS,
  STAYING,
  STEP_STATUSES,
  stepSchema,
  targetSchema,
} from '../model/schema.ts';
import type { Plan, Review, Step, PlanTarget } from '../model/schema.ts';

const CHOICES: Partial<Record<PlanField['name'], readonly string[]>> = {
  format: PLAN_FORMATS,
  reviewLength: REVIEW_LENGTHS,
  staying: STAYING,
  confidence: CONFIDENCES,
  status: STEP_STATUSES,
  next: OUTCOMES,
};

/**
 * The plan after the edit, or `undefined` when the plan cannot hold it: the target or step is not there, or is there
 * already, or there is no room, or the text is too long, or the date is not a date.
 */
export function tryEdit(plan: Plan, edit: PlanEdit): Plan | undefined {
  switch (edit.edit) {
    case 'set':
      return fits(edit.field, edit.value) ? setField(plan, edit.field, valueToSet(plan, edit)) : undefined;
    case 'insert-target':
      return insertTarget(plan, edit.target, edit.position);
    case 'remove-target':
      return removeTarget(plan, edit.target);
    case 'move-target':
      return has(plan.targets, edit.target)
        ? { ...plan, targets: move(plan.targets, edit.target, edit.position) }
        : undefined;
    case 'insert-step':
      return insertStep(plan, edit.target, edit.step, edit.position);
    case 'remove-step':
      return removeStep(plan, edit.step);
    case 'move-step':
      return changeSteps(plan, edit.step, (steps) => move(steps, edit.step, edit.position));
    case 'insert-review':
      return insertReview(plan, edit.review, edit.position);
    case 'remove-review':
      return has(plan.reviews, edit.review)
        ? { ...plan, reviews: plan.reviews.filter(({ id }) => id !== edit.review) }
        : undefined;
    case 'finish-review':
      return changeReview(plan, edit.review, (review) => ({ ...review, finished: edit.finished }));
    case 'set-columns':
      return setColumns(plan, edit.columns);
    case 'add-copy':
      return addCopy(plan, edit.copy);
    case 'replace-plan':
      return replacePlan(plan, edit.plan);
  }
}

/** The plan after the edit. An edit that the plan cannot hold leaves it unchanged. */
export function applyEdit(plan: Plan, edit: PlanEdit): Plan {
  return tryEdit(plan, edit) ?? plan;
}

/** The plan after all the edits in order, and those of them that it could not hold. */
export function applyEdits(plan: Plan, edits: readonly PlanEdit[]): { plan: Plan; missed: PlanEdit[] } {
  const missed: PlanEdit[] = [];
  let next = plan;
  for (const edit of edits) {
    const after = tryEdit(next, edit);
    if (after === undefined) missed.push(edit);
    else next = after;
  }
  return { plan: next, missed };
}

/** The value, with the words of another window that wrote in the field at the same time, where there is room for both. */
function valueToSet(plan: Plan, { field, value, was }: Extract<PlanEdit, { edit: 'set' }>): string {
  const kind = fieldKind(field);
  const there = readField(plan, field);
  if (was === undefined || there === undefined || (kind !== 'lines' && kind !== 'line')) return value;
  const both = bothTexts(was, value, there, kind === 'line' ? ' / ' : '\n');
  return fits(field, both) ? both : value;
}

function fits(field: PlanField, value: string): boolean {
  switch (fieldKind(field)) {
    case 'date':
      return value === '' || isPlanDate(value);
    case 'time':
      return value === '' || isPlanTime(value);
    case 'choice':
      return CHOICES[field.name]?.includes(value) ?? false;
    default:
      return value.length <= (field.name === 'name' ? MAX_NAME : MAX_TEXT);
  }
}

function setField(plan: Plan, field: PlanField, value: string): Plan | undefined {
  switch (field.of) {
    case 'plan':
      return { ...plan, [field.name]: value };
    case 'target':
      return changeTarget(plan, field.id, (target) => ({ ...target, [field.name]: value }));
    case 'step':
      return changeSteps(plan, field.id, (steps) =>
        steps.map((step) => (step.id === field.id ? { ...step, [field.name]: value } : step)),
      );
    case 'review':
      return changeReview(plan, field.id, (review) => ({ ...review, [field.name]: value }));
    case 'outcome':
      return setOutcome(plan, field, value);
  }
}

function setOutcome(
  plan: Plan,
  field: Extract<PlanField, { of: 'outcome' }>,
  value: string,
): Plan | undefined {
  const review = plan.reviews.find(({ id }) => id === field.review);
  if (!review?.outcomes.some(({ target }) => target === field.target)) return undefined;
  return changeReview(plan, field.review, () => ({
    ...review,
    outcomes: review.outcomes.map((outcome) =>
      outcome.target === field.target ? { ...outcome, [field.name]: value } : outcome,
    ),
  }));
}

function changeTarget(plan: Plan, id: string, change: (target: PlanTarget) => PlanTarget): Plan | undefined {
  if (!has(plan.targets, id)) return undefined;
  return { ...plan, targets: plan.targets.map((target) => (target.id === id ? change(target) : target)) };
}

function changeReview(plan: Plan, id: string, change: (review: Review) => Review): Plan | undefined {
  if (!has(plan.reviews, id)) return undefined;
  return { ...plan, reviews: plan.reviews.map((review) => (review.id === id ? change(review) : review)) };
}

/** Changes the list of steps that holds the step. */
function changeSteps(plan: Plan, stepId: string, change: (steps: Step[]) => Step[]): Plan | undefined {
  const owner = ownerOf(plan, stepId);
  if (owner === undefined) return undefined;
  return changeTarget(plan, owner.id, (target) => ({ ...target, steps: change(target.steps) }));
}

function ownerOf(plan: Plan, stepId: string): PlanTarget | undefined {
  return plan.targets.find((target) => has(target.steps, stepId));
}

function insertTarget(plan: Plan, target: PlanTarget, position: number): Plan | undefined {
  if (has(plan.targets, target.id) || plan.targets.length >= MAX_TARGETS) return undefined;
  if (!is(targetSchema, target)) return undefined;
  const stepTaken = target.steps.some((step) => ownerOf(plan, step.id) !== undefined);
  const stepTwice = new Set(target.steps.map(({ id }) => id)).size < target.steps.length;
  if (stepTaken || stepTwice) return undefined;
  return { ...plan, targets: insertAt(plan.targets, target, position) };
}

function removeTarget(plan: Plan, id: string): Plan | undefined {
  const targets = plan.targets.filter((target) => target.id !== id);
  return targets.length === plan.targets.length || targets.length === 0 ? undefined : { ...plan, targets };
}

function insertStep(plan: Plan, targetId: string, step: Step, position: number): Plan | undefined {
  const target = plan.targets.find(({ id }) => id === targetId);
  if (target === undefined || target.steps.length >= MAX_STEPS) return undefined;
  if (!is(stepSchema, step) || ownerOf(plan, step.id) !== undefined) return undefined;
  return changeTarget(plan, targetId, () => ({ ...target, steps: insertAt(target.steps, step, position) }));
}

function removeStep(plan: Plan, id: string): Plan | undefined {
  if (ownerOf(plan, id)?.steps.length === 1) return undefined;
  return changeSteps(plan, id, (steps) => steps.filter((step) => step.id !== id));
}

function insertReview(plan: Plan, review: Review, position: number): Plan | undefined {
  if (has(plan.reviews, review.id) || plan.reviews.length >= MAX_REVIEWS) return undefined;
  return valid({ ...plan, reviews: insertAt(plan.reviews, review, position) });
}

function setColumns(
  plan: Plan,
  columns: Extract<PlanEdit, { edit: 'set-columns' }>['columns'],
): Plan | undefined {
  if (!columns.every((column) => is(columnSchema, column))) return undefined;
  return valid({ ...plan, columns: [...columns] });
}

function addCopy(plan: Plan, copy: string): Plan | undefined {
  if (plan.copies.includes(copy)) return plan;
  return valid({ ...plan, copies: [...plan.copies, copy].slice(-MAX_COPIES) });
}

function replacePlan(plan: Plan, other: Plan): Plan | undefined {
  return valid({ ...other, id: plan.id });
}

function valid(plan: Plan): Plan | undefined {
  return isPlan(plan) ? plan : undefined;
}

function has(items: readonly { readonly id: string }[], id: string): boolean {
  return items.some((item) => item.id === id);
}

/** A copy with the item of that id at the position, or at the nearest place there is. */
function move<Item extends { readonly id: string }>(
  items: readonly Item[],
  id: string,
  position: number,
): Item[] {
  const rest = items.filter((item) => item.id !== id);
  const item = items.find((each) => each.id === id);
  return item === undefined ? [...items] : insertAt(rest, item, position);
}

/** A copy with the item at the position, or at the nearest place there is. */
function insertAt<Item>(items: readonly Item[], item: Item, position: number): Item[] {
  const place = Math.max(0, Math.min(items.length, position));
  return [...items.slice(0, place), item, ...items.slice(place)];
}
