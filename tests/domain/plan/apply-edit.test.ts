import { describe, expect, it } from 'vitest';
import { applyEdit, applyEdits, tryEdit } from '../../../src/domain/plan/apply-edit.ts';
import { MAX_STEPS, MAX_TARGETS, MAX_TEXT } from '../../../src/domain/plan/limits.ts';
import { newPlan, newStep, newTarget } from '../../../src/domain/plan/new-plan.ts';
import type { PlanEdit } from '../../../src/domain/plan/plan-edit.ts';
import { planSchema } from '../../../src/domain/plan/plan-schema.ts';

const blank = newPlan('p', '');
const twoTargets = applyEdit(blank, { edit: 'add-target', target: 't2', steps: ['x'] });

describe('writing into a plan', () => {
  const written: [PlanEdit, (plan: typeof blank) => unknown, string][] = [
    [{ edit: 'set-plan-review-date', date: '2026-12-01' }, (p) => p.reviewDate, '2026-12-01'],
    [{ edit: 'set-target-text', target: 't1', text: 'a' }, (p) => p.targets[0]?.text, 'a'],
    [
      { edit: 'set-target-success-measure', target: 't1', text: 'b' },
      (p) => p.targets[0]?.successMeasure,
      'b',
    ],
    [
      { edit: 'set-target-review-date', target: 't1', date: '2028-02-29' },
      (p) => p.targets[0]?.reviewDate,
      '2028-02-29',
    ],
    [{ edit: 'set-step-text', step: 't1-s2', text: 'c' }, (p) => p.targets[0]?.steps[1]?.what, 'c'],
    [{ edit: 'set-step-who', step: 't1-s2', text: 'd' }, (p) => p.targets[0]?.steps[1]?.who, 'd'],
    [
      { edit: 'set-step-by-when', step: 't1-s3', date: '2026-01-31' },
      (p) => p.targets[0]?.steps[2]?.byWhen,
      '2026-01-31',
    ],
  ];
  it.each(written)('%o', (edit, read, value) => {
    const after = applyEdit(blank, edit);
    expect(read(after)).toBe(value);
    expect(blank).toEqual(newPlan('p', ''));
    expect(planSchema.safeParse(after).success).toBe(true);
  });

  it('keeps the other targets as the same objects', () => {
    const after = applyEdit(twoTargets, { edit: 'set-step-who', step: 'x', text: 'Sam' });
    expect(after.targets[0]).toBe(twoTargets.targets[0]);
    expect(after.targets[1]).not.toBe(twoTargets.targets[1]);
  });

  const refused: [string, PlanEdit][] = [
    ['a missing target', { edit: 'set-target-text', target: 'nope', text: 'a' }],
    ['a missing step', { edit: 'set-step-text', step: 'nope', text: 'a' }],
    ['text that is too long', { edit: 'set-target-text', target: 't1', text: 'a'.repeat(MAX_TEXT + 1) }],
    ['a day that does not exist', { edit: 'set-plan-review-date', date: '2027-02-29' }],
    ['a year half typed', { edit: 'set-step-by-when', step: 't1-s1', date: '0202-01-01' }],
    ['a date in another form', { edit: 'set-target-review-date', target: 't1', date: '08/03/2027' }],
    ['a target that is there already', { edit: 'add-target', target: 't1', steps: ['n'] }],
    ['a target with a step that is there already', { edit: 'add-target', target: 'n', steps: ['t1-s1'] }],
    ['a target without steps', { edit: 'add-target', target: 'n', steps: [] }],
    ['a target with one step twice', { edit: 'add-target', target: 'n', steps: ['a', 'a'] }],
    ['the removal of the only target', { edit: 'remove-target', target: 't1' }],
    ['the removal of a missing step', { edit: 'remove-step', step: 'nope' }],
    ['a step for a missing target', { edit: 'add-step', target: 'nope', step: 'n' }],
    ['a step that is there already', { edit: 'add-step', target: 't1', step: 't1-s1' }],
    ['an id that no plan may have', { edit: 'add-step', target: 't1', step: '../etc' }],
  ];
  it.each(refused)('leaves the plan unchanged for %s', (_, edit) => {
    expect(tryEdit(blank, edit)).toBeUndefined();
    expect(applyEdit(blank, edit)).toBe(blank);
  });

  it('says which edits of several it could not hold, and applies the rest', () => {
    const lost: PlanEdit = { edit: 'set-step-who', step: 'gone', text: 'Sam' };
    const { plan, missed } = applyEdits(blank, [
      lost,
      { edit: 'set-target-text', target: 't1', text: 'kept' },
    ]);
    expect(missed).toEqual([lost]);
    expect(plan.targets[0]?.text).toBe('kept');
  });
});

