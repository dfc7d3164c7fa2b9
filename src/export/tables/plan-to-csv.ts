import { isBlankStep } from '../../domain/plan/model/is-blank.ts';
import type { Plan, Step, PlanTarget } from '../../domain/plan/model/schema.ts';
import { choiceWords } from '../../domain/plan/model/value-words.ts';
import { csvFile } from './csv-file.ts';

const COLUMNS = [
  'Target number',
  'Target',
  'Why it matters',
  'Where things stand now',
  'How we will know it has worked',
  'What could be tried',
  'Support needed',
  'How sure (1 to 10)',
  'Date to reach it by',
  'Step number',
  'Action step',
  'Who',
  'By when',
  'How far',
  'Review date of the plan',
];

/** The plan as a table for a spreadsheet: one row for each action step. Dates are YYYY-MM-DD. */
export function planToCsv(plan: Plan): string {
  const rows = plan.targets.flatMap((target, place) => rowsOf(plan, target, place + 1));
  return csvFile([COLUMNS, ...rows]);
}

function rowsOf(plan: Plan, target: PlanTarget, number: number): string[][] {
  const steps = target.steps.filter((step) => !isBlankStep(step));
  const rows: (Step | undefined)[] = steps.length > 0 ? steps : [undefined];
  return rows.map((step, place) => [
    String(number),
    target.text,
    target.why,
    target.baseline,
    target.successMeasure,
    target.options,
    target.support,
    target.confidence,
    target.targetDate,
    step === undefined ? '' : String(place + 1),
    step?.what ?? '',
    step?.who ?? '',
    step?.byWhen ?? '',
    step === undefined ? '' : choiceWords(step.status),
    plan.reviewDate,
  ]);
}
