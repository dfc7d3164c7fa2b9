import type { PlanEdit } from './plan-edit.ts';
import type { Plan, Step, Target } from './plan-schema.ts';

/** One place in a plan where a person can write. */
export type PlanField =
  | { readonly of: 'plan'; readonly name: 'reviewDate' }
  | { readonly of: 'target'; readonly id: string; readonly name: 'text' | 'successMeasure' | 'reviewDate' }
  | { readonly of: 'step'; readonly id: string; readonly name: 'what' | 'who' | 'byWhen' };

/** What a field holds: several lines, one line, or a date. */
export type FieldKind = 'lines' | 'line' | 'date';

/** What the field holds, which decides how two values of it can be put together. */
export function fieldKind(field: PlanField): FieldKind {
  if (field.name === 'reviewDate' || field.name === 'byWhen') return 'date';
  return field.name === 'who' ? 'line' : 'lines';
}

/** The field as one word, to mark its element on the page. */
export function fieldKey(field: PlanField): string {
  return field.of === 'plan' ? `plan.${field.name}` : `${field.of}.${field.id}.${field.name}`;
}

/** The edit that puts the value into the field. */
export function setField(field: PlanField, value: string): PlanEdit {
  switch (field.name) {
    case 'text':
      return { edit: 'set-target-text', target: field.id, text: value };
    case 'successMeasure':
      return { edit: 'set-target-success-measure', target: field.id, text: value };
    case 'what':
      return { edit: 'set-step-text', step: field.id, text: value };
    case 'who':
      return { edit: 'set-step-who', step: field.id, text: value };
    case 'byWhen':
      return { edit: 'set-step-by-when', step: field.id, date: value };
    case 'reviewDate':
      return field.of === 'plan'
        ? { edit: 'set-plan-review-date', date: value }
        : { edit: 'set-target-review-date', target: field.id, date: value };
  }
}

/** What the plan has in the field, or `undefined` when its target or step is not there. */
export function readField(plan: Plan, field: PlanField): string | undefined {
  if (field.of === 'plan') return plan.reviewDate;
  if (field.of === 'target') return plan.targets.find(({ id }) => id === field.id)?.[field.name];
  return plan.targets.flatMap(({ steps }) => steps).find(({ id }) => id === field.id)?.[field.name];
}

/** Every field of the plan, in the order of the form. */
export function planFields(plan: Plan): PlanField[] {
  return [...plan.targets.flatMap(targetFields), { of: 'plan', name: 'reviewDate' }];
}

function targetFields({ id, steps }: Target): PlanField[] {
  return [
    { of: 'target', id, name: 'text' },
    { of: 'target', id, name: 'successMeasure' },
    ...steps.flatMap(stepFields),
    { of: 'target', id, name: 'reviewDate' },
  ];
}

function stepFields({ id }: Step): PlanField[] {
  return [
    { of: 'step', id, name: 'what' },
    { of: 'step', id, name: 'who' },
    { of: 'step', id, name: 'byWhen' },
  ];
}

/** The key of the field that the edit writes into, or `undefined` when it changes the shape of the plan. */
export function fieldOfEdit(edit: PlanEdit): string | undefined {
  switch (edit.edit) {
    case 'set-plan-review-date':
      return 'plan.reviewDate';
    case 'set-target-text':
      return `target.${edit.target}.text`;
    case 'set-target-success-measure':
      return `target.${edit.target}.successMeasure`;
    case 'set-target-review-date':
      return `target.${edit.target}.reviewDate`;
    case 'set-step-text':
      return `step.${edit.step}.what`;
    case 'set-step-who':
      return `step.${edit.step}.who`;
    case 'set-step-by-when':
      return `step.${edit.step}.byWhen`;
    default:
      return undefined;
  }
}
