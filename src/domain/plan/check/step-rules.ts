import { compareDates, formatDate } from '../../dates/calendar-date.ts';
import type { PlanRule } from './advice.ts';
import { capital, merged } from './places.ts';
import type { Finding } from './places.ts';
import type { Plan, Step, PlanTarget } from '../model/schema.ts';

/** Steps that say neither in their field nor in their words who does them. */
export const stepWithoutOwner: PlanRule = (plan, { stepHas }) =>
  merged(
    findInSteps(plan, 'step/no-owner', 'who', ({ what, who }) =>
      what.trim() !== '' && who.trim() === '' && !stepHas(what).hasOwner
        ? { says: (place) => `${place} does not say who does it.` }
        : undefined,
    ),
    (places) => `${capital(places)} do not say who does them.`,
  );

/** Steps that say neither in their field nor in their words when they are done. */
export const stepWithoutDate: PlanRule = (plan, { stepHas }) =>
  merged(
    findInSteps(plan, 'step/no-date', 'byWhen', ({ what, byWhen, status }) =>
      what.trim() !== '' && byWhen === '' && status !== 'done' && !stepHas(what).hasDate
        ? { says: (place) => `${place} does not say by when.` }
        : undefined,
    ),
    (places) => `${capital(places)} do not say by when.`,
  );

/** Steps with a date or a name, but nothing to do. */
export const stepWithoutWords: PlanRule = (plan) =>
  merged(
    findInSteps(plan, 'step/no-words', 'what', ({ what, who, byWhen }) =>
      what.trim() === '' && (who.trim() !== '' || byWhen !== '')
        ? { says: (place) => `${place} does not say what will be done.` }
        : undefined,
    ),
    (places) => `${capital(places)} do not say what will be done.`,
  );

/** Steps that are due after the target they lead to. */
export const stepAfterTarget: PlanRule = (plan) =>
  merged(
    findInSteps(plan, 'step/after-target', 'byWhen', ({ byWhen, status }, { targetDate }) =>
      byWhen !== '' && targetDate !== '' && status !== 'done' && compareDates(byWhen, targetDate) > 0
        ? {
            says: (place) =>
              `${place} is due on ${formatDate(byWhen)}, after the target itself on ${formatDate(targetDate)}.`,
            detail: formatDate(byWhen),
          }
        : undefined,
    ),
    (places) => `${capital(places)} are due after the targets they lead to.`,
  );

/** Steps whose date has gone by and which are not done. */
export const stepPast: PlanRule = (plan, { today }) =>
  merged(
    findInSteps(plan, 'step/past', 'byWhen', ({ byWhen, status }) =>
      byWhen !== '' && status !== 'done' && compareDates(byWhen, today) < 0
        ? {
            says: (place) =>
              `${place} was due on ${formatDate(byWhen)}. Mark it as done, or give it a new date.`,
            detail: formatDate(byWhen),
          }
        : undefined,
    ),
    (places) => `The dates of ${places} have passed. Mark them as done, or give them new dates.`,
  );

interface Found {
  /** The finding in a sentence that begins with its place. */
  readonly says: (place: string) => string;
  readonly detail?: string;
}

function findInSteps(
  plan: Plan,
  rule: string,
  name: 'what' | 'who' | 'byWhen',
  check: (step: Step, target: PlanTarget) => Found | undefined,
): Finding[] {
  return plan.targets.flatMap((target, targetPlace) =>
    target.steps.flatMap((step, at) => {
      const found = check(step, target);
      if (found === undefined) return [];
      const place = `step ${at + 1} of target ${targetPlace + 1}`;
      const field = { of: 'step', id: step.id, name } as const;
      const { says, ...detail } = found;
      const numbers = { target: targetPlace + 1, step: at + 1 };
      return [
        { advice: { rule, message: says(capital(place)), target: target.id, field }, ...numbers, ...detail },
      ];
    }),
  );
}
