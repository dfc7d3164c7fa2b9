import { compareDates, formatDate } from '../../dates/calendar-date.ts';
import type { CalendarDate } from '../../dates/calendar-date.ts';
import { schoolYear, schoolYearOf } from '../../dates/school-year.ts';
import type { SchoolYear } from '../../dates/school-year.ts';

/** First and last day of a term. */
export interface TermWindow {
  readonly start: CalendarDate;
  readonly end: CalendarDate;
}

/** The next autumn term that has not begun, or the present one while it is still autumn term. */
export function nextAutumnTerm(
  today: CalendarDate,
  yearStarting: (startYear: number) => SchoolYear = schoolYear,
): TermWindow {
  const first = schoolYearOf(today).startYear;
  const windows = [first, first + 1].map((startYear) => {
    const autumn = yearStarting(startYear).halfTerms.filter(({ term }) => term === 'autumn');
    return { start: autumn[0]!.start, end: autumn.at(-1)!.end };
  });
  return windows.find(({ end }) => compareDates(end, today) >= 0) ?? windows[1]!;
}

/** What is wrong with a day for the autumn-term meeting, in words, or an empty text. */
export function autumnMeetingProblem(date: CalendarDate, { start, end }: TermWindow): string {
  if (date === '' || (compareDates(date, start) >= 0 && compareDates(date, end) <= 0)) return '';
  return `This day is not in the autumn term, which usually runs from ${formatDate(start)} to ${formatDate(end)}. Choose a day in it.`;
}
