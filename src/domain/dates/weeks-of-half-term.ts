import { addDays, compareDates } from './calendar-date.ts';
import type { CalendarDate } from './calendar-date.ts';
import { mondayOf } from './school-weeks.ts';
import type { HalfTerm } from './school-year.ts';

/** The school days of one week: from its Monday to its Friday, cut off where the half term begins or ends. */
export interface SchoolWeek {
  readonly first: CalendarDate;
  readonly last: CalendarDate;
}

/** The weeks of a half term that have a school day in them, in order. */
export function weeksOfHalfTerm({ start, end }: HalfTerm): SchoolWeek[] {
  const weeks: SchoolWeek[] = [];
  for (let monday = mondayOf(start); compareDates(monday, end) <= 0; monday = addDays(monday, 7)) {
    const friday = addDays(monday, 4);
    const first = compareDates(monday, start) < 0 ? start : monday;
    const last = compareDates(friday, end) > 0 ? end : friday;
    if (compareDates(first, last) <= 0) weeks.push({ first, last });
  }
  return weeks;
}
