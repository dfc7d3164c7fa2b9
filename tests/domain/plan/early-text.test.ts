import { describe, expect, it } from 'vitest';
import { applyEdit, applyEdits } from '../../../src/domain/plan/edit/apply.ts';
import { placePreHydrationInput } from '../../../src/domain/plan/files/pre-hydration-input.ts';
import { newPlan, newTarget } from '../../../src/domain/plan/model/new-plan.ts';
import type { Plan } from '../../../src/domain/plan/model/schema.ts';

const shown = newPlan('new', '');
let count = 0;
const makeId = (): string => `made${(count += 1)}`;

function place(stored: Plan, early: Record<string, string>): { plan: Plan; unplaced: readonly string[] } {
  const texts = Object.entries(early).map(([field, text]) => ({ field, text }));
  const { edits, unplaced } = placePreHydrationInput(shown, stored, texts, makeId);
  const { plan, missed } = applyEdits(stored, edits);
  expect(missed).toEqual([]);
  return { plan, unplaced };
}

describe('what was typed before the stored plan was there', () => {
  it('goes into an empty plan as it is', () => {
    const { plan } = place(shown, {
      'target.t1.text': 'a',
      'step.t1-s3.who': 'Sam',
      'step.t1-s1.byWhen': '2026-09-01',
      'plan.reviewDate': '2026-12-01',
    });
    expect(plan.targets[0]?.text).toBe('a');
    expect(plan.targets[0]?.steps[2]?.who).toBe('Sam');
    expect(plan.targets[0]?.steps[0]?.byWhen).toBe('2026-09-01');
    expect(plan.reviewDate).toBe('2026-12-01');
  });

  it('follows stored text: on a new line in a box, after a space in a line', () => {
    const stored = applyEdits(shown, [
      { edit: 'set', field: { of: 'target', id: 't1', name: 'text' }, value: 'stored' },
      { edit: 'set', field: { of: 'step', id: 't1-s1', name: 'who' }, value: 'Ana' },
    ]).plan;
    const { plan } = place(stored, { 'target.t1.text': 'typed', 'step.t1-s1.who': 'Sam' });
    expect(plan.targets[0]?.text).toBe('stored\ntyped');
    expect(plan.targets[0]?.steps[0]?.who).toBe('Ana Sam');
  });

  it('is not doubled when it is stored already', () => {
    const stored = applyEdit(shown, {
      edit: 'set',
      field: { of: 'target', id: 't1', name: 'text' },
      value: 'same',
    });
    expect(place(stored, { 'target.t1.text': 'same' }).plan.targets[0]?.text).toBe('same');
  });

  it('goes to the target and step at the same place when the stored plan has others', () => {
    const stored = { ...shown, targets: [newTarget('other', ['o1', 'o2'])] };
    const { plan } = place(stored, { 'target.t1.text': 'a', 'step.t1-s2.what': 'b' });
    expect(plan.targets[0]).toMatchObject({ id: 'other', text: 'a' });
    expect(plan.targets[0]?.steps[1]).toMatchObject({ id: 'o2', what: 'b' });
  });

  it('gets a step of its own when the stored plan has fewer', () => {
    const stored = { ...shown, targets: [newTarget('other', ['o1'])] };
    const { plan } = place(stored, { 'step.t1-s3.what': 'third', 'step.t1-s3.who': 'Sam' });
    expect(plan.targets[0]?.steps).toHaveLength(3);
    expect(plan.targets[0]?.steps[2]).toMatchObject({ what: 'third', who: 'Sam' });
  });

  it('is handed back when there is no room for it', () => {
    const stored = applyEdit(shown, {
      edit: 'set',
      field: { of: 'target', id: 't1', name: 'text' },
      value: 'a'.repeat(1_999),
    });
    const { plan, unplaced } = place(stored, { 'target.t1.text': 'too much' });
    expect(plan).toEqual(stored);
    expect(unplaced).toEqual(['too much']);
  });

  it('is handed back when its field is unknown, and ignored when it is empty', () => {
    expect(place(shown, { 'step.who-knows.what': 'words', 'target.t1.text': '' })).toEqual({
      plan: shown,
      unplaced: ['words'],
    });
  });
});
