import { csvFormatRows } from 'd3-dsv';
import { isBlankStep } from '../domain/plan/is-blank.ts';
import type { Plan, Step, Target } from '../domain/plan/plan-schema.ts';
import { choiceWords } from '../domain/plan/value-words.ts';
import { cleanText } from '../domain/clean-text.ts';

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

/**
 * The plan as a table for a spreadsheet: one row for each action step (RFC 4180, with a byte-order mark so that Excel reads
 * it as UTF-8). Dates are YYYY-MM-DD. A cell never runs as a formula, whatever somebody wrote.
 */
export function planToCsv(plan: Plan): string {
  const rows = plan.targets.flatMap((target, place) => rowsOf(plan, target, place + 1));
  const cells = [COLUMNS, ...rows].map((row) => row.map((cell) => makeInert(cleanText(cell))));
  return `\ufeff${csvFormatRows(cells).replace(/\r?\n$/u, '')}\r\n`;
}

function rowsOf(plan: Plan, target: Target, number: number): string[][] {
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

/** Characters that begin a formula in Excel or LibreOffice, also in their wide forms. */
const FORMULA = /^[\s"']*[=+\-@\t\r＝＋－＠|%]/u;

/** Puts an apostrophe in front of every line that a spreadsheet could take for a formula: some split cells at new lines. */
function makeInert(cell: string): string {
  return cell
    .split('\n')
    .map((line) => (FORMULA.test(line) ? `'${line}` : line))
    .join('\n');
}
