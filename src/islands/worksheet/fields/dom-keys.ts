import type { Plan } from '../../../domain/plan/model/schema.ts';

/** Which key the elements of a target or step have on the page, by its id. */
export type DomKeys = ReadonlyMap<string, string>;

/**
 * Gives the targets and steps of the stored plan the elements that were on the page before, place by place, so that a
 * field somebody is writing in stays the same element. Later additions have their own id as key.
 */
export function keysByPlace(shown: Plan, stored: Plan): DomKeys {
  const keys = new Map<string, string>();
  shown.targets.forEach((target, place) => {
    const match = stored.targets[place];
    if (match === undefined) return;
    keys.set(match.id, `first-${place + 1}`);
    target.steps.forEach((_, stepPlace) => {
      const step = match.steps[stepPlace];
      if (step !== undefined) keys.set(step.id, `first-${place + 1}-${stepPlace + 1}`);
    });
  });
  return keys;
}

/** The key for the id: the one it was given, or the id itself. */
export function keyFor(keys: DomKeys, id: string): string {
  return keys.get(id) ?? id;
}
