import { expect, it } from 'vitest';
import { applyEdit } from '../../../src/domain/plan/apply-edit.ts';
import { newPlan } from '../../../src/domain/plan/new-plan.ts';
import {
  fieldKey,
  fieldKind,
  fieldOfEdit,
  planFields,
  readField,
  setField,
} from '../../../src/domain/plan/plan-field.ts';
import { reuseUnchanged } from '../../../src/domain/plan/reuse-unchanged.ts';

const plan = newPlan('p', '');

it('every field has its own key, and what is put into it is read from it', () => {
  const fields = planFields(plan);
  expect(new Set(fields.map(fieldKey)).size).toBe(1 + 3 + 3 * 3);
  for (const field of fields) {
    const value = fieldKind(field) === 'date' ? '2026-09-01' : 'words';
    const edit = setField(field, value);
    expect(fieldOfEdit(edit)).toBe(fieldKey(field));
    expect(readField(applyEdit(plan, edit), field)).toBe(value);
  }
});

it('a field of a step that is not there has no value', () => {
  expect(readField(plan, { of: 'step', id: 'gone', name: 'what' })).toBeUndefined();
});

it('a plan read again is the same object, and so are its unchanged targets', () => {
  expect(reuseUnchanged(plan, structuredClone(plan))).toBe(plan);
  const two = applyEdit(plan, { edit: 'add-target', target: 'n', steps: ['n1'] });
  const changed = structuredClone(applyEdit(two, { edit: 'set-target-text', target: 'n', text: 'a' }));
  const reused = reuseUnchanged(two, changed);
  expect(reused).toEqual(changed);
  expect(reused.targets[0]).toBe(two.targets[0]);
});
