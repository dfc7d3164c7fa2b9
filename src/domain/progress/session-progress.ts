import * as z from 'zod/mini';
import { cleanText } from '../clean-text.ts';
import { isCalendarDate } from '../dates/calendar-date.ts';
import type { CalendarDate } from '../dates/calendar-date.ts';

z.config({ jitless: true });

/** The version that this code writes. */
const PROGRESS_SCHEMA_VERSION = 1;

/** Longest address and longest name of a session, in characters. */
const LONGEST = 500;

const progressSchema = z.strictObject({
  /** Says that this is a tick at a session. */
  app: z.literal('session-progress'),
  /** The version of this shape. */
  schema: z.literal(PROGRESS_SCHEMA_VERSION),
  /** The session's address on the site, such as "/programme/module/week-4/". */
  session: z.string().check(z.minLength(1), z.maxLength(LONGEST)),
  /** What the session was called, for when it is no longer on the site. */
  label: z.string().check(z.maxLength(LONGEST)),
  /** Day on which it was ticked, YYYY-MM-DD; empty when the device’s clock could not be believed. */
  doneOn: z.string().check(z.refine((day) => day === '' || isCalendarDate(day))),
  /** Counts up with each tick, so that the last one is known whatever the clock says. */
  order: z.number().check(z.refine((order) => Number.isSafeInteger(order) && order >= 0)),
});

/** A session that somebody has ticked as done. */
export type SessionProgress = z.infer<typeof progressSchema>;

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
  const parsed = progressSchema.safeParse(raw);
  if (parsed.success) return { state: 'loaded', progress: parsed.data };
  const version = typeof raw === 'object' && 'schema' in raw ? raw.schema : undefined;
  const newer = typeof version === 'number' && version > PROGRESS_SCHEMA_VERSION;
  return { state: newer ? 'newer' : 'unreadable', raw };
}
