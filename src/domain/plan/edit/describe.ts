import { nameOfField } from '../model/field-names.ts';
import type { PlanEdit } from './edits.ts';
import type { Plan } from '../model/schema.ts';

/** What the edit does to the plan, in a few words such as "target 2 removed". `plan` is the plan without the edit. */
export function describeEdit(plan: Plan, edit: PlanEdit): string {
  switch (edit.edit) {
    case 'set':
      return nameOfField(plan, edit.field);
    case 'insert-target':
      return `target ${Math.min(edit.position, plan.targets.length) + 1} added`;
    case 'remove-target':
      return `target ${placeOf(plan.targets, edit.target)} removed`;
    case 'move-target':
      return `target ${placeOf(plan.targets, edit.target)} moved`;
    case 'insert-step':
      return `step added to target ${placeOf(plan.targets, edit.target)}`;
    case 'remove-step':
    case 'move-step': {
      const owner = plan.targets.find(({ steps }) => steps.some(({ id }) => id === edit.step));
      const place = `step ${placeOf(owner?.steps ?? [], edit.step)} of target ${owner ? placeOf(plan.targets, owner.id) : 0}`;
      return `${place} ${edit.edit === 'move-step' ? 'moved' : 'removed'}`;
    }
    case 'insert-review':
      return 'review added';
    case 'remove-review':
      return 'review removed';
    case 'finish-review':
      return edit.finished ? 'review finished' : 'review opened again';
    case 'set-columns':
      return 'columns of your table';
    case 'replace-plan':
      return 'whole plan replaced';
    case 'add-copy':
      return 'copy noted';
  }
}

function placeOf(items: readonly { readonly id: string }[], id: string): number {
  return items.findIndex((item) => item.id === id) + 1;
}
