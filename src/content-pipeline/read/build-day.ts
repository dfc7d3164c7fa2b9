import { isCalendarDate } from '../../domain/dates/calendar-date.ts';

/**
 * The day that the site is built for, YYYY-MM-DD: `BUILD_DATE` from the environment, or today in London. Throws a sentence
 * when what is written there is not a day.
 */
export function buildDay(environment: Record<string, string | undefined>, now = new Date()): string {
  const written = environment['BUILD_DATE'];
  // Sweden writes dates as year-month-day, which makes its format the one to borrow.
  if (!written) return new Intl.DateTimeFormat('sv-SE', { timeZone: 'Europe/London' }).format(now);
  if (!isCalendarDate(written))
    throw new Error(`BUILD_DATE is “${written}”. Write a day as year-month-day, such as 2026-09-01`);
  return written;
}
