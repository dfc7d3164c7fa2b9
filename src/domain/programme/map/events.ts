import type { CalendarEntry } from '../../dates/calendar-entry.ts';
import { audienceNamed } from '../../session/audience.ts';
import { kindOfWork, takesPart } from './row.ts';
import type { MapRow, MapWork } from './row.ts';
import { schoolWeekOf } from './place-weeks.ts';
import type { YearDates } from './place-weeks.ts';

/** What placing the weeks in a calendar needs besides the weeks. */
export interface MapEventsOptions {
  /** Calendar year in which the programme's first year starts. */
  readonly starts: number;
  readonly datesOf: YearDates;
  /** Only what this audience takes part in is described; an empty text is everybody. */
  readonly audience: string;
  /** The whole address of a page of this site. */
  readonly address: (url: string) => string;
}

/** The weeks as calendar entries, and those that have no date. */
export interface MapEvents {
  readonly entries: readonly CalendarEntry[];
  readonly undated: readonly MapRow[];
}

/** Places the weeks in a school year. An entry runs from the first to the last school day of its week. */
export function mapEvents(rows: readonly MapRow[], options: MapEventsOptions): MapEvents {
  const entries: CalendarEntry[] = [];
  const undated: MapRow[] = [];
  for (const row of rows) {
    const week = schoolWeekOf(row, options.starts, options.datesOf);
    if (week === undefined) undated.push(row);
    else entries.push(entryOf(row, week.first, week.last, options));
  }
  return { entries, undated };
}

/** "Module 9, week 4", or the module's title where that is all there is. */
function rowName({ module, week }: Pick<MapRow, 'module' | 'week'>): string {
  return week === undefined ? module.title : `${module.title}, week ${week}`;
}

/** What is done, in words: "Meeting, 50 minutes". */
function workWords({ what, minutes }: MapWork): string {
  const { title } = kindOfWork[what];
  return minutes === undefined ? title : `${title}, ${minutes} minutes`;
}

function entryOf(row: MapRow, date: string, lastDate: string, options: MapEventsOptions): CalendarEntry {
  const audience = audienceNamed(options.audience);
  const work = row.work.filter(({ what }) => audience === undefined || takesPart(audience, what));
  const sessions = [...work.flatMap((each) => each.sessions), ...row.anybody];
  return {
    // The year is part of it: two groups that start in different years do not overwrite each other.
    uid: `${encodeURIComponent(row.key)}.${options.starts}@programme-map`,
    date,
    lastDate,
    title: `${rowName(row)}: ${row.title}`,
    description: [
      ...work.map((each) => `${workWords(each)} (${withWhom(each)})`),
      ...sessions.map(({ url }) => options.address(url)),
    ].join('\n'),
  };
}

const withWhom = ({ what }: MapWork): string => kindOfWork[what].with;
