import type { SchoolYear } from '../../dates/school-year.ts';
import { weeksOfHalfTerm } from '../../dates/weeks-of-half-term.ts';
import type { SchoolWeek } from '../../dates/weeks-of-half-term.ts';
import type { MapRow } from './row.ts';

/** The dates of the school year that starts in the calendar year. */
export type YearDates = (startYear: number) => SchoolYear;

/**
 * The school week that a line of the map falls in, when the programme's first year starts in the calendar year `starts`.
 * The weeks of a module are counted from the beginning of its half term, or of its term where the half is not known.
 * `undefined` when year, term or week is not known, or the half term has fewer weeks than that.
 */
export function schoolWeekOf(
  { year, term, half, week }: Pick<MapRow, 'year' | 'term' | 'half' | 'week'>,
  starts: number,
  datesOf: YearDates,
): SchoolWeek | undefined {
  if (year === undefined || term === undefined || week === undefined) return undefined;
  const wanted = half === undefined ? [1, 2] : [half === 'first' ? 1 : 2];
  const halves = datesOf(starts + year - 1).halfTerms.filter(
    (each) => each.term === term && wanted.includes(each.half),
  );
  return halves.flatMap(weeksOfHalfTerm)[week - 1];
}

/** The school years that can be chosen for the start of the programme: by their first calendar year. */
export function startYearChoices(thisYear: number): number[] {
  return [-2, -1, 0, 1, 2].map((away) => thisYear + away);
}
