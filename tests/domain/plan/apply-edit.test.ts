import { describe, expect, it } from 'vitest';
import { applyEdit, applyEdits, tryEdit } from '../../../src/domain/plan/edit/apply.ts';
import { MAX_STEPS, MAX_TARGETS, MAX_TEXT } from '../../../src/domain/plan/model/limits.ts';
import { copyTarget, newPlan, newStep, newTarget } from '../../../src/domain/plan/model/new-plan.ts';
import type { PlanEdit } from '../../../src/domain/plan/edit/edits.ts';
import { isPlan } from '../../../src/domain/plan/model/schema.ts';

const blank = newPlan('p', '');
const twoTargets = applyEdit(blank, { edit: 'insert-target', target: newTarget('t2', ['x']), position: 9 });

describe('writing into a plan', () => {
  const written: [PlanEdit, (plan: typeof blank) => unknown, string][] = [
    [
      { edit: 'set', field: { of: 'plan', name: 'reviewDate' }, value: '2026-12-01' },
      (p) => p.reviewDate,
      '2026-12-01',
    ],
    [
      { edit: 'set', field: { of: 'target', id: 't1', name: 'text' }, value: 'a' },
      (p) => p.targets[0]?.text,
      'a',
    ],
    [
      { edit: 'set', field: { of: 'target', id: 't1', name: 'successMeasure' }, value: 'b' },
      (p) => p.targets[0]?.successMeasure,
      'b',
    ],
    [
      { edit: 'set', field: { of: 'target', id: 't1', name: 'targetDate' }, value: '2028-02-29' },
      (p) => p.targets[0]?.targetDate,
      '2028-02-29',
    ],
    [
      { edit: 'set', field: { of: 'step', id: 't1-s2', name: 'what' }, value: 'c' },
      (p) => p.targets[0]?.steps[1]?.what,
      'c',
    ],
    [
      { edit: 'set', field: { of: 'step', id: 't1-s2', name: 'who' }, value: 'd' },
      (p) => p.targets[0]?.steps[1]?.who,
      'd',
    ],
    [
      { edit: 'set', field: { of: 'step', id: 't1-s3', name: 'byWhen' }, value: '2026-01-31' },
      (p) => p.targets[0]?.steps[2]?.byWhen,
      '2026-01-31',
    ],
  ];
  it.each(written)('%o', (edit, read, value) => {
    const after = applyEdit(blank, edit);
    expect(read(after)).toBe(value);
    expect(blank).toEqual(newPlan('p', ''));
    expect(isPlan(after)).toBe(true);
  });

  it('keeps the other targets as the same objects', () => {
    const after = applyEdit(twoTargets, {
      edit: 'set',
      field: { of: 'step', id: 'x', name: 'who' },
      value: 'Sam',
    });
    expect(after.targets[0]).toBe(twoTargets.targets[0]);
    expect(after.targets[1]).not.toBe(twoTargets.targets[1]);
  });

  const refused: [string, PlanEdit][] = [
    ['a missing target', { edit: 'set', field: { of: 'target', id: 'nope', name: 'text' }, value: 'a' }],
    ['a missing step', { edit: 'set', field: { of: 'step', id: 'nope', name: 'what' }, value: 'a' }],
    [
      'text that is too long',
      { edit: 'set', field: { of: 'target', id: 't1', name: 'text' }, value: 'a'.repeat(MAX_TEXT + 1) },
    ],
    [
      'a day that does not exist',
      { edit: 'set', field: { of: 'plan', name: 'reviewDate' }, value: '2027-02-29' },
    ],
    [
      'a year half typed',
      { edit: 'set', field: { of: 'step', id: 't1-s1', name: 'byWhen' }, value: '0202-01-01' },
    ],
    [
      'a date in another form',
      { edit: 'set', field: { of: 'target', id: 't1', name: 'targetDate' }, value: '08/03/2027' },
    ],
    [
      'a choice that is none',
      { edit: 'set', field: { of: 'target', id: 't1', name: 'confidence' }, value: '11' },
    ],
    ['a status that is none', { edit: 'set', field: { of: 'step', id: 't1-s1', name: 'status' }, value: '' }],
    ['a name that is too long', { edit: 'set', field: { of: 'plan', name: 'name' }, value: 'a'.repeat(101) }],
    ['a move of a missing target', { edit: 'move-target', target: 'nope', position: 0 }],
    ['a review that is not there', { edit: 'finish-review', review: 'nope', finished: true }],
    [
      'a target that is there already',
      { edit: 'insert-target', target: newTarget('t1', ['n']), position: 9 },
    ],
    [
      'a target with a step that is there already',
      { edit: 'insert-target', target: newTarget('n', ['t1-s1']), position: 9 },
    ],
    ['a target without steps', { edit: 'insert-target', target: newTarget('n', []), position: 9 }],
    [
      'a target with one step twice',
      { edit: 'insert-target', target: newTarget('n', ['a', 'a']), position: 9 },
    ],
    ['the removal of the only target', { edit: 'remove-target', target: 't1' }],
    ['the removal of a missing step', { edit: 'remove-step', step: 'nope' }],
    [
      'a step for a missing target',
      { edit: 'insert-step', target: 'nope', step: newStep('n'), position: 99 },
    ],
    [
      'a step that is there already',
      { edit: 'insert-step', target: 't1', step: newStep('t1-s1'), position: 99 },
    ],
    [
      'an id that no plan may have',
      { edit: 'insert-step', target: 't1', step: newStep('../etc'), position: 99 },
    ],
  ];
  it.each(refused)('leaves the plan unchanged for %s', (_, edit) => {
    expect(tryEdit(blank, edit)).toBeUndefined();
    expect(applyEdit(blank, edit)).toBe(blank);
  });

  it('says which edits of several it could not hold, and applies the rest', () => {
    const lost: PlanEdit = { edit: 'set', field: { of: 'step', id: 'gone', name: 'who' }, value: 'Sam' };
    const { plan, missed } = applyEdits(blank, [
      lost,
      { edit: 'set', field: { of: 'target', id: 't1', name: 'text' }, value: 'kept' },
    ]);
    expect(missed).toEqual([lost]);
    expect(plan.targets[0]?.text).toBe('kept');
  });
});

