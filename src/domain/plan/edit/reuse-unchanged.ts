import type { Plan } from '../model/schema.ts';

/**
 * The plan `after`, with those targets of `before` that are equal to its own taken over as they are, so that whoever
 * compares by identity sees only what changed. Equal plans give `before` itself.
 */
export function reuseUnchanged(before: Plan, after: Plan): Plan {
  if (before === after) return before;
  const targets = after.targets.map((target) => {
    const known = before.targets.find(({ id }) => id === target.id);
    return known !== undefined && same(known, target) ? known : target;
  });
  const next = { ...after, targets };
  return same(before, next) ? before : next;
}

function same(one: unknown, other: unknown): boolean {
  return one === other || JSON.stringify(one) === JSON.stringify(other);
}
