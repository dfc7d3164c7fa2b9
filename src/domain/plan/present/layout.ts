import { formatDate } from '../../dates/calendar-date.ts';
import { columnName, isStepColumn } from '../model/column-names.ts';
import { isBlankStep, isBlankTarget } from '../model/is-blank.ts';
import { layOutReviews } from './reviews.ts';
import { reviewWords } from './review-words.ts';
import type { PlanLayout, PlanPart } from './plan-layout.ts';
import type { Column, Plan, Step, PlanTarget } from '../model/schema.ts';
import { choiceWords } from '../model/value-words.ts';

type Field = Exclude<keyof PlanTarget, 'id' | 'steps'>;

const LABELS: Record<Field, string> = {
  text: 'Target',
  why: 'Why it matters',
  baseline: 'Where things stand now',
  successMeasure: 'How we will know it has worked',
  options: 'What could be tried',
  support: 'Support needed',
  confidence: 'How sure, 1 to 10',
  targetDate: 'Date to reach it by',
};

/** Fields in the order in which they are printed when a layout has no place for them. */
const ALL: readonly Field[] = Object.keys(LABELS) as Field[];

/**
 * The plan in its own layout. What a layout has no place for stands under "also written", so that nothing is left out; only
 * the summary is shorter than the plan.
 */
export function layOutPlan(plan: Plan): PlanLayout {
  const targets = plan.targets.filter((target) => !isBlankTarget(target));
  const parts = targets.length === 0 ? [] : layOutTargets(plan, targets);
  return {
    title: plan.name.trim() || 'Action plan',
    parts: [...parts, ...wholePlan(plan), ...layOutReviews(plan)],
  };
}

function layOutTargets(plan: Plan, targets: readonly PlanTarget[]): PlanPart[] {
  const number = (target: PlanTarget): number => plan.targets.indexOf(target) + 1;
  switch (plan.format) {
    case 'smart':
      return targets.flatMap((target) => smart(target, number(target)));
    case 'grow':
      return targets.flatMap((target) => grow(target, number(target)));
    case 'steps':
      return targets.flatMap((target) => smallSteps(target, number(target)));
    case 'summary':
      return summary(targets);
    case 'own':
      return [
        ...ownTable(plan.columns, targets),
        ...targets.flatMap((target) => leftOverOfOwn(plan.columns, target, number(target))),
      ];
    case 'elsewhere':
      return [
        ...(targets.length > 0 ? [heading(2, 'Also written here')] : []),
        ...targets.flatMap((target) => leftOver(target, number(target), [], false, 3)),
      ];
  }
}

function smart(target: PlanTarget, number: number): PlanPart[] {
  const label = (name: string, field: Field): PlanPart =>
    fact(`${name}: ${LABELS[field].toLowerCase()}`, target, field);
  return [
    heading(2, `Target ${number}`),
    fact('Specific: target', target, 'text'),
    label('Measurable', 'successMeasure'),
    ...written(target, ['baseline']),
    ...written(target, ['options']),
    ...written(target, ['confidence', 'support'], 'Achievable'),
    label('Relevant', 'why'),
    label('Time-bound', 'targetDate'),
    stepTable(target, number),
  ];
}

function grow(target: PlanTarget, number: number): PlanPart[] {
  return [
    heading(2, `Target ${number}`),
    heading(3, 'Goal'),
    fact(LABELS.text, target, 'text'),
    fact(LABELS.successMeasure, target, 'successMeasure'),
    fact(LABELS.targetDate, target, 'targetDate'),
    heading(3, 'Reality'),
    fact(LABELS.baseline, target, 'baseline'),
    ...written(target, ['why']),
    heading(3, 'Options'),
    fact(LABELS.options, target, 'options'),
    ...written(target, ['support']),
    heading(3, 'Will'),
    ...written(target, ['confidence']),
    stepTable(target, number),
  ];
}

function smallSteps(target: PlanTarget, number: number): PlanPart[] {
  return [
    heading(2, `Target ${number}`),
    fact(LABELS.text, target, 'text'),
    stepTable(target, number),
    fact(LABELS.targetDate, target, 'targetDate'),
    ...also(target, ['text', 'targetDate']),
  ];
}

function summary(targets: readonly PlanTarget[]): PlanPart[] {
  return [
    {
      kind: 'table',
      caption: 'Targets',
      columns: ['Target', LABELS.successMeasure, 'Next step', 'By when'],
      rows: targets.map((target) => {
        const next = nextStep(target);
        const step = next ? [next.what, next.who && `(${next.who})`].filter(Boolean).join(' ') : '';
        return [target.text, target.successMeasure, step, day(target.targetDate)];
      }),
    },
  ];
}

