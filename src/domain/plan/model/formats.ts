import type { PlanFormat } from './schema.ts';

/** A layout with what to call it and what it is good for. */
export interface FormatWords {
  readonly format: PlanFormat;
  readonly name: string;
  readonly about: string;
}

/** The layouts in the order in which they are offered. */
export const FORMATS: readonly FormatWords[] = [
  {
    format: 'smart',
    name: 'SMART table',
    about: 'Each target with its five criteria and a table of action steps.',
  },
  {
    format: 'grow',
    name: 'GROW',
    about: 'Goal, reality, options and will: the questions of a coaching conversation.',
  },
  { format: 'steps', name: 'Small steps', about: 'A short list of steps for each target, and little else.' },
  { format: 'summary', name: 'One-page summary', about: 'Every target in one table that fits on a page.' },
  {
    format: 'own',
    name: 'Your school’s own table',
    about: 'You choose the columns, their order and their names.',
  },
  {
    format: 'elsewhere',
    name: 'We use another document',
    about: 'Only the review date and where the plan is kept are recorded here.',
  },
];
