import type { ListedModule, ListedSession } from './session-list.ts';
import type { SessionProgress } from './session-progress.ts';

/** How far somebody is. */
export interface DoneCount {
  readonly done: number;
  readonly of: number;
}

/** How many of the sessions are ticked. */
export function countDone(
  sessions: readonly ListedSession[],
  ticked: ReadonlyMap<string, SessionProgress>,
): DoneCount {
  return { done: sessions.filter(({ url }) => ticked.has(url)).length, of: sessions.length };
}

/** "2 of 4" */
export function countWords({ done, of }: DoneCount): string {
  return `${done} of ${of}`;
}

/** Where somebody goes on: the session they ticked last, and the one that comes next. */
export interface WhereLeftOff {
  readonly last: ListedSession | undefined;
  readonly next: ListedSession | undefined;
}

/**
 * Where somebody left off among the sessions. The last one ticked is told by the count of ticks, not by dates: a clock can
 * be wrong. Next is the first one after it for the same reader that is not ticked; else the first that is not.
 */
export function whereLeftOff(
  modules: readonly ListedModule[],
  ticked: ReadonlyMap<string, SessionProgress>,
): WhereLeftOff {
  const sessions = modules.flatMap((module) => module.sessions);
  const open = (each: ListedSession): boolean => !ticked.has(each.url);
  let last: ListedSession | undefined;
  for (const each of sessions) {
    if (!open(each) && (last === undefined || orderOf(each) >= orderOf(last))) last = each;
  }
  const from = last;
  const same = sessions.filter(({ audience }) => from === undefined || audience === from.audience);
  const after = from === undefined ? same : same.slice(same.indexOf(from) + 1);
  return { last, next: after.find(open) ?? same.find(open) ?? sessions.find(open) };

  function orderOf({ url }: ListedSession): number {
    return ticked.get(url)?.order ?? -1;
  }
}
