import { formatDate } from '../dates/calendar-date.ts';
import { audienceLabels, audienceNamed } from '../session/audience.ts';
import type { ListedModule } from './session-list.ts';
import type { SessionProgress } from './session-progress.ts';

/** A record of progress as a table: names of the columns first, then one row for each session. */
export type ProgressTable = readonly (readonly string[])[];

const COLUMNS = ['Programme', 'When', 'Module', 'Session', 'For', 'Minutes', 'Done', 'Ticked on'];

/** The record of the sessions listed, and of ticked ones that are no longer on the site. `name` is whose it is, or empty. */
export function progressTable(
  modules: readonly ListedModule[],
  ticked: ReadonlyMap<string, SessionProgress>,
  name: string,
): ProgressTable {
  const listed = modules.flatMap((module) =>
    module.sessions.map((session) => {
      const tick = ticked.get(session.url);
      const reader = audienceNamed(session.audience);
      return [
        module.programme,
        module.when,
        module.title,
        session.title,
        reader === undefined ? '' : audienceLabels[reader],
        session.minutes === undefined ? '' : String(session.minutes),
        tick === undefined ? 'No' : 'Yes',
        tick === undefined ? '' : dayWords(tick),
      ];
    }),
  );
  const gone = goneSessions(modules, ticked).map((tick) => [
    '',
    '',
    'No longer on this site',
    tick.label,
    '',
    '',
    'Yes',
    dayWords(tick),
  ]);
  const rows = [COLUMNS, ...listed, ...gone];
  return name === '' ? rows : rows.map((row, at) => [at === 0 ? 'Name' : name, ...row]);
}

/** Ticked sessions that are not on the site any more. */
export function goneSessions(
  modules: readonly ListedModule[],
  ticked: ReadonlyMap<string, SessionProgress>,
): SessionProgress[] {
  const known = new Set(modules.flatMap(({ sessions }) => sessions.map(({ url }) => url)));
  return [...ticked.values()].filter(({ session }) => !known.has(session));
}

/** The day of a tick in words, or that it is not known. */
export function dayWords({ doneOn }: SessionProgress): string {
  return doneOn === '' ? 'date not known' : formatDate(doneOn);
}
