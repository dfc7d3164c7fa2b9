import { compareDates, formatDate } from '../../dates/calendar-date.ts';
import type { CalendarDate } from '../../dates/calendar-date.ts';
import { schoolYear, schoolYearOf } from '../../dates/school-year.ts';
import { present } from '../../present.ts';
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
  const { startYear } = schoolYearOf(today);
  const own = autumnOf(yearStarting(startYear));
  return compareDates(own.end, today) >= 0 ? own : autumnOf(yearStarting(startYear + 1));
}

function autumnOf({ halfTerms }: SchoolYear): TermWindow {
  const autumn = halfTerms.filter(({ term }) => term === 'autumn');
  return { start: present(autumn[0]).start, end: present(autumn.at(-1)).end };
}

/** What is wrong with a day for the autumn-term meeting, in words, or an empty text. */
export function autumnMeetingProblem(date: CalendarDate, { start, end }: TermWindow): string {
  if (date === '' || (compareDates(date, start) >= 0 && compareDates(date, end) <= 0)) return '';
  return `This day is not in the autumn term, which usually runs from ${formatDate(start)} to ${formatDate(end)}. Choose a day in it.`;
}
