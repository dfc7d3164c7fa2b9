import { compareDates, isCalendarDate } from './calendar-date.ts';
import type { CalendarDate } from './calendar-date.ts';

/** How long after it was built a site may still be read, in years, before the reader's clock is doubted. */
const LONGEST_LIFE = 10;

/**
 * Today as far as it can be believed. The site knows the day on which it was built: a clock that shows an earlier day, or
 * one many years later, is wrong, and then the day of the build is used.
 */
export function believableToday(clock: string, built: CalendarDate): CalendarDate {
  if (!isCalendarDate(clock) || compareDates(clock, built) < 0) return built;
  return Number(clock.slice(0, 4)) - Number(built.slice(0, 4)) > LONGEST_LIFE ? built : clock;
}
