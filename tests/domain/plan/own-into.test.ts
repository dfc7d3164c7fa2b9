import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { applyEdits } from '../../../src/domain/plan/edit/apply.ts';
import { ownIntoPlan, ownIntoText } from '../../../src/domain/plan/merge/own-into.ts';
import { planFields, readField } from '../../../src/domain/plan/model/field.ts';
import { newPlan } from '../../../src/domain/plan/model/new-plan.ts';
import { isPlan } from '../../../src/domain/plan/model/schema.ts';
import type { Plan } from '../../../src/domain/plan/model/schema.ts';
import { anyEdit } from './any-edits.ts';

describe('a text of a page that knows more, put into what stands there', () => {
  it.each([
    ['only the page wrote', 'a', 'a b', 'a', 'a b'],
    ['only the other wrote', 'a', 'a', 'a c', 'a c'],
    ['both wrote', 'a', 'b', 'c', 'c\nb'],
    ['the page emptied it', 'a', '', 'a', ''],
    ['the other emptied it', 'a', 'a', '', ''],
    ['nobody knows what it was, and one holds the other', undefined, 'a b', 'a', 'a b'],
    ['the same the other way round', undefined, 'a', 'a b', 'a b'],
    ['nobody knows what it was', undefined, 'a', 'b', 'b\na'],
  ])('%s', (_, was, own, there, expected) => expect(ownIntoText(was, own, there)).toBe(expected));
});

describe('a plan of a page that knows more, put into the plan that stands there', () => {
  const edits = fc.array(anyEdit, { maxLength: 6 });
  const after = (plan: Plan, changes: Parameters<typeof applyEdits>[1]): Plan =>
    applyEdits(plan, changes).plan;
  const start = newPlan('p', '');

  it('is the one that was changed, where only one was', () => {
    fc.assert(
      fc.property(edits, edits, (before, changes) => {
        const was = after(start, before);
        const changed = after(was, changes);
        expect(ownIntoPlan(was, changed, was)).toEqual(changed);
        expect(ownIntoPlan(was, was, changed)).toBe(changed);
        expect(ownIntoPlan(undefined, changed, changed)).toBe(changed);
      }),
    );
  });

  it('is a plan, and without a common beginning it has the words of both or, where it has no room, of the page', () => {
    fc.assert(
      fc.property(edits, edits, edits, (before, one, other) => {
        const was = after(start, before);
        const [own, there] = [after(was, one), after(was, other)];
        expect(isPlan(ownIntoPlan(was, own, there))).toBe(true);
        const both = JSON.stringify(ownIntoPlan(undefined, own, there));
        for (const field of planFields(own)) {
          expect(both).toContain(JSON.stringify(readField(own, field)).slice(1, -1));
        }
      }),
    );
  });
});
