import { formatDate } from '../../dates/calendar-date.ts';
import { cleanPlan } from '../model/clean.ts';
import { isBlankStep, isBlankTarget } from '../model/is-blank.ts';
import { newStep, newTarget } from '../model/new-plan.ts';
import type { Plan, Review, Step, PlanTarget } from '../model/schema.ts';
import { choiceWords } from '../model/value-words.ts';

/** A placeholder that a school's Word document may hold, in braces. */
export interface WordPlaceholder {
  readonly name: string;
  /** What comes in its place, in plain words. */
  readonly meaning: string;
}

/** What may be written in a school's template, in the order in which it is explained. */
export const WORD_PLACEHOLDERS: readonly WordPlaceholder[] = [
  { name: 'plan_name', meaning: 'The name of the plan' },
  { name: 'review_date', meaning: 'The day the whole plan will be reviewed' },
  { name: 'review_time', meaning: 'The time of that meeting' },
  { name: 'review_length', meaning: 'How long it will take' },
  { name: 'autumn_meeting', meaning: 'The day of the autumn-term meeting' },
  { name: 'kept_at', meaning: 'Where the plan is kept' },
  { name: 'target_1', meaning: 'The first target. {target_2} is the second, and so on' },
  {
    name: 'target_1_why',
    meaning:
      'Why the first target matters. In the same way: _now, _success_measure, _options, _support, _confidence, _date',
  },
  {
    name: 'target_1_step_1_what',
    meaning: 'What the first step of the first target is. In the same way: _who, _by_when, _status',
  },
  { name: '#targets', meaning: 'Repeats all that follows for every target, up to {/targets}' },
  { name: 'target', meaning: 'Inside {#targets}: the target' },
  { name: 'target_number', meaning: 'Inside {#targets}: its number' },
  { name: 'why', meaning: 'Inside {#targets}: why it matters' },
  { name: 'now', meaning: 'Inside {#targets}: where things stand now' },
  { name: 'success_measure', meaning: 'Inside {#targets}: how you will know it has worked' },
  { name: 'options', meaning: 'Inside {#targets}: what could be tried' },
  { name: 'support', meaning: 'Inside {#targets}: support needed' },
  { name: 'confidence', meaning: 'Inside {#targets}: how sure you are, 1 to 10' },
  { name: 'date', meaning: 'Inside {#targets}: the date to reach it by' },
  {
    name: '#steps',
    meaning:
      'Repeats a table row, or lines, for every action step, up to {/steps}. Inside {#targets}: the steps of that target; elsewhere: all of them',
  },
  { name: 'what', meaning: 'Inside {#steps}: what will be done' },
  { name: 'step_number', meaning: 'Inside {#steps}: its number' },
  { name: 'who', meaning: 'Inside {#steps}: who will do it' },
  { name: 'by_when', meaning: 'Inside {#steps}: the day it will be done by' },
  { name: 'status', meaning: 'Inside {#steps}: how far it has come' },
  {
    name: '#reviews',
    meaning: 'Repeats all that follows for every review, up to {/reviews}. Inside: {reviewed_on}, {present}',
  },
  {
    name: '#outcomes',
    meaning:
      'Inside {#reviews}: repeats for every target, up to {/outcomes}. Inside: {target}, {progress}, {evidence}, {next}, {reason}',
  },
];

/** What a template is filled in with: text, or lists that a part of the template is repeated for. */
export interface WordValues {
  readonly [name: string]: string | readonly WordValues[];
}

/**
 * The plan as the values of the placeholders, with dates and choices in words. Lists hold what somebody wrote; an empty
 * plan has one empty target and step, so that the form keeps its lines.
 */
