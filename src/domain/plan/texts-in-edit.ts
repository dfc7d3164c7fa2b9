import type { PlanEdit } from './plan-edit.ts';
import type { Step, Target } from './plan-schema.ts';

/** Everything in the edit that a person wrote, leaving out what is empty. For saying what would be lost with it. */
export function textsInEdit(edit: PlanEdit): string[] {
  return writtenIn(edit).filter((text) => text.trim() !== '');
}

function writtenIn(edit: PlanEdit): string[] {
  switch (edit.edit) {
    case 'set-target-text':
    case 'set-target-success-measure':
    case 'set-step-text':
    case 'set-step-who':
      return [edit.text];
    case 'restore-target':
      return textsInTarget(edit.target);
    case 'restore-step':
      return textsInStep(edit.step);
    default:
      return [];
  }
}

function textsInTarget(target: Target): string[] {
  return [target.text, target.successMeasure, ...target.steps.flatMap(textsInStep)];
}

function textsInStep(step: Step): string[] {
  return [step.what, step.who];
}
