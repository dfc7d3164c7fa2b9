import { addDays, compareDates, weekdayOf } from './calendar-date.ts';
import type { CalendarDate } from './calendar-date.ts';
import { schoolYearOf } from './school-year.ts';
import type { SchoolYear } from './school-year.ts';

/** The Monday of the week that the date is in. */
export function mondayOf(date: CalendarDate): CalendarDate {
  return addDays(date, -((weekdayOf(date) + 6) % 7));
}

/**
 * How many weeks with school in them begin after `from`'s week and before the end of `to`'s, counting the week of `from`
 * itself. Holidays do not count. `yearOf` gives the dates of the school year a day belongs to.
 */
export function schoolWeeksBetween(
  from: CalendarDate,
  to: CalendarDate,
  yearOf: (date: CalendarDate) => SchoolYear = schoolYearOf,
): number {
  let weeks = 0;
  for (let monday = mondayOf(from); compareDates(monday, to) <= 0; monday = addDays(monday, 7)) {
    const friday = addDays(monday, 4);
    const inSchool = yearOf(monday).halfTerms.some(
      ({ start, end }) => compareDates(start, friday) <= 0 && compareDates(monday, end) <= 0,
    );
    if (inSchool) weeks += 1;
  }
  return weeks;
}