export function wordValues(plan: Plan): WordValues {
  const clean = cleanPlan(plan);
  const targets = writtenTargets(clean).map(({ target, number }) => targetValues(target, number));
  return {
    plan_name: clean.name.trim() || 'Action plan',
    review_date: day(clean.reviewDate),
    review_time: clean.reviewTime,
    review_length: clean.reviewLength && `${clean.reviewLength} minutes`,
    // Templates of schools ask for it: when both stay, the review is that meeting.
    autumn_meeting: day(clean.autumnMeeting || (clean.staying === 'yes' ? clean.reviewDate : '')),
    kept_at: clean.keptAt,
    targets,
    steps: allSteps(targets),
    reviews: clean.reviews.map(reviewValues),
    ...numberedValues(clean.targets),
  };
}

/**
 * The value for the name as somebody typed it: capital letters and spaces do not matter. Numbers that the plan does not
 * reach, such as a ninth target, are empty. `undefined` when the name means nothing here.
 */
export function valueNamed(values: WordValues, typed: string): WordValues[string] | undefined {
  const name = typed.trim().toLowerCase().replace(/\s+/gu, '_');
  if (Object.hasOwn(values, name)) return values[name];
  return NUMBERED.has(
    name.replace(/^target_\d{1,2}(?=_|$)/u, 'target_1').replace(/_step_\d{1,2}_/u, '_step_1_'),
  )
    ? ''
    : undefined;
}

/** The names for the first target and its first step, which stand for all numbers. */
const NUMBERED = new Set(Object.keys(numberedValues([newTarget('t', ['s'])])));

function writtenTargets({ targets }: Plan): { target: PlanTarget; number: number }[] {
  const numbered = targets.map((target, place) => ({ target, number: place + 1 }));
  const written = numbered.filter(({ target }) => !isBlankTarget(target));
  return written.length > 0 ? written : numbered.slice(0, 1);
}

function writtenSteps({ steps }: PlanTarget): { step: Step; number: number }[] {
  const numbered = steps.map((step, place) => ({ step, number: place + 1 }));
  const written = numbered.filter(({ step }) => !isBlankStep(step));
  return written.length > 0 ? written : [{ step: newStep(''), number: 1 }];
}

function targetValues(target: PlanTarget, number: number): WordValues {
  return {
    target: target.text,
    target_number: String(number),
    ...fieldValues(target),
    steps: writtenSteps(target).map(({ step, number: stepNumber }) => ({
      what: step.what,
      step_number: String(stepNumber),
      ...stepValues(step),
    })),
  };
}

/** Every step with its target's values beside it, for a table with one row a step. */
function allSteps(targets: readonly WordValues[]): WordValues[] {
  return targets.flatMap(({ steps, ...target }) =>
    typeof steps === 'object' ? steps.map((step) => ({ ...target, ...step })) : [],
  );
}

function numberedValues(targets: readonly PlanTarget[]): Record<string, string> {
  const values: Record<string, string> = {};
  targets.forEach((target, place) => {
    const name = `target_${place + 1}`;
    values[name] = target.text;
    addNamed(values, name, fieldValues(target));
    target.steps.forEach((step, at) =>
      addNamed(values, `${name}_step_${at + 1}`, { what: step.what, ...stepValues(step) }),
    );
  });
  return values;
}

function addNamed(values: Record<string, string>, before: string, named: Record<string, string>): void {
  for (const [name, value] of Object.entries(named)) values[`${before}_${name}`] = value;
}

function fieldValues(target: PlanTarget): Record<string, string> {
  return {
    why: target.why,
    now: target.baseline,
    success_measure: target.successMeasure,
    options: target.options,
    support: target.support,
    confidence: target.confidence,
    date: day(target.targetDate),
  };
}

/** A step that nobody has written is not "Not started": its line stays empty. */
function stepValues(step: Step): Record<string, string> {
  return {
    who: step.who,
    by_when: day(step.byWhen),
    status: isBlankStep(step) ? '' : choiceWords(step.status),
  };
}

function reviewValues(review: Review): WordValues {
  return {
    reviewed_on: day(review.date),
    present: review.who,
    outcomes: review.outcomes.map(({ text, progress, evidence, next, reason }) => ({
      target: text,
      progress,
      evidence,
      next: choiceWords(next),
      reason,
    })),
  };
}

function day(date: string): string {
  return date === '' ? '' : formatDate(date);
}
