import { formatDate } from '../../domain/dates/calendar-date.ts';
import type { SchoolWeek } from '../../domain/dates/weeks-of-half-term.ts';
import { kindOfWork, takesPart } from '../../domain/programme/map/row.ts';
import type { MapRow } from '../../domain/programme/map/row.ts';
import { audienceNamed } from '../../domain/session/audience.ts';
import { termNames } from '../../domain/session/term.ts';
import { csvFile } from './csv-file.ts';

const COLUMNS = [
  'Programme',
  'Year',
  'Term',
  'Half term',
  'Module',
  'Standards',
  'Week',
  'Topic',
  'What',
  'Who',
  'Minutes',
  'Week beginning',
  'Page',
];

/** What the table is made for. */
export interface MapCsvOptions {
  /** Only what this audience takes part in; an empty text is everybody. */
  readonly audience: string;
  /** The school week of a line, when a school year was chosen and it has one. */
  readonly weekOf: (row: MapRow) => SchoolWeek | undefined;
  /** The whole address of a page of this site. */
  readonly address: (url: string) => string;
}

/** Lines of the programme map as a table for a spreadsheet: one row for each kind of work in a week. */
export function mapToCsv(rows: readonly MapRow[], options: MapCsvOptions): string {
  return csvFile([COLUMNS, ...rows.flatMap((row) => rowsOf(row, options))]);
}

function rowsOf(row: MapRow, { audience, weekOf, address }: MapCsvOptions): string[][] {
  const reader = audienceNamed(audience);
  const { programme, module, year, term, half, week, title, standards, work, anybody } = row;
  const start = [
    programme.title,
    year === undefined ? '' : String(year),
    term === undefined ? '' : termNames[term],
    half === undefined ? '' : half === 'first' ? 'First' : 'Second',
    module.title,
    // With letters, so that no program makes a date or a number of them.
    standards.map((each) => `TS${each}`).join(', '),
    week === undefined ? '' : String(week),
    title,
  ];
  const monday = weekOf(row);
  const begins = monday === undefined ? '' : formatDate(monday.first);
  const pages = (sessions: MapRow['anybody']): string => sessions.map(({ url }) => address(url)).join('\n');
  const own = work.filter(({ what }) => reader === undefined || takesPart(reader, what));
  return [
    ...own.map(({ what, minutes, sessions }) => {
      const kind = kindOfWork[what];
      return [
        ...start,
        kind.title,
        kind.with,
        minutes === undefined ? '' : String(minutes),
        begins,
        pages(sessions),
      ];
    }),
    ...anybody.map((session) => [
      ...start,
      'Reading',
      '',
      session.minutes === undefined ? '' : String(session.minutes),
      begins,
      pages([session]),
    ]),
  ];
}