describe('adding, removing and bringing back', () => {
  it('holds six targets and no more', () => {
    let plan = blank;
    for (let place = 2; place <= MAX_TARGETS + 1; place += 1) {
      plan = applyEdit(plan, { edit: 'add-target', target: `t${place}`, steps: [`t${place}-s1`] });
    }
    expect(plan.targets.map(({ id }) => id)).toEqual(['t1', 't2', 't3', 't4', 't5', 't6']);
  });

  it('holds ten steps in a target and no more', () => {
    let plan = blank;
    for (let place = 0; place < MAX_STEPS; place += 1) {
      plan = applyEdit(plan, { edit: 'add-step', target: 't1', step: `n${place}` });
    }
    expect(plan.targets[0]?.steps).toHaveLength(MAX_STEPS);
  });

  it('keeps the last step of a target', () => {
    expect(applyEdit(twoTargets, { edit: 'remove-step', step: 'x' })).toBe(twoTargets);
  });

  it('brings a target back with its words, at its place', () => {
    const written = applyEdit(twoTargets, { edit: 'set-target-text', target: 't1', text: 'mine' });
    const target = written.targets[0]!;
    const without = applyEdit(written, { edit: 'remove-target', target: 't1' });
    expect(without.targets).toHaveLength(1);
    expect(applyEdit(without, { edit: 'restore-target', target, position: 0 })).toEqual(written);
  });

  it('brings a step back with its words, at its place', () => {
    const written = applyEdit(blank, { edit: 'set-step-text', step: 't1-s2', text: 'mine' });
    const step = written.targets[0]!.steps[1]!;
    const without = applyEdit(written, { edit: 'remove-step', step: step.id });
    expect(applyEdit(without, { edit: 'restore-step', target: 't1', step, position: 1 })).toEqual(written);
  });

  it.each([-5, 99])('puts what comes back at position %i to the nearest place', (position) => {
    const after = applyEdit(blank, { edit: 'restore-step', target: 't1', step: newStep('n'), position });
    expect(after.targets[0]?.steps.at(position < 0 ? 0 : -1)?.id).toBe('n');
  });

  it('does not bring back what no plan may hold', () => {
    const target = { ...newTarget('n', ['n1']), text: 'a'.repeat(MAX_TEXT + 1) };
    expect(tryEdit(blank, { edit: 'restore-target', target, position: 0 })).toBeUndefined();
  });

  it('changes nothing when the same edit arrives twice', () => {
    const edits: PlanEdit[] = [
      { edit: 'add-target', target: 'n', steps: ['n1'] },
      { edit: 'set-step-who', step: 'n1', text: 'Sam' },
      { edit: 'add-step', target: 'n', step: 'n2' },
      { edit: 'remove-step', step: 'n1' },
      { edit: 'restore-step', target: 'n', step: newStep('n3'), position: 0 },
      { edit: 'remove-target', target: 't1' },
    ];
    for (const [place, edit] of edits.entries()) {
      const before = applyEdits(blank, edits.slice(0, place)).plan;
      const once = applyEdit(before, edit);
      expect(applyEdit(once, edit)).toEqual(once);
    }
  });
});
