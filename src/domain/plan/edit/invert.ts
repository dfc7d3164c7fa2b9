import type { PlanEdit } from './edits.ts';
import { readField } from '../model/field.ts';
import type { Plan } from '../model/schema.ts';

/**
 * The edit that takes the plan back to `before` once `edit` has been applied to it, or `undefined` when nothing is to be
 * taken back: the edit changes nothing, or is not for undoing (what was given away stays given away).
 */
export function invertEdit(before: Plan, edit: PlanEdit): PlanEdit | undefined {
  switch (edit.edit) {
    case 'set': {
      const value = readField(before, edit.field);
      return value === undefined || value === edit.value
        ? undefined
        : { edit: 'set', field: edit.field, value };
    }
    case 'insert-target':
      return { edit: 'remove-target', target: edit.target.id };
    case 'remove-target': {
      const position = placeOf(before.targets, edit.target);
      const target = before.targets[position];
      return target && { edit: 'insert-target', target, position };
    }
    case 'move-target':
      return moved(edit, placeOf(before.targets, edit.target));
    case 'insert-step':
      return { edit: 'remove-step', step: edit.step.id };
    case 'remove-step': {
      const owner = before.targets.find(({ steps }) => placeOf(steps, edit.step) >= 0);
      const position = placeOf(owner?.steps ?? [], edit.step);
      const step = owner?.steps[position];
      return owner && step && { edit: 'insert-step', target: owner.id, step, position };
    }
    case 'move-step': {
      const owner = before.targets.find(({ steps }) => placeOf(steps, edit.step) >= 0);
      return moved(edit, placeOf(owner?.steps ?? [], edit.step));
    }
    case 'insert-review':
      return { edit: 'remove-review', review: edit.review.id };
    case 'remove-review': {
      const position = placeOf(before.reviews, edit.review);
      const review = before.reviews[position];
      return review && { edit: 'insert-review', review, position };
    }
    case 'finish-review': {
      const review = before.reviews.find(({ id }) => id === edit.review);
      return review && review.finished !== edit.finished ? { ...edit, finished: review.finished } : undefined;
    }
    case 'set-columns':
      return { edit: 'set-columns', columns: before.columns };
    case 'replace-plan':
      return { edit: 'replace-plan', plan: before };
    case 'add-copy':
      return undefined;
  }
}

function placeOf(items: readonly { readonly id: string }[], id: string): number {
  return items.findIndex((item) => item.id === id);
}

function moved<Edit extends PlanEdit & { readonly position: number }>(
  edit: Edit,
  position: number,
): Edit | undefined {
  return position < 0 || position === edit.position ? undefined : { ...edit, position };
}
