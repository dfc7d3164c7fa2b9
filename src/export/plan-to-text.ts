import { formatDate } from '../domain/dates/calendar-date.ts';
import { isBlankStep } from '../domain/plan/is-blank.ts';
import type { Plan, Step, Target } from '../domain/plan/plan-schema.ts';

const NOTHING = '(nothing written yet)';

/** The plan as plain text for an e-mail or a document. Steps with nothing in them are left out. */
export function planToText(plan: Plan): string {
  const parts = [
    'Action plan',
    ...plan.targets.map(targetToText),
    `Review date for the whole plan: ${dateOr(plan.reviewDate, 'not set')}`,
  ];
  return `${parts.join('\n\n')}\n`;
}

function targetToText(target: Target, place: number): string {
  const steps = target.steps.filter((step) => !isBlankStep(step));
  return [
    `Target ${place + 1}: ${textOr(target.text)}`,
    `How you will know it has worked: ${textOr(target.successMeasure)}`,
    steps.length === 0 ? `Action steps: ${NOTHING}` : ['Action steps:', ...steps.map(stepToText)].join('\n'),
    `Review date: ${dateOr(target.reviewDate, 'not set')}`,
  ].join('\n');
}

function stepToText({ what, who, byWhen }: Step, place: number): string {
  return `${place + 1}. ${textOr(what)} (who: ${textOr(who, 'not said')}; by when: ${dateOr(byWhen, 'not set')})`;
}

function textOr(text: string, otherwise = NOTHING): string {
  return text.trim() === '' ? otherwise : text.trim();
}

function dateOr(date: string, otherwise: string): string {
  return date === '' ? otherwise : formatDate(date);
}
