import { isPlanDate } from './plan-date.ts';
import { MAX_STEPS, MAX_TARGETS, MAX_TEXT } from './limits.ts';
import { newStep, newTarget } from './new-plan.ts';
import type { PlanEdit } from './plan-edit.ts';
import { stepSchema, targetSchema } from './plan-schema.ts';
import type { Plan, Step, Target } from './plan-schema.ts';

/**
 * The plan after the edit, or `undefined` when the plan cannot hold it: the target or step is not there, or is there
 * already, or there is no room, or the text is too long, or the date is not a date.
 */
export function tryEdit(plan: Plan, edit: PlanEdit): Plan | undefined {
  switch (edit.edit) {
    case 'set-plan-review-date':
      return fits(edit.date, 'date') ? { ...plan, reviewDate: edit.date } : undefined;
    case 'set-target-text':
      return setTarget(plan, edit.target, 'text', edit.text);
    case 'set-target-success-measure':
      return setTarget(plan, edit.target, 'successMeasure', edit.text);
    case 'set-target-review-date':
      return setTarget(plan, edit.target, 'reviewDate', edit.date);
    case 'set-step-text':
      return setStep(plan, edit.step, 'what', edit.text);
    case 'set-step-who':
      return setStep(plan, edit.step, 'who', edit.text);
    case 'set-step-by-when':
      return setStep(plan, edit.step, 'byWhen', edit.date);
    case 'add-target':
      return insertTarget(plan, newTarget(edit.target, edit.steps), plan.targets.length);
    case 'restore-target':
      return insertTarget(plan, edit.target, edit.position);
    case 'remove-target':
      return removeTarget(plan, edit.target);
    case 'add-step':
      return insertStep(plan, edit.target, newStep(edit.step), MAX_STEPS);
    case 'restore-step':
      return insertStep(plan, edit.target, edit.step, edit.position);
    case 'remove-step':
      return removeStep(plan, edit.step);
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

function fits(value: string, kind: 'date' | 'text'): boolean {
  return kind === 'text' ? value.length <= MAX_TEXT : value === '' || isPlanDate(value);
}

function changeTarget(plan: Plan, id: string, change: (target: Target) => Target): Plan | undefined {
  if (!plan.targets.some((target) => target.id === id)) return undefined;
  return { ...plan, targets: plan.targets.map((target) => (target.id === id ? change(target) : target)) };
}

function setTarget(
  plan: Plan,
  id: string,
  name: 'text' | 'successMeasure' | 'reviewDate',
  value: string,
): Plan | undefined {
  if (!fits(value, name === 'reviewDate' ? 'date' : 'text')) return undefined;
  return changeTarget(plan, id, (target) => ({ ...target, [name]: value }));
}

function setStep(plan: Plan, id: string, name: 'what' | 'who' | 'byWhen', value: string): Plan | undefined {
  const owner = ownerOf(plan, id);
  if (owner === undefined || !fits(value, name === 'byWhen' ? 'date' : 'text')) return undefined;
  return changeTarget(plan, owner.id, (target) => ({
    ...target,
    steps: target.steps.map((step) => (step.id === id ? { ...step, [name]: value } : step)),
  }));
}

function ownerOf(plan: Plan, stepId: string): Target | undefined {
  return plan.targets.find((target) => target.steps.some((step) => step.id === stepId));
}

function insertTarget(plan: Plan, target: Target, position: number): Plan | undefined {
  const taken = plan.targets.some(({ id }) => id === target.id);
  const stepTaken = target.steps.some((step) => ownerOf(plan, step.id) !== undefined);
  const stepTwice = new Set(target.steps.map(({ id }) => id)).size < target.steps.length;
  if (taken || stepTaken || stepTwice || plan.targets.length >= MAX_TARGETS) return undefined;
  if (!targetSchema.safeParse(target).success) return undefined;
  return { ...plan, targets: insertAt(plan.targets, target, position) };
}

function removeTarget(plan: Plan, id: string): Plan | undefined {
  const targets = plan.targets.filter((target) => target.id !== id);
  return targets.length === plan.targets.length || targets.length === 0 ? undefined : { ...plan, targets };
}

function insertStep(plan: Plan, targetId: string, step: Step, position: number): Plan | undefined {
  const target = plan.targets.find(({ id }) => id === targetId);
  if (target === undefined || target.steps.length >= MAX_STEPS || ownerOf(plan, step.id) !== undefined) {
    return undefined;
  }
  if (!stepSchema.safeParse(step).success) return undefined;
  return changeTarget(plan, targetId, () => ({ ...target, steps: insertAt(target.steps, step, position) }));
}

function removeStep(plan: Plan, id: string): Plan | undefined {
  const owner = ownerOf(plan, id);
  if (owner === undefined || owner.steps.length === 1) return undefined;
  return changeTarget(plan, owner.id, () => ({
    ...owner,
    steps: owner.steps.filter((step) => step.id !== id),
  }));
}

/** A copy with the item at the position, or at the nearest place there is. */
function insertAt<Item>(items: readonly Item[], item: Item, position: number): Item[] {
  const place = Math.max(0, Math.min(items.length, position));
  return [...items.slice(0, place), item, ...items.slice(place)];
}