function nextStep({ steps }: PlanTarget): Step | undefined {
  return steps.find((step) => !isBlankStep(step) && step.status !== 'done');
}

function ownTable(columns: readonly Column[], targets: readonly PlanTarget[]): PlanPart[] {
  if (columns.length === 0) return [];
  const perStep = columns.some(({ field }) => isStepColumn(field));
  return [
    {
      kind: 'table',
      caption: 'Targets and action steps',
      columns: columns.map(columnName),
      rows: targets.flatMap((target) => {
        const steps = perStep ? target.steps.filter((step) => !isBlankStep(step)) : [];
        const rows: (Step | undefined)[] = steps.length > 0 ? steps : [undefined];
        return rows.map((step, place) => columns.map((column) => cell(column, target, step, place === 0)));
      }),
    },
  ];
}

function cell({ field }: Column, target: PlanTarget, step: Step | undefined, first: boolean): string {
  if (field === 'blank') return '';
  if (isStepColumn(field)) return step === undefined ? '' : stepValue(step, field);
  return first ? value(target, field) : '';
}

function leftOverOfOwn(columns: readonly Column[], target: PlanTarget, number: number): PlanPart[] {
  const names = columns.map(({ field }) => field);
  const shown = ALL.filter((name) => names.includes(name));
  const wholeSteps = (['what', 'who', 'byWhen'] as const).every((name) => names.includes(name));
  return leftOver(target, number, shown, wholeSteps, 2);
}

/** What the layout had no place for, under a heading of its own. `stepsShown` says that all steps were printed whole. */
function leftOver(
  target: PlanTarget,
  number: number,
  shown: readonly Field[],
  stepsShown: boolean,
  level: 2 | 3,
): PlanPart[] {
  const steps = stepsShown ? [] : target.steps.filter((step) => !isBlankStep(step));
  const facts = written(
    target,
    ALL.filter((name) => !shown.includes(name)),
  );
  if (facts.length === 0 && steps.length === 0) return [];
  return [
    heading(level, `Target ${number}: also written`),
    ...facts,
    ...(steps.length > 0 ? [stepTable(target, number)] : []),
  ];
}

function also(target: PlanTarget, shown: readonly Field[]): PlanPart[] {
  const facts = written(
    target,
    ALL.filter((name) => !shown.includes(name)),
  );
  return facts.length === 0 ? [] : [heading(3, 'Also written'), ...facts];
}

function wholePlan(plan: Plan): PlanPart[] {
  const facts: PlanPart[] = [];
  if (plan.format === 'elsewhere' || plan.keptAt.trim() !== '') {
    facts.push({ kind: 'fact', label: 'Where the plan is kept', value: plan.keptAt });
  }
  facts.push({ kind: 'fact', label: 'Review date', value: reviewWords(plan) });
  if (plan.autumnMeeting !== '') {
    facts.push({ kind: 'fact', label: 'Autumn-term meeting', value: day(plan.autumnMeeting) });
  }
  return [heading(2, 'The whole plan'), ...facts];
}

function stepTable(target: PlanTarget, number: number): PlanPart {
  const steps = target.steps.filter((step) => !isBlankStep(step));
  return {
    kind: 'table',
    caption: `Action steps of target ${number}`,
    columns: ['What', 'Who', 'By when', 'How far'],
    rows: steps.map((step) => [step.what, step.who, day(step.byWhen), choiceWords(step.status)]),
  };
}

function stepValue(step: Step, field: 'what' | 'who' | 'byWhen' | 'status'): string {
  if (field === 'byWhen') return day(step.byWhen);
  return field === 'status' ? choiceWords(step.status) : step[field];
}

function heading(level: 2 | 3, text: string): PlanPart {
  return { kind: 'heading', level, text };
}

function fact(label: string, target: PlanTarget, field: Field): PlanPart {
  return { kind: 'fact', label, value: value(target, field) };
}

/** Facts for those fields that have something in them. */
function written(target: PlanTarget, fields: readonly Field[], before = ''): PlanPart[] {
  return fields
    .filter((field) => target[field].trim() !== '')
    .map((field) => {
      const label = before === '' ? LABELS[field] : `${before}: ${LABELS[field].toLowerCase()}`;
      return fact(label, target, field);
    });
}

function value(target: PlanTarget, field: Field): string {
  return field === 'targetDate' ? day(target.targetDate) : target[field];
}

function day(date: string): string {
  return date === '' ? '' : formatDate(date);
}
