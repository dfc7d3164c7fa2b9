import { formatDate } from '../../dates/calendar-date.ts';
import type { PlanField } from './field.ts';
import type { Plan } from './schema.ts';

/** What each field is called inside its target, step or review. */
const NAMES: Record<PlanField['name'], string> = {
  name: 'name of the plan',
  format: 'planning format',
  keptAt: 'where the plan is kept',
  reviewDate: 'review date',
  reviewTime: 'time of the review',
  reviewLength: 'length of the review',
  staying: 'whether you are both staying',
  autumnMeeting: 'autumn-term meeting',
  text: 'the target',
  why: 'why it matters',
  baseline: 'where things stand now',
  successMeasure: 'how you will know it has worked',
  options: 'what you could try',
  support: 'support needed',
  confidence: 'how sure you are',
  targetDate: 'date to reach it by',
  what: 'what',
  who: 'who',
  byWhen: 'by when',
  status: 'how far',
  date: 'date',
  nextReviewDate: 'next review date',
  progress: 'progress',
  evidence: 'evidence',
  next: 'what next',
  reason: 'reason',
};

/** The field with its place in the plan, in words such as "step 2 of target 1: who". */
export function nameOfField(plan: Plan, field: PlanField): string {
  const name = NAMES[field.name];
  switch (field.of) {
    case 'plan':
      return name;
    case 'target':
      return `target ${placeOfTarget(plan, field.id)}: ${name}`;
    case 'step': {
      const owner = plan.targets.find(({ steps }) => steps.some(({ id }) => id === field.id));
      const place = (owner?.steps.findIndex(({ id }) => id === field.id) ?? -1) + 1;
      return `step ${place} of target ${owner ? placeOfTarget(plan, owner.id) : 0}: ${name}`;
    }
    case 'review':
      return `${nameOfReview(plan, field.id)}: ${name}`;
    case 'outcome':
      return `${nameOfReview(plan, field.review)}, target ${placeOfTarget(plan, field.target)}: ${name}`;
  }
}

/** The field by its place, as it is spoken of when something is wrong with it: "Target 1, step 2, By when". */
export function placeOfField(plan: Plan, field: PlanField): string {
  const capital = (words: string): string => words.charAt(0).toUpperCase() + words.slice(1);
  const name = capital(NAMES[field.name]);
  if (field.of === 'target') return `Target ${placeOfTarget(plan, field.id)}, ${name}`;
  if (field.of !== 'step') return capital(nameOfField(plan, field));
  const owner = plan.targets.find(({ steps }) => steps.some(({ id }) => id === field.id));
  const place = (owner?.steps.findIndex(({ id }) => id === field.id) ?? -1) + 1;
  return `Target ${owner ? placeOfTarget(plan, owner.id) : 0}, step ${place}, ${name}`;
}

function placeOfTarget(plan: Plan, id: string): number {
  return plan.targets.findIndex((target) => target.id === id) + 1;
}

function nameOfReview(plan: Plan, id: string): string {
  const date = plan.reviews.find((review) => review.id === id)?.date ?? '';
  return date === '' ? 'review' : `review of ${formatDate(date)}`;
}
