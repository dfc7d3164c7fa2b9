import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { applyEdits } from '../../../src/domain/plan/edit/apply.ts';
import { mergePlans, withChoices } from '../../../src/domain/plan/merge/plans.ts';
import { newPlan, newReview, newStep, newTarget } from '../../../src/domain/plan/model/new-plan.ts';
import type { PlanEdit } from '../../../src/domain/plan/edit/edits.ts';
import { fieldKind, planFields, readField } from '../../../src/domain/plan/model/field.ts';
import type { PlanField } from '../../../src/domain/plan/model/field.ts';
import { isPlan } from '../../../src/domain/plan/model/schema.ts';
import type { Plan } from '../../../src/domain/plan/model/schema.ts';
import { anyEdit } from './any-edits.ts';

const set = (field: PlanField, value: string): PlanEdit => ({ edit: 'set', field, value });
const text = (value: string, id = 't1'): PlanEdit => set({ of: 'target', id, name: 'text' }, value);
const why = (value: string): PlanEdit => set({ of: 'target', id: 't1', name: 'why' }, value);
const from = (plan: Plan, ...edits: PlanEdit[]): Plan => applyEdits(plan, edits).plan;

const base = from(newPlan('p', ''), text('shared'), {
  edit: 'insert-target',
  target: { ...newTarget('t2', ['s2']), text: 'second' },
  position: 1,
});
const choose = (
  ...choices: ['mine' | 'theirs' | 'both', ...string[]]
): Map<string, 'mine' | 'theirs' | 'both'> => new Map(choices.slice(1).map((key) => [key, choices[0]]));

