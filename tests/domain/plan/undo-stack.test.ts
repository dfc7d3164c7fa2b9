import { describe, expect, it } from 'vitest';
import { applyEdit } from '../../../src/domain/plan/edit/apply.ts';
import { newPlan, newTarget } from '../../../src/domain/plan/model/new-plan.ts';
import type { PlanEdit } from '../../../src/domain/plan/edit/edits.ts';
import { closeChange, EMPTY_STACK, recordEdit, stepThrough } from '../../../src/domain/plan/edit/undo.ts';

const start = newPlan('p', '');
const write = (value: string, name: 'text' | 'why' = 'text'): PlanEdit => ({
  edit: 'set',
  field: { of: 'target', id: 't1', name },
  value,
});

/** Makes the edits one after another, each a change of its own unless `together`. */
function make(edits: readonly PlanEdit[], together = false) {
  let plan = start;
  let stack = EMPTY_STACK;
  for (const edit of edits) {
    stack = recordEdit(stack, plan, edit);
    plan = applyEdit(plan, edit);
    if (!together) stack = closeChange(stack);
  }
  return { plan, stack };
}

describe('undo and redo', () => {
  it('takes back 150 changes of every kind one by one, and makes them all again', () => {
    const edits = Array.from({ length: 150 }, (_, at): PlanEdit => {
      if (at % 10 === 3) {
        return { edit: 'insert-target', target: newTarget(`n${at}`, [`n${at}-s`]), position: 0 };
      }
      if (at % 10 === 5) return { edit: 'move-target', target: 't1', position: 0 };
      if (at % 10 === 7) return { edit: 'remove-target', target: `n${at - 4}` };
      return write(`words ${at}`, at % 2 === 0 ? 'text' : 'why');
    });
    const { plan: finished, stack: full } = make(edits);
    expect(full.done.length).toBeGreaterThanOrEqual(140);

    let plan = finished;
    let stack = full;
    for (let done = full.done.length; done > 0; done -= 1) {
      const step = stepThrough(stack, plan, 'undo');
      plan = applyEdit(plan, step.edit!);
      stack = step.stack;
    }
    expect(plan).toEqual(start);
    expect(stepThrough(stack, plan, 'undo').edit).toBeUndefined();

    while (stack.undone.length > 0) {
      const step = stepThrough(stack, plan, 'redo');
      plan = applyEdit(plan, step.edit!);
      stack = step.stack;
    }
    expect(plan).toEqual(finished);
  });

  it('writing on in one field is one change, until the field is left', () => {
    const { plan, stack } = make([write('a'), write('ab'), write('abc')], true);
    expect(stack.done).toHaveLength(1);
    expect(applyEdit(plan, stepThrough(stack, plan, 'undo').edit!)).toEqual(start);

    const later = recordEdit(closeChange(stack), plan, write('abcd'));
    expect(later.done).toHaveLength(2);
  });

  it('a new change ends what could be made again', () => {
    const { plan, stack } = make([write('a'), write('b', 'why')]);
    const back = stepThrough(stack, plan, 'undo');
    const earlier = applyEdit(plan, back.edit!);
    expect(back.stack.undone).toHaveLength(1);
    expect(recordEdit(back.stack, earlier, write('c')).undone).toEqual([]);
  });

  it('passes over a change that another tab has made impossible', () => {
    const target = newTarget('t2', ['s2']);
    const { plan, stack } = make([
      write('kept'),
      { edit: 'insert-target', target, position: 1 },
      { edit: 'set', field: { of: 'target', id: 't2', name: 'text' }, value: 'gone' },
    ]);
    const elsewhere = applyEdit(plan, { edit: 'remove-target', target: 't2' });
    const { edit } = stepThrough(stack, elsewhere, 'undo');
    expect(applyEdit(elsewhere, edit!)).toEqual(start);
  });

  it('an edit that changes nothing is no change', () => {
    expect(make([write('')]).stack.done).toEqual([]);
  });
});
