import type { PlanEdit } from '../../domain/plan/plan-edit.ts';
import type { Plan } from '../../domain/plan/plan-schema.ts';

/** The last target or step that was removed, and how to bring it back. */
export interface Removal {
  readonly restore: Extract<PlanEdit, { edit: 'restore-target' | 'restore-step' }>;
  /** What was removed, such as "Step 2 of target 1". */
  readonly what: string;
}

/** How to undo the removal of the target, as the plan is now. */
export function targetRemoval(plan: Plan, id: string): Removal | undefined {
  const position = plan.targets.findIndex((target) => target.id === id);
  const target = plan.targets[position];
  return target && { restore: { edit: 'restore-target', target, position }, what: `Target ${position + 1}` };
}

/** How to undo the removal of the step, as the plan is now. */
export function stepRemoval(plan: Plan, id: string): Removal | undefined {
  const place = plan.targets.findIndex(({ steps }) => steps.some((step) => step.id === id));
  const target = plan.targets[place];
  const position = target?.steps.findIndex((step) => step.id === id) ?? -1;
  const step = target?.steps[position];
  if (target === undefined || step === undefined) return undefined;
  return {
    restore: { edit: 'restore-step', target: target.id, step, position },
    what: `Step ${position + 1} of target ${place + 1}`,
  };
}
