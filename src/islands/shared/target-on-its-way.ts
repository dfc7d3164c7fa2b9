import { isCalendarDate } from '../../domain/dates/calendar-date.ts';
import { TAB_KEYS } from '../../domain/stored/tab-keys.ts';
import { deletions } from '../../storage/deletions.ts';
import { MAX_ID, MAX_TEXT } from '../../domain/plan/model/limits.ts';

/** A target that goes from the plan to the checker's own page, or back. */
export interface TargetOnItsWay {
  readonly text: string;
  /** The day by which it is to be reached, YYYY-MM-DD, where one is known. */
  readonly date?: string | undefined;
  /** Further targets that were in the same box; each becomes a target of its own. */
  readonly more?: readonly string[] | undefined;
  /** The target's id in the plan it came from, so that it finds its way back. */
  readonly target?: string | undefined;
  /** What it said when it left the plan, so that newer words there are not written over. */
  readonly before?: string | undefined;
  /** What the plan says beside the target, by field of the checker's context. Empty fields are left out. */
  readonly beside?: Readonly<Record<string, string>> | undefined;
}

/** Where a target is going. */
export type Way = 'plan' | 'checker';

/**
 * Passes a target to another page of this tab, until that page takes it. It is not in the address, so no link from
 * elsewhere can put words into a plan. `false` when the browser does not allow it; then nothing was passed on.
 */
export function sendTarget(way: Way, sent: TargetOnItsWay): boolean {
  try {
    sessionStorage.setItem(keyOf(way), JSON.stringify(stamped(sent)));
    return true;
  } catch {
    return false;
  }
}

/** The target that was sent here, once: it is forgotten as it is taken. `undefined` when there is none that can be read. */
export function takeTarget(way: Way): TargetOnItsWay | undefined {
  try {
    const stored = sessionStorage.getItem(keyOf(way));
    sessionStorage.removeItem(keyOf(way));
    const value: unknown = stored === null ? undefined : JSON.parse(stored);
    return isOfNow(value) ? readTarget(value) : undefined;
  } catch {
    return undefined;
  }
}

const keyOf = (way: Way): string => (way === 'plan' ? TAB_KEYS.toPlan : TAB_KEYS.toChecker);

/** The target with the number of deletions until now: after another one it is not to come back. */
export function stamped(sent: TargetOnItsWay): object {
  return { ...sent, deletions: deletions() };
}

/** Whether nothing was deleted since the value was stamped. */
export function isOfNow(value: unknown): boolean {
  const stamp = (value as { deletions?: unknown } | null | undefined)?.deletions;
  return (typeof stamp === 'number' ? stamp : 0) === deletions();
}

/** Reads a target of that many characters at most from data that anybody may have written; `undefined` when it is none. */
export function readTarget(value: unknown, longest = MAX_TEXT): TargetOnItsWay | undefined {
  if (typeof value !== 'object' || value === null) return undefined;
  const { text, date, more, target, before, beside } = value as Record<string, unknown>;
  if (typeof text !== 'string' || text.trim() === '' || text.length > longest) return undefined;
  return {
    text,
    ...(typeof date === 'string' && isCalendarDate(date) ? { date } : {}),
    ...(Array.isArray(more) && more.length > 0 ? { more: more.filter(isText).slice(0, MOST_AT_ONCE) } : {}),
    ...(typeof target === 'string' && target.length <= MAX_ID ? { target } : {}),
    ...(typeof before === 'string' && before.length <= MAX_TEXT ? { before } : {}),
    ...(typeof beside === 'object' && beside !== null ? { beside: textsOf(beside) } : {}),
  };
}

/** More targets than this do not go over at once. */
const MOST_AT_ONCE = 20;

const isText = (value: unknown): value is string =>
  typeof value === 'string' && value.trim() !== '' && value.length <= MAX_TEXT;

function textsOf(fields: object): Record<string, string> {
  return Object.fromEntries(
    Object.entries(fields).filter(
      (entry): entry is [string, string] => typeof entry[1] === 'string' && entry[1].length <= MAX_TEXT,
    ),
  );
}
