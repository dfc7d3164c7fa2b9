import { addDays, compareDates, isCalendarDate } from './calendar-date.ts';
import type { CalendarDate } from './calendar-date.ts';

/** How long after it was built a site may still be read, in years, before the reader's clock is doubted. */
const LONGEST_LIFE = 10;

/**
 * The day that a clock shows, if it can be believed, else an empty text. The site knows the day on which it was built: a
 * clock that shows an earlier day, or one many years later, is wrong. One day earlier is only another time zone.
 */
export function believedDay(clock: string, built: CalendarDate): CalendarDate | '' {
  if (!isCalendarDate(clock) || compareDates(clock, addDays(built, -1)) < 0) return '';
  return Number(clock.slice(0, 4)) - Number(built.slice(0, 4)) > LONGEST_LIFE ? '' : clock;
}

/** Today as far as it can be believed: where the clock cannot, the day on which the site was built. */
export function believableToday(clock: string, built: CalendarDate): CalendarDate {
  return believedDay(clock, built) || built;
}
