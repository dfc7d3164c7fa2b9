import { formatDate } from '../../domain/dates/calendar-date.ts';

/** A moment on the reader's clock, such as "24 November 2026, 14:05". `instant` is ISO 8601. */
export function momentWords(instant: string): string {
  const moment = new Date(instant);
  if (Number.isNaN(moment.getTime())) return 'At an unknown time';
  const two = (part: number): string => String(part).padStart(2, '0');
  const day = `${moment.getFullYear()}-${two(moment.getMonth() + 1)}-${two(moment.getDate())}`;
  return `${formatDate(day)}, ${two(moment.getHours())}:${two(moment.getMinutes())}`;
}
