import { invertEdit } from '../../../domain/plan/edit/invert.ts';
import type { PlanEdit } from '../../../domain/plan/edit/edits.ts';
import type { Plan } from '../../../domain/plan/model/schema.ts';

/** The last target or step that was removed, and how to bring it back. */
export interface Removal {
  readonly restore: Extract<PlanEdit, { edit: 'insert-target' | 'insert-step' }>;
  /** What was removed, such as "Step 2 of target 1". */
  readonly what: string;
}

/** How to undo the removal, as the plan is now. */
export function removalOf(
  plan: Plan,
  edit: Extract<PlanEdit, { edit: 'remove-target' | 'remove-step' }>,
): Removal | undefined {
  const restore = invertEdit(plan, edit);
  if (restore?.edit === 'insert-target') return { restore, what: `Target ${restore.position + 1}` };
  if (restore?.edit !== 'insert-step') return undefined;
  const place = plan.targets.findIndex(({ id }) => id === restore.target);
  return { restore, what: `Step ${restore.position + 1} of target ${place + 1}` };
}
