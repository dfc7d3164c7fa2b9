import { formatDate } from '../dates/calendar-date.ts';
import { cleanText } from '../clean-text.ts';
import { isBlankStep, isBlankTarget } from './is-blank.ts';
import { MAX_STEPS, MAX_TARGETS } from './limits.ts';
import type { Plan, Step, Target } from './plan-schema.ts';
import { choiceWords } from './value-words.ts';

/** A placeholder that a school's Word document may hold, in braces. */
export interface WordPlaceholder {
  readonly name: string;
  /** What comes in its place, in plain words. */
  readonly meaning: string;
}

/** What may be written in a school's template. */
export const WORD_PLACEHOLDERS: readonly WordPlaceholder[] = [
  { name: 'plan_name', meaning: 'The name of the plan' },
  { name: 'review_date', meaning: 'The review date' },
  { name: 'autumn_meeting', meaning: 'The day of the autumn-term meeting' },
  { name: 'kept_at', meaning: 'Where the plan is kept' },
  { name: 'target_1', meaning: 'The first target; target_2 is the second, and so on to target_6' },
  {
    name: 'target_1_why',
    meaning:
      'Why the first target matters. In the same way: _now, _measure, _options, _support, _confidence, _date',
  },
  {
    name: 'target_1_step_1',
    meaning: 'What the first step of the first target is. In the same way: _who, _by_when, _status',
  },
  { name: '#targets', meaning: 'Repeats all that follows for every target, up to {/targets}' },
  {
    name: 'target',
    meaning:
      'Inside {#targets}: the target. Also {number}, {why}, {now}, {measure}, {options}, {support}, {confidence}, {date}',
  },
  {
    name: '#steps',
    meaning: 'Inside {#targets}: repeats a table row or lines for every step, up to {/steps}',
  },
  { name: 'what', meaning: 'Inside {#steps}: the step. Also {step_number}, {who}, {by_when}, {status}' },
];

/** What a template is filled in with. */
export type WordValues = Record<string, string | WordValues[]>;

/** The plan as the values of the placeholders. Names that the plan has nothing for are there, and empty. */
export function wordValues(plan: Plan): WordValues {
  const values: WordValues = {
    plan_name: cleanText(plan.name) || 'Action plan',
    review_date: day(plan.reviewDate),
    autumn_meeting: day(plan.autumnMeeting),
    kept_at: cleanText(plan.keptAt),
    targets: plan.targets.filter((target) => !isBlankTarget(target)).map(targetInLoop),
  };
  for (let place = 0; place < MAX_TARGETS; place += 1) {
    Object.assign(values, numbered(`target_${place + 1}`, plan.targets[place]));
  }
  return values;
}

function targetInLoop(target: Target, place: number): WordValues {
  return {
    number: String(place + 1),
    target: cleanText(target.text),
    ...fieldsOf(target),
    steps: target.steps
      .filter((step) => !isBlankStep(step))
      .map((step, at) => ({
        step_number: String(at + 1),
        what: cleanText(step.what),
        who: cleanText(step.who),
        by_when: day(step.byWhen),
        status: choiceWords(step.status),
      })),
  };
}

function fieldsOf(target: Target | undefined): Record<string, string> {
  return {
    why: cleanText(target?.why ?? ''),
    now: cleanText(target?.baseline ?? ''),
    measure: cleanText(target?.successMeasure ?? ''),
    options: cleanText(target?.options ?? ''),
    support: cleanText(target?.support ?? ''),
    confidence: target?.confidence ?? '',
    date: day(target?.targetDate ?? ''),
  };
}

function numbered(name: string, target: Target | undefined): WordValues {
  const values: WordValues = { [name]: cleanText(target?.text ?? '') };
  for (const [field, value] of Object.entries(fieldsOf(target))) values[`${name}_${field}`] = value;
  for (let place = 0; place < MAX_STEPS; place += 1) {
    Object.assign(values, numberedStep(`${name}_step_${place + 1}`, target?.steps[place]));
  }
  return values;
}

function numberedStep(name: string, step: Step | undefined): WordValues {
  return {
    [name]: cleanText(step?.what ?? ''),
    [`${name}_who`]: cleanText(step?.who ?? ''),
    [`${name}_by_when`]: day(step?.byWhen ?? ''),
    [`${name}_status`]: step === undefined || isBlankStep(step) ? '' : choiceWords(step.status),
  };
}

function day(date: string): string {
  return date === '' ? '' : formatDate(date);
}
