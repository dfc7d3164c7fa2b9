import Papa from 'papaparse';
import { describe, expect, it } from 'vitest';
import { listedModules } from '../../../src/domain/programme/pages/listed-modules.ts';
import { askedSession } from '../../../src/domain/progress/asked-session.ts';
import { countDone, countWords, whereLeftOff } from '../../../src/domain/progress/count-done.ts';
import { goneSessions, progressTable } from '../../../src/domain/progress/progress-record.ts';
import { listFor } from '../../../src/domain/progress/session-list.ts';
import type { ListedModule } from '../../../src/domain/progress/session-list.ts';
import { makeProgress, readStoredProgress } from '../../../src/domain/progress/session-progress.ts';
import type { SessionProgress } from '../../../src/domain/progress/session-progress.ts';
import { csvFile } from '../../../src/export/tables/csv-file.ts';
import { programmes } from '../programme/programme-for-test.ts';

const listed = (number: number, audience: string) => ({
  url: `/p/m/${audience}-${number}/`,
  title: `Week ${number}`,
  audience,
  minutes: 50,
});
const modules: ListedModule[] = [
  {
    url: '/p/m/',
    title: 'Module 1',
    programme: 'P',
    when: 'Year 1, Autumn term',
    sessions: [listed(1, 'mentor'), listed(2, 'ect'), listed(2, 'mentor'), listed(3, 'mentor')],
  },
  { url: '/p/n/', title: 'Module 2', programme: 'P', when: '', sessions: [listed(4, 'mentor')] },
];
const ticks = (...urls: string[]): Map<string, SessionProgress> =>
  new Map(urls.map((url, at) => [url, makeProgress(url, `Session ${at}`, '2026-11-24', at + 1)]));

describe('the list', () => {
  it('is made of the sessions that can be read, by module', () => {
    expect(listedModules(programmes)).toEqual([
      {
        url: '/p/one/',
        title: 'Module 1: First module',
        programme: 'P',
        when: 'Year 1, Autumn term',
        sessions: [
          { url: '/p/one/week-2-ect/', title: 'Week 2: Going on', audience: 'ect', minutes: 40 },
          { url: '/p/one/week-2-mentor/', title: 'Week 2: Going on', audience: 'mentor', minutes: 50 },
          { url: '/p/one/reading-list/', title: 'Reading list', audience: '', minutes: undefined },
        ],
      },
    ]);
  });

  it('can be narrowed down to what one reader takes part in', () => {
    expect(listFor(modules, 'mentor').flatMap(({ sessions }) => sessions)).toHaveLength(4);
    expect(listFor(modules, 'ect').flatMap(({ sessions }) => sessions)).toHaveLength(5);
    expect(listFor(modules, 'induction-tutor')).toEqual([]);
    expect(listFor(modules, 'nobody')).toEqual(modules);
  });
});

describe('how far somebody is', () => {
  it('is counted for each module', () => {
    const done = ticks('/p/m/mentor-1/', '/p/m/ect-2/', '/elsewhere/');
    expect(countWords(countDone(modules[0]!.sessions, done))).toBe('2 of 4');
    expect(countWords(countDone(modules[1]!.sessions, done))).toBe('0 of 1');
  });

  it('goes on after the session ticked last, for the same reader, across modules', () => {
    expect(whereLeftOff(modules, ticks('/p/m/mentor-1/')).next!.url).toBe('/p/m/mentor-2/');
    expect(whereLeftOff(modules, ticks('/p/m/mentor-1/', '/p/m/mentor-3/')).next!.url).toBe('/p/m/mentor-4/');
  });

  it('goes back to what was left out when nothing comes after', () => {
    expect(whereLeftOff(modules, ticks('/p/m/mentor-1/', '/p/m/mentor-4/')).next!.url).toBe('/p/m/mentor-2/');
  });

  it('begins at the beginning, and ends', () => {
    expect(whereLeftOff(modules, new Map())).toMatchObject({
      last: undefined,
      next: { url: '/p/m/mentor-1/' },
    });
    const all = ticks(...modules.flatMap(({ sessions }) => sessions.map(({ url }) => url)));
    expect(whereLeftOff(modules, all).next).toBeUndefined();
    expect(whereLeftOff([], new Map())).toEqual({ last: undefined, next: undefined });
  });

  it('does not depend on dates: a clock that was wrong changes nothing', () => {
    const done = new Map([
      ['/p/m/mentor-1/', makeProgress('/p/m/mentor-1/', '', '2099-01-01', 1)],
      ['/p/m/mentor-2/', makeProgress('/p/m/mentor-2/', '', '2000-01-01', 2)],
    ]);
    expect(whereLeftOff(modules, done).last!.url).toBe('/p/m/mentor-2/');
  });
});

