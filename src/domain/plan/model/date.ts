import { isCalendarDate } from '../../dates/calendar-date.ts';
import { YEARS } from './limits.ts';

/** Whether the text is a real day written YYYY-MM-DD, in a year that a plan could mean. */
export function isPlanDate(text: string): boolean {
  if (!isCalendarDate(text)) return false;
  const year = Number(text.slice(0, 4));
  return year >= YEARS.first && year <= YEARS.last;
}
