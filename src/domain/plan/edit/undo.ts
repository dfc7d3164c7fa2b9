import { tryEdit } from './apply.ts';
import { invertEdit } from './invert.ts';
import type { PlanEdit } from './edits.ts';
import { fieldKey } from '../model/field.ts';
import type { Plan } from '../model/schema.ts';

/** Most changes that can be undone. */
const MAX_UNDO = 500;

/** One change that can be taken back and made again. */
interface Change {
  readonly redo: PlanEdit;
  readonly undo: PlanEdit;
}

/** The changes made in one tab, in order. */
export interface UndoStack {
  /** Changes that can be undone, oldest first. */
  readonly done: readonly Change[];
  /** Changes that can be made again, the next one last. */
  readonly undone: readonly Change[];
  /** Whether the next edit of the same field belongs to the newest change: its writer has not left the field. */
  readonly open: boolean;
}

/** Nothing to undo and nothing to make again. */
export const EMPTY_STACK: UndoStack = { done: [], undone: [], open: false };

/** The stack after an edit of the plan `before`. Writing on in the same field is one change until it is left. */
export function recordEdit(stack: UndoStack, before: Plan, edit: PlanEdit): UndoStack {
  const undo = invertEdit(before, edit);
  if (undo === undefined) return stack;
  const redo: PlanEdit = edit.edit === 'set' ? { ...edit, was: undefined } : edit;
  const last = stack.done.at(-1);
  if (stack.open && last !== undefined && sameField(last.redo, edit)) {
    return { ...stack, done: [...stack.done.slice(0, -1), { redo, undo: last.undo }], undone: [] };
  }
  return {
    done: [...stack.done, { redo, undo }].slice(-MAX_UNDO),
    undone: [],
    open: edit.edit === 'set',
  };
}

/** The stack when the writer has left the field. */
export function closeChange(stack: UndoStack): UndoStack {
  return stack.open ? { ...stack, open: false } : stack;
}

/**
 * The newest change that the plan can still take back, or make again, and the stack after it. Changes that another tab
 * has made impossible are passed over.
 */
export function stepThrough(
  stack: UndoStack,
  plan: Plan,
  way: 'undo' | 'redo',
): { readonly stack: UndoStack; readonly edit?: PlanEdit } {
  const from = way === 'undo' ? [...stack.done] : [...stack.undone];
  for (let change = from.pop(); change; change = from.pop()) {
    if (tryEdit(plan, change[way]) === undefined) continue;
    const done = way === 'undo' ? from : [...stack.done, change];
    const undone = way === 'undo' ? [...stack.undone, change] : from;
    return { stack: { done, undone, open: false }, edit: change[way] };
  }
  const emptied = way === 'undo' ? { ...stack, done: [] } : { ...stack, undone: [] };
  return { stack: { ...emptied, open: false } };
}

function sameField(one: PlanEdit, other: PlanEdit): boolean {
  return one.edit === 'set' && other.edit === 'set' && fieldKey(one.field) === fieldKey(other.field);
}
