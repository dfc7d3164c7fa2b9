import type { PlanField } from '../../../domain/plan/model/field.ts';
import { keyFor } from './dom-keys.ts';
import type { DomKeys } from './dom-keys.ts';

/** The id of the first field of a target, where focus goes when the target appears. */
export function targetFocusId(domKey: string): string {
  return `target-${domKey}-text`;
}

/** The id of the first field of a step, where focus goes when the step appears. */
export function stepFocusId(domKey: string): string {
  return `step-${domKey}-what`;
}

/** The id of the element that a field of the plan is written in. */
export function fieldElementId(keys: DomKeys, field: PlanField): string {
  switch (field.of) {
    case 'plan':
      return `plan-${field.name}`;
    case 'outcome':
      return `outcome-${field.review}-${field.target}-${field.name}`;
    case 'review':
      return `review-${field.id}-${field.name}`;
    default:
      return `${field.of}-${keyFor(keys, field.id)}-${field.name}`;
  }
}

/** The id of the button that undoes a removal, where focus goes after one. */
export const UNDO_ID = 'worksheet-undo';

/** The id of the words that say how safe the plan is. */
export const STATUS_ID = 'worksheet-status-text';
