import { compareDates, formatDate } from '../../dates/calendar-date.ts';
import type { PlanAdvice, PlanRule } from './advice.ts';
import type { Plan, Step, PlanTarget } from '../model/schema.ts';

/** Steps that say neither in their field nor in their words who does them: asked for once, at the first of them. */
export const stepWithoutOwner: PlanRule = (plan, { stepHas }) => {
  const [first, ...others] = forEachStep(plan, (step, place) =>
    step.what.trim() !== '' && step.who.trim() === '' && !stepHas(step.what).hasOwner
      ? { rule: 'step/no-owner', name: 'who', message: `${place} does not say who does it.` }
      : undefined,
  );
  if (!first || others.length === 0) return first ? [first] : [];
  const more = others.length === 1 ? 'one other step does not' : `${others.length} other steps do not`;
  return [{ ...first, message: `${first.message.slice(0, -1)}, and ${more} either.` }];
};

/** A step that says neither in its field nor in its words when it is done. */
export const stepWithoutDate: PlanRule = (plan, { stepHas }) =>
  forEachStep(plan, (step, place) =>
    step.what.trim() !== '' && step.byWhen === '' && step.status !== 'done' && !stepHas(step.what).hasDate
      ? { rule: 'step/no-date', name: 'byWhen', message: `${place} does not say by when.` }
      : undefined,
  );

/** A step with a date or a name, but nothing to do. */
export const stepWithoutWords: PlanRule = (plan) =>
  forEachStep(plan, (step, place) =>
    step.what.trim() === '' && (step.who.trim() !== '' || step.byWhen !== '')
      ? { rule: 'step/no-words', name: 'what', message: `${place} does not say what will be done.` }
      : undefined,
  );

/** A step that is due after the target it leads to. */
export const stepAfterTarget: PlanRule = (plan) =>
  forEachStep(plan, (step, place, target) =>
    step.byWhen !== '' &&
    target.targetDate !== '' &&
    step.status !== 'done' &&
    compareDates(step.byWhen, target.targetDate) > 0
      ? {
          rule: 'step/after-target',
          name: 'byWhen',
          message: `${place} is due on ${formatDate(step.byWhen)}, after the target itself on ${formatDate(target.targetDate)}.`,
        }
      : undefined,
  );

/** A step whose date has gone by and which is not done. */
export const stepPast: PlanRule = (plan, { today }) =>
  forEachStep(plan, (step, place) =>
    step.byWhen !== '' && step.status !== 'done' && compareDates(step.byWhen, today) < 0
      ? {
          rule: 'step/past',
          name: 'byWhen',
          message: `${place} was due on ${formatDate(step.byWhen)}. Mark it as done, or give it a new date.`,
        }
      : undefined,
  );

type Found = { readonly rule: string; readonly name: 'what' | 'who' | 'byWhen'; readonly message: string };

function forEachStep(
  plan: Plan,
  check: (step: Step, place: string, target: PlanTarget) => Found | undefined,
): PlanAdvice[] {
  return plan.targets.flatMap((target, targetPlace) =>
    target.steps.flatMap((step, place) => {
      const found = check(step, `Step ${place + 1} of target ${targetPlace + 1}`, target);
      if (found === undefined) return [];
      const { rule, message, name } = found;
      return [{ rule, message, target: target.id, field: { of: 'step', id: step.id, name } as const }];
    }),
  );
}
