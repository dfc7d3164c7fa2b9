import { fieldKey } from '../../../domain/plan/model/field.ts';
import type { PlanField } from '../../../domain/plan/model/field.ts';

/** What a prop of a field is compared by, for `memo`: the place in the plan by its key, anything else by itself. */
export function byField(value: unknown, prop: string): unknown {
  return prop === 'field' ? fieldKey(value as PlanField) : value;
}
