import fc from 'fast-check';
import { expect, it } from 'vitest';
import { applyEdits, tryEdit } from '../../../src/domain/plan/edit/apply.ts';
import { newPlan } from '../../../src/domain/plan/model/new-plan.ts';
import { readStoredPlan } from '../../../src/domain/plan/files/stored-plan.ts';
import { invertEdit } from '../../../src/domain/plan/edit/invert.ts';
import { anyEdit, anyReplacement } from './any-edits.ts';

it('any edits in any order leave a plan that can be stored and read again', () => {
  fc.assert(
    fc.property(fc.array(anyEdit, { maxLength: 40 }), (edits) => {
      const { plan } = applyEdits(newPlan('p', ''), edits);
      expect(readStoredPlan(structuredClone(plan))).toEqual({ state: 'loaded', plan });
    }),
    { numRuns: 500 },
  );
});

it('applying any edit twice is the same as applying it once', () => {
  fc.assert(
    fc.property(fc.array(anyEdit, { maxLength: 20 }), anyEdit, (edits, edit) => {
      const once = tryEdit(applyEdits(newPlan('p', ''), edits).plan, edit);
      if (once !== undefined) expect(tryEdit(once, edit) ?? once).toEqual(once);
    }),
    { numRuns: 500 },
  );
});

it('whatever an edit does, its opposite takes it back', () => {
  fc.assert(
    fc.property(fc.array(anyEdit, { maxLength: 20 }), fc.oneof(anyEdit, anyReplacement), (edits, edit) => {
      const before = applyEdits(newPlan('p', ''), edits).plan;
      const after = tryEdit(before, edit);
      const opposite = invertEdit(before, edit);
      if (after === undefined) return;
      if (opposite === undefined) expect(after).toEqual(before);
      else expect(tryEdit(after, opposite)).toEqual(before);
    }),
    { numRuns: 2_000 },
  );
});
