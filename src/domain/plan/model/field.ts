import type { Plan, Review, ReviewOutcome, Step, PlanTarget } from './schema.ts';

/** One place in a plan where a person can write or choose. Its value is always text. */
export type PlanField =
  | {
      readonly of: 'plan';
      readonly name:
        | 'name'
        | 'format'
        | 'keptAt'
        | 'reviewDate'
        | 'reviewTime'
        | 'reviewLength'
        | 'staying'
        | 'autumnMeeting';
    }
  | { readonly of: 'target'; readonly id: string; readonly name: Exclude<keyof PlanTarget, 'id' | 'steps'> }
  | { readonly of: 'step'; readonly id: string; readonly name: Exclude<keyof Step, 'id'> }
  | { readonly of: 'review'; readonly id: string; readonly name: 'date' | 'who' | 'nextReviewDate' }
  | {
      readonly of: 'outcome';
      readonly review: string;
      readonly target: string;
      readonly name: 'progress' | 'evidence' | 'next' | 'reason';
    };

/** What a field holds: several lines, one line, a date, a time of day, or one of a few choices. */
export type FieldKind = 'lines' | 'line' | 'date' | 'time' | 'choice';

const KINDS: Record<PlanField['name'], FieldKind> = {
  name: 'line',
  format: 'choice',
  keptAt: 'line',
  reviewDate: 'date',
  reviewTime: 'time',
  reviewLength: 'choice',
  staying: 'choice',
  autumnMeeting: 'date',
  text: 'lines',
  why: 'lines',
  baseline: 'lines',
  successMeasure: 'lines',
  options: 'lines',
  support: 'lines',
  confidence: 'choice',
  targetDate: 'date',
  what: 'lines',
  who: 'line',
  byWhen: 'date',
  status: 'choice',
  date: 'date',
  nextReviewDate: 'date',
  progress: 'lines',
  evidence: 'lines',
  next: 'choice',
  reason: 'lines',
};

/** What the field holds, which decides how two values of it can be put together. */
export function fieldKind(field: PlanField): FieldKind {
  return KINDS[field.name];
}

/** The field as one word, to mark its element on the page and to compare fields. */
export function fieldKey(field: PlanField): string {
  switch (field.of) {
    case 'plan':
      return `plan.${field.name}`;
    case 'outcome':
      return `outcome.${field.review}.${field.target}.${field.name}`;
    default:
      return `${field.of}.${field.id}.${field.name}`;
  }
}

/** What the plan has in the field, or `undefined` when its target, step or review is not there. */
export function readField(plan: Plan, field: PlanField): string | undefined {
  switch (field.of) {
    case 'plan':
      return plan[field.name];
    case 'target':
      return plan.targets.find(({ id }) => id === field.id)?.[field.name];
    case 'step':
      return plan.targets.flatMap(({ steps }) => steps).find(({ id }) => id === field.id)?.[field.name];
    case 'review':
      return plan.reviews.find(({ id }) => id === field.id)?.[field.name];
    case 'outcome':
      return plan.reviews
        .find(({ id }) => id === field.review)
        ?.outcomes.find(({ target }) => target === field.target)?.[field.name];
  }
}

/** Every field of the plan, in the order of the form. */
export function planFields(plan: Plan): PlanField[] {
  return [
    { of: 'plan', name: 'name' },
    { of: 'plan', name: 'format' },
    ...plan.targets.flatMap(targetFields),
    { of: 'plan', name: 'keptAt' },
    { of: 'plan', name: 'reviewDate' },
    { of: 'plan', name: 'reviewTime' },
    { of: 'plan', name: 'reviewLength' },
    { of: 'plan', name: 'staying' },
    { of: 'plan', name: 'autumnMeeting' },
    ...plan.reviews.flatMap(reviewFields),
  ];
}

/** Every field of the target and its steps, in the order of the form. */
function targetFields({ id, steps }: PlanTarget): PlanField[] {
  const names = ['text', 'why', 'baseline', 'successMeasure', 'options', 'support'] as const;
  return [
    ...names.map((name): PlanField => ({ of: 'target', id, name })),
    ...steps.flatMap(stepFields),
    { of: 'target', id, name: 'confidence' },
    { of: 'target', id, name: 'targetDate' },
  ];
}

/** Every field of the step. */
function stepFields({ id }: Step): PlanField[] {
  const names = ['what', 'who', 'byWhen', 'status'] as const;
  return names.map((name): PlanField => ({ of: 'step', id, name }));
}

/** Every field of the review. */
function reviewFields(review: Review): PlanField[] {
  const names = ['date', 'who', 'nextReviewDate'] as const;
  return [
    ...names.map((name): PlanField => ({ of: 'review', id: review.id, name })),
    ...review.outcomes.flatMap((outcome) => outcomeFields(review, outcome)),
  ];
}

function outcomeFields(review: Review, { target }: ReviewOutcome): PlanField[] {
  const names = ['progress', 'evidence', 'next', 'reason'] as const;
  return names.map((name): PlanField => ({ of: 'outcome', review: review.id, target, name }));
}
