import { formatDate } from '../../domain/dates/calendar-date.ts';
import type { SchoolWeek } from '../../domain/dates/weeks-of-half-term.ts';
import { audienceNamed } from '../../domain/session/audience.ts';
import type { Term } from '../../domain/session/term.ts';
import { isShown } from '../../domain/programme/map/filter.ts';
import type { MapFilter, RowFacts } from '../../domain/programme/map/filter.ts';
import { takesPart } from '../../domain/programme/map/row.ts';
import type { MapRow, MapWork } from '../../domain/programme/map/row.ts';

/** What is needed to put a date to a line. */
export type PlacedRow = Pick<MapRow, 'year' | 'term' | 'half' | 'week'>;

/** A line of the map as it stands on the page: the table is there before any script and stays what is shown. */
export interface RowOnPage {
  readonly element: HTMLElement;
  readonly facts: RowFacts;
  readonly place: PlacedRow;
  /** "programme/module/week-3" */
  readonly key: string;
}

/** The lines of the map that the page was built with. */
export function rowsOnPage(): RowOnPage[] {
  return [...document.querySelectorAll<HTMLElement>('[data-row]')].map((element) => {
    const { row = '', programme = '', module = '', year = '', term = '', half, week = '' } = element.dataset;
    return {
      element,
      key: row,
      facts: {
        programme,
        module,
        year,
        term,
        week,
        standard: (element.dataset['standard'] ?? '').split(' '),
        for: (element.dataset['for'] ?? '').split(' '),
      },
      place: {
        year: year === '' ? undefined : Number(year),
        term: term === '' ? undefined : (term as Term),
        half: half as PlacedRow['half'],
        week: week === '' ? undefined : Number(week),
      },
    };
  });
}

/** Shows the lines that are wanted, with their headings, and the kinds of work that the reader has a part in. */
export function showRows(rows: readonly RowOnPage[], filter: MapFilter): void {
  for (const { element, facts } of rows) element.hidden = !isShown(facts, filter);
  for (const selector of ['.map-table tbody', '.map-group', '.map-part']) {
    for (const element of document.querySelectorAll<HTMLElement>(selector)) {
      element.hidden = element.querySelector('[data-row]:not([hidden])') === null;
    }
  }
  const reader = audienceNamed(filter.for);
  for (const cell of document.querySelectorAll<HTMLElement>('[data-kind]')) {
    cell.hidden = reader !== undefined && !takesPart(reader, cell.dataset['kind'] as MapWork['what']);
  }
}

/** Writes beside each week the day it begins, or takes the days away. */
export function showDates(
  rows: readonly RowOnPage[],
  weekOf: (place: PlacedRow) => SchoolWeek | undefined,
): void {
  for (const { element, place } of rows) {
    const date = element.querySelector('.map-date');
    const week = weekOf(place);
    if (date) date.textContent = week === undefined ? '' : shortDay(week.first);
  }
}

/** "7 Sep" */
function shortDay(date: string): string {
  const [day = '', month = ''] = formatDate(date).split(' ');
  return `${day} ${month.slice(0, 3)}`;
}
