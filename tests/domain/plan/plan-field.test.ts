import { parse } from 'valibot';
import { readFileSync } from 'node:fs';
import { expect, it } from 'vitest';
import { applyEdit } from '../../../src/domain/plan/edit/apply.ts';
import { nameOfField } from '../../../src/domain/plan/model/field-names.ts';
import { newPlan, newTarget } from '../../../src/domain/plan/model/new-plan.ts';
import { fieldKey, fieldKind, planFields, readField } from '../../../src/domain/plan/model/field.ts';
import { planSchema } from '../../../src/domain/plan/model/schema.ts';
import { reuseUnchanged } from '../../../src/domain/plan/edit/reuse-unchanged.ts';

const plan = newPlan('p', '');
const full = parse(
  planSchema,
  JSON.parse(readFileSync(new URL('../../fixtures/plans/v3.json', import.meta.url), 'utf8')),
);
const CHOSEN: Record<string, string> = {
  format: 'grow',
  reviewLength: '30',
  staying: 'no',
  confidence: '3',
  status: 'started',
  next: 'drop',
};

it('every field has its own key and name, and what is put into it is read from it', () => {
  const fields = planFields(full);
  expect(new Set(fields.map(fieldKey)).size).toBe(fields.length);
  expect(new Set(fields.map((field) => nameOfField(full, field))).size).toBe(fields.length);
  for (const field of fields) {
    const kind = fieldKind(field);
    const value = {
      date: '2026-09-01',
      time: '15:30',
      choice: CHOSEN[field.name]!,
      line: 'words',
      lines: 'words',
    }[kind];
    expect(readField(applyEdit(full, { edit: 'set', field, value }), field)).toBe(value);
  }
});

it('every text, date and choice of a plan is a field', () => {
  let count = 0;
  JSON.stringify(full, (key, value: unknown) => {
    const kept = ['app', 'id', 'createdAt', 'from', 'field', 'target'].includes(key) || /^\d+$/u.test(key);
    if (typeof value === 'string' && !kept) count += 1;
    return key === 'columns' ? [] : value;
  });
  // A review’s copy of the target’s words is not for writing in.
  expect(planFields(full)).toHaveLength(count - full.reviews[0]!.outcomes.length);
});

it('a field of a step that is not there has no value', () => {
  expect(readField(plan, { of: 'step', id: 'gone', name: 'what' })).toBeUndefined();
});

it('a plan read again is the same object, and so are its unchanged targets', () => {
  expect(reuseUnchanged(plan, structuredClone(plan))).toBe(plan);
  const two = applyEdit(plan, { edit: 'insert-target', target: newTarget('n', ['n1']), position: 9 });
  const changed = structuredClone(
    applyEdit(two, { edit: 'set', field: { of: 'target', id: 'n', name: 'text' }, value: 'a' }),
  );
  const reused = reuseUnchanged(two, changed);
  expect(reused).toEqual(changed);
  expect(reused.targets[0]).toBe(two.targets[0]);
});
