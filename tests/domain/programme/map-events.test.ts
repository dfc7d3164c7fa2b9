import ICAL from 'ical.js';
import Papa from 'papaparse';
import { describe, expect, it } from 'vitest';
import { schoolYear } from '../../../src/domain/dates/school-year.ts';
import { weeksOfHalfTerm } from '../../../src/domain/dates/weeks-of-half-term.ts';
import { mapEvents } from '../../../src/domain/programme/map/events.ts';
import { mapRows } from '../../../src/domain/programme/map/row.ts';
import type { MapRow } from '../../../src/domain/programme/map/row.ts';
import { schoolWeekOf, startYearChoices } from '../../../src/domain/programme/map/place-weeks.ts';
import { eventsToIcs } from '../../../src/export/calendar/events-to-ics.ts';
import { mapToCsv } from '../../../src/export/tables/map-to-csv.ts';
import { programmes } from './programme-for-test.ts';

const rows = mapRows(programmes);
const address = (url: string): string => `https://example.org${url}`;
const options = { starts: 2026, datesOf: schoolYear, audience: '', address };

describe('school weeks', () => {
  it('run from Monday to Friday, cut off where the half term begins and ends', () => {
    const weeks = weeksOfHalfTerm({ term: 'autumn', half: 1, start: '2026-09-02', end: '2026-09-15' });
    expect(weeks).toEqual([
      { first: '2026-09-02', last: '2026-09-04' },
      { first: '2026-09-07', last: '2026-09-11' },
      { first: '2026-09-14', last: '2026-09-15' },
    ]);
  });

  it('a half term that begins on a Saturday has no week before its Monday', () => {
    expect(weeksOfHalfTerm({ term: 'spring', half: 1, start: '2027-01-02', end: '2027-01-08' })).toEqual([
      { first: '2027-01-04', last: '2027-01-08' },
    ]);
  });

  it('of the second year are in the school year after, and a school’s own dates go before the usual ones', () => {
    const place = { year: 2, term: 'summer', half: 'second', week: 1 } as const;
    expect(schoolWeekOf(place, 2026, schoolYear)!.first).toBe('2028-06-05');
    const own = (year: number) => ({
      ...schoolYear(year),
      halfTerms: schoolYear(year).halfTerms.map((half) =>
        half.term === 'summer' && half.half === 2 ? { ...half, start: '2028-06-12' } : half,
      ),
    });
    expect(schoolWeekOf(place, 2026, own)!.first).toBe('2028-06-12');
  });

  it('are counted through the whole term where the half is not known', () => {
    const first = schoolWeekOf({ year: 1, term: 'autumn', week: 1 }, 2026, schoolYear)!;
    const late = schoolWeekOf({ year: 1, term: 'autumn', week: 10 }, 2026, schoolYear)!;
    expect(first.first).toBe('2026-09-01');
    expect(late.first > '2026-11-01').toBe(true);
  });

  it.each([
    [{ term: 'autumn', half: 'first', week: 1 }],
    [{ year: 1, half: 'first', week: 1 }],
    [{ year: 1, term: 'autumn', half: 'first' }],
    [{ year: 1, term: 'autumn', half: 'first', week: 12 }],
  ] as const)('%j has no date', (place) => {
    expect(schoolWeekOf(place, 2026, schoolYear)).toBeUndefined();
  });

  it('any start that can be chosen gives dates, whatever day it is', () => {
    for (const starts of [...startYearChoices(1970), ...startYearChoices(2099)]) {
      expect(
        schoolWeekOf({ year: 1, term: 'autumn', half: 'first', week: 2 }, starts, schoolYear),
      ).toBeDefined();
    }
  });
});

describe('the calendar', () => {
  const { entries, undated } = mapEvents(rows, options);
  const read = (text: string) =>
    new ICAL.Component(ICAL.parse(text) as unknown[])
      .getAllSubcomponents('vevent')
      .map((each) => new ICAL.Event(each));

  it('has one entry for each week with a date, and names those without', () => {
    expect(entries.map(({ title }) => title)).toEqual([
      'Module 1: First module, week 1: Starting',
      'Module 1: First module, week 2: Going on',
      'Module 2: Second module, week 1: Training',
      'Module 2: Second module, week 4: Ending',
    ]);
    expect(undated.map(({ key }) => key)).toEqual(['p/one/week-12', 'p/one/reading-list']);
  });

  it('opens elsewhere as whole days of that week, without reminders, with the address of the session', () => {
    const file = eventsToIcs(entries, '2026-11-24T10:00:00.000Z', false);
    const events = read(file);
    expect(events).toHaveLength(4);
    expect(events[1]!.startDate.toString()).toBe('2026-09-07');
    // The end of an all-day entry is the first day after it: Saturday.
    expect(events[1]!.endDate.toString()).toBe('2026-09-12');
    expect(events[1]!.description).toContain('https://example.org/p/one/week-2-mentor/');
    expect(file).not.toContain('VALARM');
    expect(new Set(events.map(({ uid }) => uid)).size).toBe(4);
  });

  it('describes only what the reader takes part in, and two starts do not overwrite each other', () => {
    const mentor = mapEvents(rows, { ...options, audience: 'mentor' }).entries[1]!;
    expect(mentor.description).toBe(
      'Meeting, 50 minutes (Mentor and ECT)\nhttps://example.org/p/one/week-2-mentor/',
    );
    const other = mapEvents(rows, { ...options, starts: 2027 }).entries[1]!;
    expect(other.uid).not.toBe(mentor.uid);
  });
});

describe('the table', () => {
  const csv = (some: readonly MapRow[], audience = ''): string[][] =>
    Papa.parse<string[]>(
      mapToCsv(some, { audience, address, weekOf: (row) => schoolWeekOf(row, 2026, schoolYear) }).slice(1),
      { skipEmptyLines: true },
    ).data;

  it('has one row for each kind of work, and every row all columns', () => {
    const table = csv(rows);
    expect(table).toHaveLength(1 + 7);
    expect(table[2]).toEqual([
      'P', '1', 'Autumn', 'First', 'Module 1: First module', 'TS1, TS7', '2', 'Going on', 'Self-study', 'ECT', '40',
      '7 September 2026', 'https://example.org/p/one/week-2-ect/',
    ]); // prettier-ignore
    expect(new Set(table.map((row) => row.length)).size).toBe(1);
    expect(csv(rows, 'mentor').some((row) => row[8] === 'Self-study')).toBe(false);
  });

  it.each(['=HYPERLINK("//evil.test")', '+1', '@SUM(A1)', '-2', '\t=1'])(
    '%j as a topic is no formula',
    (topic) => {
      const cell = csv([{ ...rows[0]!, title: topic }])[1]![7]!;
      expect(cell).toMatch(/^'/u);
    },
  );
});