describe('two copies of a plan', () => {
  it('that changed different fields are put together without a question', () => {
    const { merged, conflicts, changes } = mergePlans(
      base,
      from(base, text('mine')),
      from(base, why('theirs')),
    );
    expect(conflicts).toEqual([]);
    expect(merged.targets[0]).toMatchObject({ text: 'mine', why: 'theirs' });
    expect(changes.map(({ whose, what }) => `${whose}: ${what}`)).toEqual([
      'mine: target 1: the target',
      'theirs: target 1: why it matters',
    ]);
  });

  it('that changed the same field alike have nothing to choose', () => {
    expect(mergePlans(base, from(base, text('same')), from(base, text('same'))).conflicts).toEqual([]);
  });

  it('that changed the same field differently are for a person to choose: mine, theirs or both', () => {
    const result = mergePlans(base, from(base, text('mine')), from(base, text('theirs')));
    expect(result.conflicts).toMatchObject([
      { what: 'target 1: the target', mine: 'mine', theirs: 'theirs' },
    ]);
    const { key } = result.conflicts[0]!;
    const after = (choice: 'mine' | 'theirs' | 'both'): string | undefined =>
      withChoices(result, choose(choice, key)).targets[0]?.text;
    expect([after('mine'), after('theirs'), after('both')]).toEqual(['mine', 'theirs', 'mine\ntheirs']);
  });

  it('of two dates or choices, both cannot be taken', () => {
    const date = (value: string): PlanEdit => set({ of: 'plan', name: 'reviewDate' }, value);
    const { conflicts } = mergePlans(base, from(base, date('2027-01-01')), from(base, date('2027-02-01')));
    expect(conflicts[0]).toMatchObject({ mine: '1 January 2027', theirs: '1 February 2027' });
    expect(conflicts[0]?.takeBoth).toBeUndefined();
  });

  it('keep what either added, and lose what one removed and the other left alone', () => {
    const step = { ...newStep('n1'), what: 'new' };
    const mine = from(base, { edit: 'insert-step', target: 't1', step, position: 3 });
    const theirs = from(
      base,
      { edit: 'remove-target', target: 't2' },
      { edit: 'insert-target', target: { ...newTarget('t3', ['s3']), text: 'third' }, position: 1 },
    );
    const { merged, conflicts } = mergePlans(base, mine, theirs);
    expect(conflicts).toEqual([]);
    expect(merged.targets.map(({ text: words }) => words)).toEqual(['shared', 'third']);
    expect(merged.targets[0]!.steps.at(-1)).toEqual(step);
  });

  it('ask when one removed what the other changed, whichever it was', () => {
    const removed = from(base, { edit: 'remove-target', target: 't2' });
    const changed = from(base, text('second, changed', 't2'));
    const mineGone = mergePlans(base, removed, changed);
    expect(mineGone.conflicts).toHaveLength(1);
    expect(mineGone.merged.targets).toHaveLength(1);
    const { key } = mineGone.conflicts[0]!;
    expect(withChoices(mineGone, choose('theirs', key)).targets[1]?.text).toBe('second, changed');
    const theirsGone = mergePlans(base, changed, removed);
    expect(theirsGone.merged.targets).toHaveLength(2);
    const [other] = theirsGone.conflicts;
    expect(withChoices(theirsGone, choose('theirs', other!.key)).targets).toHaveLength(1);
  });

  it('say when there is no room for what the other added', () => {
    const full = (start: string): PlanEdit[] =>
      [1, 2, 3, 4].map((n) => ({
        edit: 'insert-target',
        target: { ...newTarget(`${start}${n}`, [`${start}${n}s`]), text: `${start}${n}` },
        position: 9,
      }));
    const { merged, conflicts } = mergePlans(base, from(base, ...full('m')), from(base, ...full('o')));
    expect(merged.targets).toHaveLength(6);
    expect(conflicts.map(({ theirs }) => theirs)).toEqual(['o1', 'o2', 'o3', 'o4']);
    expect(conflicts[0]?.what).toContain('no room');
  });

  it('bring their reviews together', () => {
    const review = (id: string): PlanEdit => ({
      edit: 'insert-review',
      review: newReview(id, base, '2027-01-01'),
      position: 9,
    });
    const { merged, conflicts } = mergePlans(base, from(base, review('a')), from(base, review('b')));
    expect(merged.reviews.map(({ id }) => id).sort()).toEqual(['a', 'b']);
    expect(conflicts).toEqual([]);
  });

  it('take over an order that only they changed', () => {
    const { merged } = mergePlans(
      base,
      from(base, text('mine')),
      from(base, { edit: 'move-target', target: 't2', position: 0 }),
    );
    expect(merged.targets.map(({ id }) => id)).toEqual(['t2', 't1']);
  });

  it('without a version that both had: every difference is a question, and additions stay', () => {
    const mine = from(base, text('mine'));
    const theirs = from(base, text('theirs'), why('only theirs'));
    const { merged, conflicts } = mergePlans(undefined, mine, theirs);
    expect(conflicts.map(({ what }) => what)).toEqual(['target 1: the target']);
    expect(merged.targets[0]?.why).toBe('only theirs');
  });

  it('whatever was done to them, the result can be stored and no word is lost unsaid', () => {
    const edits = fc.array(anyEdit, { maxLength: 12 });
    fc.assert(
      fc.property(edits, edits, edits, fc.boolean(), (before, ours, others, known) => {
        const start = from(newPlan('p', ''), ...before);
        const [mine, theirs] = [from(start, ...ours), from(start, ...others)];
        const result = mergePlans(known ? start : undefined, mine, theirs);
        const all = new Map(result.conflicts.map(({ key }) => [key, 'theirs'] as const));
        for (const plan of [result.merged, withChoices(result, all)]) {
          expect(isPlan(plan)).toBe(true);
        }
        const said = JSON.stringify([result.merged, result.conflicts, result.changes]);
        for (const plan of [mine, theirs]) {
          for (const field of planFields(plan)) {
            const words = readField(plan, field) ?? '';
            if (fieldKind(field) !== 'lines' || words.trim() === '') continue;
            expect(said).toContain(JSON.stringify(words).slice(1, -1));
          }
        }
      }),
      { numRuns: 600 },
    );
  });
});
