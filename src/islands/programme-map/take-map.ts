import { isShown } from '../../domain/programme/map/filter.ts';
import type { MapFilter } from '../../domain/programme/map/filter.ts';
import { mapEvents } from '../../domain/programme/map/events.ts';
import type { MapRow } from '../../domain/programme/map/row.ts';
import { schoolWeekOf } from '../../domain/programme/map/place-weeks.ts';
import type { YearDates } from '../../domain/programme/map/place-weeks.ts';
import { rowFacts } from '../../domain/programme/map/row-facts.ts';
import { instant } from '../shared/clock.ts';
import { download } from '../shared/download.ts';

/** What is taken away, and as what. */
export interface MapRequest {
  readonly kind: 'csv' | 'ics';
  readonly filter: MapFilter;
  /** Calendar year in which the programme starts; undefined when none was chosen. */
  readonly starts: number | undefined;
  readonly datesOf: YearDates;
  /** Address of the lines of the map as data. */
  readonly dataHref: string;
  /** Path of the site on its host. */
  readonly base: string;
}

/** Hands over the lines that are shown, as a file. Answers in words what was done; rejects when nothing could be fetched. */
export async function takeMap(request: MapRequest): Promise<string> {
  const { kind, filter, starts, datesOf, dataHref, base } = request;
  const answer = await fetch(dataHref);
  if (!answer.ok) throw new Error(`${answer.status}`);
  const rows = ((await answer.json()) as MapRow[]).filter((row) => isShown(rowFacts(row), filter));
  const address = (url: string): string =>
    new URL(base.replace(/\/$/u, '') + encodeURI(url), location.href).href;
  if (kind === 'csv') {
    const { mapToCsv } = await import('../../export/tables/map-to-csv.ts');
    const weekOf = (row: MapRow) => (starts === undefined ? undefined : schoolWeekOf(row, starts, datesOf));
    download('programme-map.csv', 'text/csv', mapToCsv(rows, { audience: filter.for, weekOf, address }));
    return 'Table downloaded.';
  }
  if (starts === undefined) return 'Choose first when year 1 begins.';
  const { eventsToIcs } = await import('../../export/calendar/events-to-ics.ts');
  const { entries, undated } = mapEvents(rows, { starts, datesOf, audience: filter.for, address });
  if (entries.length === 0) return 'None of the rows shown has a date, so there is nothing for a calendar.';
  download(`programme-map-${starts}.ics`, 'text/calendar', eventsToIcs(entries, instant(), false));
  const weeks = `${entries.length} ${entries.length === 1 ? 'week' : 'weeks'}`;
  return `Calendar file downloaded, with ${weeks}.${undated.length > 0 ? ` ${undated.length} without a date left out.` : ''}`;
}
