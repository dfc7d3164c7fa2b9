import { formatDate } from '../../dates/calendar-date.ts';
import type { PlanPart } from './plan-layout.ts';
import type { Plan, Review, ReviewOutcome } from '../model/schema.ts';
import { choiceWords } from '../model/value-words.ts';

/** The reviews of the plan, oldest first, each with what it says about every target. */
export function layOutReviews(plan: Plan): PlanPart[] {
  return plan.reviews.flatMap(layOutReview);
}

function layOutReview(review: Review): PlanPart[] {
  const when = review.date === '' ? 'Review' : `Review on ${formatDate(review.date)}`;
  return [
    { kind: 'heading', level: 2, text: review.finished ? when : `${when} (not finished)` },
    { kind: 'fact', label: 'Who was there', value: review.who },
    ...review.outcomes.map((outcome): PlanPart => ({
      kind: 'fact',
      label: outcome.text || 'Target',
      value: outcomeWords(outcome),
    })),
    ...(review.nextReviewDate === ''
      ? []
      : [{ kind: 'fact', label: 'Next review', value: formatDate(review.nextReviewDate) } as const]),
  ];
}

function outcomeWords({ progress, evidence, next, reason }: ReviewOutcome): string {
  return [
    progress && `Progress: ${progress}`,
    evidence && `Evidence: ${evidence}`,
    next && `What next: ${choiceWords(next)}`,
    reason && `Reason: ${reason}`,
  ]
    .filter(Boolean)
    .join('\n');
}
