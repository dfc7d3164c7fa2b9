import { isCalendarDate } from '../../dates/calendar-date.ts';
import { YEARS } from './limits.ts';

/** Whether the text is a real day written YYYY-MM-DD, in a year that a plan could mean. */
export function isPlanDate(text: string): boolean {
  if (!isCalendarDate(text)) return false;
  const year = Number(text.slice(0, 4));
  return year >= YEARS.first && year <= YEARS.last;
}

/** Whether the text is a time of day as a plan holds it: HH:MM, from 00:00 to 23:59. */
export function isPlanTime(text: string): boolean {
  return /^(?:[01]\d|2[0-3]):[0-5]\d$/.test(text);
}
