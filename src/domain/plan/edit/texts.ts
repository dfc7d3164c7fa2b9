import type { PlanEdit } from './edits.ts';
import { fieldKind } from '../model/field.ts';
import type { Review, Step, PlanTarget } from '../model/schema.ts';

/** Everything in the edit that a person wrote, leaving out what is empty. For saying what would be lost with it. */
export function textsInEdit(edit: PlanEdit): string[] {
  return writtenIn(edit).filter((text) => text.trim() !== '');
}

function writtenIn(edit: PlanEdit): string[] {
  switch (edit.edit) {
    case 'set':
      return ['lines', 'line'].includes(fieldKind(edit.field)) ? [edit.value] : [];
    case 'insert-target':
      return textsInTarget(edit.target);
    case 'insert-step':
      return textsInStep(edit.step);
    case 'insert-review':
      return textsInReview(edit.review);
    default:
      return [];
  }
}

function textsInTarget({
  text,
  why,
  baseline,
  successMeasure,
  options,
  support,
  steps,
}: PlanTarget): string[] {
  return [text, why, baseline, successMeasure, options, support, ...steps.flatMap(textsInStep)];
}

function textsInStep({ what, who }: Step): string[] {
  return [what, who];
}

function textsInReview({ who, outcomes }: Review): string[] {
  return [who, ...outcomes.flatMap(({ progress, evidence, reason }) => [progress, evidence, reason])];
}
