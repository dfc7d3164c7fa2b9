import { addDays, calendarDate, compareDates, weekdayOf, type CalendarDate } from './calendar-date.ts';

/** Autumn, spring or summer. */
export type TermName = 'autumn' | 'spring' | 'summer';

/** Half of an English school term, first and last school day included. */
export interface HalfTerm {
  term: TermName;
  /** 1 or 2. */
  half: 1 | 2;
  start: CalendarDate;
  end: CalendarDate;
}

/** A school year, named by the calendar year it starts in: 2026 is 2026-27. */
export interface SchoolYear {
  startYear: number;
  halfTerms: readonly HalfTerm[];
}

/** Said wherever a term date is shown: no date here is any one school's. */
export const TERM_DATES_NOTE =
  'These are typical dates for England. Schools differ, so check your own calendar.';

/**
 * The typical school year starting in `startYear`, worked out the way most English councils set it: term starts in the first
 * week of September, the half-term weeks are the last full week of October, the third of February and the week of the late
 * May bank holiday, and the spring term ends before Easter when Easter is not very late.
 */
export function schoolYear(startYear: number): SchoolYear {
  const next = startYear + 1;
  const october = lastWeekdayOf(startYear, 10, 1, 30);
  const christmas = lastSchoolDay(`${startYear}-12-20`);
  const january = firstSchoolDay(`${next}-01-04`);
  const february = onOrAfter(next, 2, 14, 1);
  const easter = easterSunday(next);
  const late = compareDates(easter, `${next}-04-14`) > 0;
  const springEnd = late ? onOrBefore(next, 4, 10, 5) : addDays(easter, easter < `${next}-04-01` ? -3 : -9);
  const summerStart = afterEasterHoliday(springEnd, easter);
  const may = lastWeekdayOf(next, 5, 1, 31);
  const july = onOrAfter(next, 7, 18, 3);
  return {
    startYear,
    halfTerms: [
      { term: 'autumn', half: 1, start: onOrAfter(startYear, 9, 1, 2), end: addDays(october, -3) },
      { term: 'autumn', half: 2, start: addDays(october, 7), end: christmas },
      { term: 'spring', half: 1, start: january, end: addDays(february, -3) },
      { term: 'spring', half: 2, start: addDays(february, 7), end: springEnd },
      { term: 'summer', half: 1, start: summerStart, end: addDays(may, -3) },
      { term: 'summer', half: 2, start: addDays(may, 7), end: july },
    ],
  };
}

/** The school year a date belongs to; 1 August starts the next one. */
export function schoolYearOf(date: CalendarDate): SchoolYear {
  const year = Number(date.slice(0, 4));
  return schoolYear(date.slice(5) >= '08-01' ? year : year - 1);
}

/** The half term a date falls in; in a holiday, the one that comes next. */
export function halfTermOf(date: CalendarDate): HalfTerm {
  const year = schoolYearOf(date);
  const found = year.halfTerms.find((half) => compareDates(date, half.end) <= 0);
  return found ?? (schoolYear(year.startYear + 1).halfTerms[0] as HalfTerm);
}

/** The next end of a named half term on or after a date. Half omitted means the whole term. */
export function nextEndOf(today: CalendarDate, term: TermName, half: 1 | 2 = 2): CalendarDate {
  const first = schoolYearOf(today).startYear;
  const ends = [first, first + 1].map(
    (year) => schoolYear(year).halfTerms.find((h) => h.term === term && h.half === half)?.end ?? '',
  );
  return ends.find((end) => compareDates(end, today) >= 0) ?? '';
}

/** Easter Sunday by the anonymous Gregorian method (Meeus, Astronomical Algorithms, chapter 8). */
export function easterSunday(year: number): CalendarDate {
  const a = year % 19;
  const b = Math.floor(year / 100);
  const c = year % 100;
  const g = Math.floor((8 * b + 13) / 25);
  const h = (19 * a + b - Math.floor(b / 4) - g + 15) % 30;
  const l = (32 + 2 * (b % 4) + 2 * Math.floor(c / 4) - h - (c % 4)) % 7;
  const m = Math.floor((a + 11 * h + 22 * l) / 451);
  const n = h + l - 7 * m + 114;
  return calendarDate(year, Math.floor(n / 31), (n % 31) + 1) ?? '';
}

/** Two weeks' holiday, then the first school day; Easter Monday is still a holiday when Easter is late. */
function afterEasterHoliday(springEnd: CalendarDate, easter: CalendarDate): CalendarDate {
  const monday = firstSchoolDay(addDays(springEnd, 17 - (weekdayOf(springEnd) === 4 ? -1 : 0)));
  return monday === addDays(easter, 1) ? addDays(monday, 1) : monday;
}

function firstSchoolDay(date: CalendarDate): CalendarDate {
  const weekday = weekdayOf(date);
  return addDays(date, weekday === 6 ? 2 : weekday === 0 ? 1 : 0);
}

function lastSchoolDay(date: CalendarDate): CalendarDate {
  const weekday = weekdayOf(date);
  return addDays(date, weekday === 6 ? -1 : weekday === 0 ? -2 : 0);
}

function onOrAfter(year: number, month: number, day: number, weekday: number): CalendarDate {
  const date = calendarDate(year, month, day) ?? '';
  return addDays(date, (weekday - weekdayOf(date) + 7) % 7);
}

function onOrBefore(year: number, month: number, day: number, weekday: number): CalendarDate {
  const date = calendarDate(year, month, day) ?? '';
  return addDays(date, -((weekdayOf(date) - weekday + 7) % 7));
}

function lastWeekdayOf(year: number, month: number, weekday: number, lastDay: number): CalendarDate {
  return onOrBefore(year, month, lastDay, weekday);
}
