import type { JSX } from 'preact';
import { schoolYearFrom } from '../../domain/dates/school-dates.ts';
import type { SchoolDates } from '../../domain/dates/school-dates.ts';
import { TERM_DATES_NOTE } from '../../domain/dates/school-year.ts';
import { schoolWeekOf } from '../../domain/programme/map/place-weeks.ts';
import type { RowOnPage } from './map-on-page.ts';

/** What the note is about. */
export interface DatesNoteProps {
  /** Calendar year in which the programme starts. */
  readonly starts: number;
  /** The lines that are shown. */
  readonly rows: readonly RowOnPage[];
  readonly titles: Readonly<Record<string, string>>;
  readonly schoolDates: SchoolDates;
}

/** How many weeks without a date are named. */
const NAMED = 6;

/** Says whose dates are used, and which weeks have none. */
export function DatesNote({ starts, rows, titles, schoolDates }: DatesNoteProps): JSX.Element {
  const used = [
    ...new Set(rows.flatMap(({ place }) => (place.year === undefined ? [] : starts + place.year - 1))),
  ];
  const own = used.filter((year) => schoolDates.has(year));
  const undated = rows.filter(
    ({ place }) => schoolWeekOf(place, starts, (year) => schoolYearFrom(schoolDates, year)) === undefined,
  );
  const names = undated.map(({ facts }) => `${titles[facts.module]}${facts.week && `, week ${facts.week}`}`);
  const more = undated.length - NAMED;
  return (
    <>
      <p class="map-tools__note">
        {own.length > 0 && (
          <>
            Your school’s own dates are used for {own.map((year) => `${year} to ${year + 1}`).join(' and ')}
            .{' '}
          </>
        )}
        {own.length < used.length && (
          <>
            {TERM_DATES_NOTE}{' '}
            <span class="no-print">
              You can put in your own on the action plan page, under “See the plan in time”.
            </span>
          </>
        )}
      </p>
      {undated.length > 0 && (
        <p class="map-tools__note">
          No date for {names.slice(0, NAMED).join('; ')}
          {more > 0 && ` and ${more} more`}: the half term is shorter than the module, or the programme does
          not say when they are.
        </p>
      )}
    </>
  );
}
