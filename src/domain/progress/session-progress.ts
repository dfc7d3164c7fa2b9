import * as v from 'valibot';
import { cleanText } from '../clean-text.ts';
import { isCalendarDate } from '../dates/calendar-date.ts';
import type { CalendarDate } from '../dates/calendar-date.ts';

/** The version that this code writes. */
const PROGRESS_SCHEMA_VERSION = 1;

/** Longest address and longest name of a session, in characters. */
const LONGEST = 500;

const progressSchema = v.strictObject({
  /** Says that this is a tick at a session. */
  app: v.literal('session-progress'),
  /** The version of this shape. */
  schema: v.literal(PROGRESS_SCHEMA_VERSION),
  /** The session's address on the site, such as "/programme/module/week-4/". */
  session: v.pipe(v.string(), v.minLength(1), v.maxLength(LONGEST)),
  /** What the session was called, for when it is no longer on the site. */
  label: v.pipe(v.string(), v.maxLength(LONGEST)),
  /** Day on which it was ticked, YYYY-MM-DD; empty when the device’s clock could not be believed. */
  doneOn: v.pipe(
    v.string(),
    v.check((day) => day === '' || isCalendarDate(day)),
  ),
  /** Counts up with each tick, so that the last one is known whatever the clock says. */
  order: v.pipe(
    v.number(),
    v.check((order) => Number.isSafeInteger(order) && order >= 0),
  ),
});

/** A session that somebody has ticked as done. */
export type SessionProgress = v.InferOutput<typeof progressSchema>;

/** What was found where the tick of a session is stored. Only `empty` and `loaded` may be written to. */
export type StoredProgress =
  | { readonly state: 'empty' }
  | { readonly state: 'loaded'; readonly progress: SessionProgress }
  | { readonly state: 'unreadable'; readonly raw: unknown }
  | { readonly state: 'newer'; readonly raw: unknown };

/** A tick ready to be stored. A day outside this century is a clock that is wrong, and is left out. */
export function makeProgress(
  session: string,
  label: string,
  doneOn: CalendarDate,
  order: number,
): SessionProgress {
  const believed = isCalendarDate(doneOn) && doneOn.startsWith('20') ? doneOn : '';
  const name = cleanText(label).slice(0, LONGEST);
  return {
    app: 'session-progress',
    schema: PROGRESS_SCHEMA_VERSION,
    session,
    label: name,
    doneOn: believed,
    order,
  };
}

/** Reads a stored tick. Nothing stored is `undefined` or `null`. */
export function readStoredProgress(raw: unknown): StoredProgress {
  if (raw === undefined || raw === null) return { state: 'empty' };
  const parsed = v.safeParse(progressSchema, raw);
  if (parsed.success) return { state: 'loaded', progress: parsed.output };
  const version = typeof raw === 'object' && 'schema' in raw ? raw.schema : undefined;
  const newer = typeof version === 'number' && version > PROGRESS_SCHEMA_VERSION;
  return { state: newer ? 'newer' : 'unreadable', raw };
}
