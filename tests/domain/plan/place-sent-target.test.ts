import { describe, expect, it } from 'vitest';
import { applyEdits } from '../../../src/domain/plan/edit/apply.ts';
import { MAX_TARGETS } from '../../../src/domain/plan/model/limits.ts';
import { newPlan, newTarget } from '../../../src/domain/plan/model/new-plan.ts';
import { placeSentTarget } from '../../../src/domain/plan/edit/place-sent-target.ts';
import type { Plan } from '../../../src/domain/plan/model/schema.ts';

let made = 0;
const makeId = () => `made-${++made}`;

function planOf(...texts: string[]): Plan {
  const targets = texts.map((text, place) => ({ ...newTarget(`t${place + 1}`, [`s${place + 1}`]), text }));
  return { ...newPlan('p', ''), targets };
}

/** The texts of the plan's targets after the words were placed. */
function after(plan: Plan, text: string, target?: string): readonly string[] | undefined {
  const placed = placeSentTarget(plan, { text, target }, makeId);
  if (!placed) return undefined;
  const { plan: changed } = applyEdits(plan, placed.edits);
  expect(changed.targets[placed.number - 1]?.id).toBe(placed.target);
  return changed.targets.map((each) => each.text);
}

describe('a target that comes from the checker', () => {
  it.each([
    ['goes back to the target it came from', planOf('one', 'two'), 't2', ['one', 'new']],
    ['fills the first empty target', planOf('one', '', ''), undefined, ['one', 'new', '']],
    ['becomes a target of its own', planOf('one', 'two'), undefined, ['one', 'two', 'new']],
    ['becomes a new one when its target has gone', planOf('one'), 'gone', ['one', 'new']],
    ['goes back to its place in a full plan', planOf('1', '2', '3', '4', '5', '6'), 't6', ['1', '2', '3', '4', '5', 'new']],
  ] as const)('%s', (_what, plan, target, texts) => {
    expect(after(plan, 'new', target)).toEqual(texts);
  }); // prettier-ignore

  it('has no place in a full plan', () => {
    expect(after(planOf(...Array.from({ length: MAX_TARGETS }, (_, place) => `${place}`)), 'new')).toBeUndefined();
  }); // prettier-ignore

  it('does not overwrite a target that has only steps', () => {
    const plan = planOf('');
    const steps = [{ ...plan.targets[0]!.steps[0]!, what: 'Ring home' }];
    expect(after({ ...plan, targets: [{ ...plan.targets[0]!, steps }] }, 'new')).toEqual(['', 'new']);
  });

  it('brings its date along, and writes over none that was chosen in the plan', () => {
    const dateAfter = (plan: Plan) => {
      const placed = placeSentTarget(plan, { text: 'new', date: '2027-02-12', target: 't1' }, makeId)!;
      return applyEdits(plan, placed.edits).plan.targets[placed.number - 1]!.targetDate;
    };
    const plan = planOf('one');
    expect(dateAfter(plan)).toBe('2027-02-12');
    expect(dateAfter(planOf())).toBe('2027-02-12');
    expect(dateAfter({ ...plan, targets: [{ ...plan.targets[0]!, targetDate: '2027-05-01' }] })).toBe(
      '2027-05-01',
    );
  });
});