describe('an address that asks for a session', () => {
  it('is believed when the session is here', () => {
    expect(askedSession('?done=%2Fp%2Fm%2Fmentor-3%2F', modules)).toMatchObject({
      kind: 'session',
      module: { url: '/p/m/' },
    });
    expect(askedSession('', modules)).toEqual({ kind: 'nothing' });
  });

  it.each([
    '?done=<script>alert(1)</script>',
    '?done=/p/m/',
    `?done=${'x'.repeat(10_000)}`,
    '?done=🎉',
    '?done=//evil.test/',
    '?done=%00',
  ])('%j leads to nothing', (query) => {
    expect(askedSession(query, modules)).toEqual({ kind: 'unknown' });
  });
});

describe('a stored tick', () => {
  const good = makeProgress('/p/m/mentor-1/', 'Week 1', '2026-11-24', 3);

  it('is read as it was made', () => {
    expect(readStoredProgress(JSON.parse(JSON.stringify(good)))).toEqual({ state: 'loaded', progress: good });
    expect(readStoredProgress(undefined)).toEqual({ state: 'empty' });
  });

  it.each([
    [17],
    ['done'],
    [{}],
    [[]],
    [{ ...good, doneOn: 'yesterday' }],
    [{ ...good, doneOn: '2026-02-31' }],
    [{ ...good, order: -1 }],
    [{ ...good, order: 1.5 }],
    [{ ...good, session: '' }],
    [{ ...good, label: 'x'.repeat(10_000) }],
    [{ ...good, more: true }],
    [{ ...good, schema: 0 }],
    [{ ...good, app: 'session-note' }],
  ])('that is %j is unreadable, and kept as it is', (raw) => {
    expect(readStoredProgress(raw)).toEqual({ state: 'unreadable', raw });
  });

  it('of a newer version is told from damage', () => {
    const raw = { ...good, schema: 2 };
    expect(readStoredProgress(raw)).toEqual({ state: 'newer', raw });
  });

  it.each(['1970-01-01', '', 'NaN-NaN-NaN', '3026-01-01'])('has no date when the clock said %j', (day) => {
    expect(makeProgress('/s/', 'S', day, 1).doneOn).toBe('');
  });
});

describe('the record', () => {
  const done = new Map([
    ['/p/m/mentor-1/', makeProgress('/p/m/mentor-1/', 'Week 1', '2026-11-24', 1)],
    ['/p/m/ect-2/', makeProgress('/p/m/ect-2/', 'Week 2', '', 2)],
    ['/old/', makeProgress('/old/', '=1+1', '2026-01-05', 3)],
  ]);

  it('has every session, ticked or not, and ticked ones that are gone', () => {
    const table = progressTable(modules, done, '');
    expect(table).toHaveLength(1 + 5 + 1);
    expect(table[1]).toEqual([
      'P',
      'Year 1, Autumn term',
      'Module 1',
      'Week 1',
      'Mentor',
      '50',
      'Yes',
      '24 November 2026',
    ]);
    expect(table[2]!.slice(-2)).toEqual(['Yes', 'date not known']);
    expect(table[3]!.slice(-2)).toEqual(['No', '']);
    expect(table[6]!.slice(2, 4)).toEqual(['No longer on this site', '=1+1']);
    expect(goneSessions(modules, done)).toHaveLength(1);
  });

  it('names whose it is in every row, and runs nothing in a spreadsheet', () => {
    const rows = Papa.parse<string[]>(csvFile(progressTable(modules, done, '=cmd()')).slice(1), {
      skipEmptyLines: true,
    }).data;
    expect(rows[0]![0]).toBe('Name');
    expect(rows[1]![0]).toBe("'=cmd()");
    expect(rows[6]![4]).toBe("'=1+1");
    expect(new Set(rows.map((row) => row.length)).size).toBe(1);
  });
});
