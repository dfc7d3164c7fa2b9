import { formatDate } from '../../dates/calendar-date.ts';
import { fieldKind } from './field.ts';
import type { PlanField } from './field.ts';

const CHOICES: Record<string, string> = {
  'not-started': 'Not started',
  started: 'Started',
  done: 'Done',
  keep: 'Keep it',
  change: 'Change it',
  drop: 'Drop it',
  yes: 'Yes',
  no: 'No',
  'not-sure': 'Not sure yet',
};

/** The words for a chosen value, such as "Not started" for `not-started`; any other text as it is. */
export function choiceWords(value: string): string {
  return CHOICES[value] ?? value;
}

/** What a field holds as a person would write it: a date in full, a choice in its words, text as typed. */
export function valueWords(field: PlanField, value: string): string {
  if (value === '') return '';
  const kind = fieldKind(field);
  if (kind === 'date') return formatDate(value);
  if (field.name === 'reviewLength') return `${value} minutes`;
  return kind === 'choice' ? choiceWords(value) : value;
}
