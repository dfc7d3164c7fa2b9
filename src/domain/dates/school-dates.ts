import { compareDates, formatDate, isCalendarDate } from './calendar-date.ts';
import type { CalendarDate } from './calendar-date.ts';
import { schoolYear } from './school-year.ts';
import type { HalfTerm, SchoolYear } from './school-year.ts';

/** The school's own term dates, by the calendar year in which a school year starts. */
export type SchoolDates = ReadonlyMap<number, SchoolYear>;

/** Reads what was stored of a school's own dates. Years that make no sense are left out. */
export function readSchoolDates(raw: unknown): SchoolDates {
  const years = new Map<number, SchoolYear>();
  if (typeof raw !== 'object' || raw === null) return years;
  for (const [key, dates] of Object.entries(raw)) {
    const startYear = Number(key);
    if (!Number.isInteger(startYear) || !Array.isArray(dates) || dates.length !== 6) continue;
    const usual = schoolYear(startYear).halfTerms;
    const halfTerms = usual.map((halfTerm, place): HalfTerm => {
      const own = dates[place] as { start?: unknown; end?: unknown } | null;
      return { ...halfTerm, start: String(own?.start), end: String(own?.end) };
    });
    if (schoolDatesProblem(halfTerms) === '') years.set(startYear, { startYear, halfTerms });
  }
  return years;
}

/** The dates of a school year: the school's own, or the usual ones. */
export function schoolYearFrom(dates: SchoolDates, startYear: number): SchoolYear {
  return dates.get(startYear) ?? schoolYear(startYear);
}

/** What is wrong with six half terms, in words, or an empty text. */
export function schoolDatesProblem(halfTerms: readonly HalfTerm[]): string {
  let before: HalfTerm | undefined;
  for (const halfTerm of halfTerms) {
    const name = halfTermName(halfTerm);
    if (!isCalendarDate(halfTerm.start) || !isCalendarDate(halfTerm.end)) {
      return `Put in the first and the last day of the ${name}.`;
    }
    if (compareDates(halfTerm.end, halfTerm.start) < 0) {
      return `The ${name} ends on ${formatDate(halfTerm.end)}, before it starts. Check both days.`;
    }
    if (before !== undefined && compareDates(halfTerm.start, before.end) <= 0) {
      return `The ${name} starts on ${formatDate(halfTerm.start)}, before the ${halfTermName(before)} is over. Check both days.`;
    }
    before = halfTerm;
  }
  return '';
}

/** "autumn term, first half" */
export function halfTermName({ term, half }: HalfTerm): string {
  return `${term} term, ${half === 1 ? 'first' : 'second'} half`;
}

/** The calendar year in which the school year of the day starts; 1 August begins the next one. */
export function startYearOf(date: CalendarDate): number {
  const year = Number(date.slice(0, 4));
  return date.slice(5) >= '08-01' ? year : year - 1;
}
