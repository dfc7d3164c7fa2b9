import type { Column, ColumnField } from './schema.ts';

/** What each column of the school's own table is usually called. */
export const COLUMN_NAMES: Record<ColumnField, string> = {
  text: 'Target',
  why: 'Why it matters',
  baseline: 'Where things stand now',
  successMeasure: 'How we will know it has worked',
  options: 'What could be tried',
  support: 'Support needed',
  confidence: 'How sure, 1 to 10',
  targetDate: 'Date to reach it by',
  what: 'Action step',
  who: 'Who',
  byWhen: 'By when',
  status: 'How far',
  blank: 'To fill in by hand',
};

/** The school's name for the column, or the usual one. */
export function columnName({ field, name }: Column): string {
  return name.trim() || COLUMN_NAMES[field];
}

/** The columns a table of the school's own starts with. */
export const FIRST_COLUMNS: readonly Column[] = (
  ['text', 'what', 'who', 'byWhen', 'successMeasure'] as const
).map((field) => ({ field, name: '' }));

/** Whether the column says something about a step rather than a target. */
export function isStepColumn(field: ColumnField): field is 'what' | 'who' | 'byWhen' | 'status' {
  return field === 'what' || field === 'who' || field === 'byWhen' || field === 'status';
}