describe('adding, removing and bringing back', () => {
  it('holds six targets and no more', () => {
    let plan = blank;
    for (let place = 2; place <= MAX_TARGETS + 1; place += 1) {
      plan = applyEdit(plan, {
        edit: 'insert-target',
        target: newTarget(`t${place}`, [`t${place}-s1`]),
        position: 9,
      });
    }
    expect(plan.targets.map(({ id }) => id)).toEqual(['t1', 't2', 't3', 't4', 't5', 't6']);
  });

  it('holds ten steps in a target and no more', () => {
    let plan = blank;
    for (let place = 0; place < MAX_STEPS; place += 1) {
      plan = applyEdit(plan, { edit: 'insert-step', target: 't1', step: newStep(`n${place}`), position: 99 });
    }
    expect(plan.targets[0]?.steps).toHaveLength(MAX_STEPS);
  });

  it('moves a target and a step within their lists', () => {
    const moved = applyEdit(twoTargets, { edit: 'move-target', target: 't2', position: 0 });
    expect(moved.targets.map(({ id }) => id)).toEqual(['t2', 't1']);
    const steps = applyEdit(blank, { edit: 'move-step', step: 't1-s1', position: 2 }).targets[0]!.steps;
    expect(steps.map(({ id }) => id)).toEqual(['t1-s2', 't1-s3', 't1-s1']);
  });

  it('copies a target under new ids, with its steps not started', () => {
    let count = 0;
    const done = applyEdit(blank, {
      edit: 'set',
      field: { of: 'step', id: 't1-s1', name: 'status' },
      value: 'done',
    });
    const target = copyTarget(done.targets[0]!, () => `new${(count += 1)}`);
    const after = applyEdit(done, { edit: 'insert-target', target, position: 1 });
    expect(after.targets).toHaveLength(2);
    expect(after.targets[1]!.steps.map(({ status }) => status)).toEqual(Array(3).fill('not-started'));
  });

  it('replaces a plan but for its id', () => {
    const other = { ...newPlan('other', '2026-01-01T00:00:00.000Z'), name: 'Other' };
    const after = applyEdit(blank, { edit: 'replace-plan', plan: other });
    expect(after).toEqual({ ...other, id: 'p' });
    expect(tryEdit(blank, { edit: 'replace-plan', plan: { ...other, targets: [] } })).toBeUndefined();
  });

  it('remembers copies, each once and the newest 40', () => {
    let plan = blank;
    for (let at = 0; at < 45; at += 1) plan = applyEdit(plan, { edit: 'add-copy', copy: `c${at}` });
    expect(plan.copies).toHaveLength(40);
    expect(plan.copies.at(-1)).toBe('c44');
    expect(applyEdit(plan, { edit: 'add-copy', copy: 'c44' })).toBe(plan);
  });

  it('keeps the last step of a target', () => {
    expect(applyEdit(twoTargets, { edit: 'remove-step', step: 'x' })).toBe(twoTargets);
  });

  it('brings a target back with its words, at its place', () => {
    const written = applyEdit(twoTargets, {
      edit: 'set',
      field: { of: 'target', id: 't1', name: 'text' },
      value: 'mine',
    });
    const target = written.targets[0]!;
    const without = applyEdit(written, { edit: 'remove-target', target: 't1' });
    expect(without.targets).toHaveLength(1);
    expect(applyEdit(without, { edit: 'insert-target', target, position: 0 })).toEqual(written);
  });

  it('brings a step back with its words, at its place', () => {
    const written = applyEdit(blank, {
      edit: 'set',
      field: { of: 'step', id: 't1-s2', name: 'what' },
      value: 'mine',
    });
    const step = written.targets[0]!.steps[1]!;
    const without = applyEdit(written, { edit: 'remove-step', step: step.id });
    expect(applyEdit(without, { edit: 'insert-step', target: 't1', step, position: 1 })).toEqual(written);
  });

  it.each([-5, 99])('puts what comes back at position %i to the nearest place', (position) => {
    const after = applyEdit(blank, { edit: 'insert-step', target: 't1', step: newStep('n'), position });
    expect(after.targets[0]?.steps.at(position < 0 ? 0 : -1)?.id).toBe('n');
  });

  it('does not bring back what no plan may hold', () => {
    const target = { ...newTarget('n', ['n1']), text: 'a'.repeat(MAX_TEXT + 1) };
    expect(tryEdit(blank, { edit: 'insert-target', target, position: 0 })).toBeUndefined();
  });

  it('changes nothing when the same edit arrives twice', () => {
    const edits: PlanEdit[] = [
      { edit: 'insert-target', target: newTarget('n', ['n1']), position: 9 },
      { edit: 'set', field: { of: 'step', id: 'n1', name: 'who' }, value: 'Sam' },
      { edit: 'insert-step', target: 'n', step: newStep('n2'), position: 99 },
      { edit: 'remove-step', step: 'n1' },
      { edit: 'insert-step', target: 'n', step: newStep('n3'), position: 0 },
      { edit: 'remove-target', target: 't1' },
    ];
    for (const [place, edit] of edits.entries()) {
      const before = applyEdits(blank, edits.slice(0, place)).plan;
      const once = applyEdit(before, edit);
      expect(applyEdit(once, edit)).toEqual(once);
    }
  });
});
