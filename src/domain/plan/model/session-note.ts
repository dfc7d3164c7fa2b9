import * as v from 'valibot';
import { MAX_STORED_NOTE } from './limits.ts';

/** The version that this code writes. */
const NOTE_SCHEMA_VERSION = 1;

const noteSchema = v.strictObject({
  /** Says that this is a session's notes. */
  app: v.literal('session-note'),
  /** The version of this shape. */
  schema: v.literal(NOTE_SCHEMA_VERSION),
  /** The session's address on the site, such as "/ect/module-9/week-4/". */
  session: v.string(),
  /** What the notes are called in lists, such as "Notes on working with parents". */
  label: v.string(),
  /** The notes. */
  text: v.pipe(v.string(), v.maxLength(MAX_STORED_NOTE)),
});

/** The notes that somebody made in one session. */
export type SessionNote = v.InferOutput<typeof noteSchema>;

/** What was found where a session's notes are stored. Only `empty` and `loaded` may be written to. */
export type StoredNote =
  | { readonly state: 'empty' }
  | { readonly state: 'loaded'; readonly note: SessionNote }
  | { readonly state: 'unreadable'; readonly raw: unknown }
  | { readonly state: 'newer'; readonly raw: unknown };

/** Notes ready to be stored. */
export function makeNote(session: string, label: string, text: string): SessionNote {
  return { app: 'session-note', schema: NOTE_SCHEMA_VERSION, session, label, text };
}

/** Reads stored notes. Nothing stored is `undefined` or `null`. */
export function readStoredNote(raw: unknown): StoredNote {
  if (raw === undefined || raw === null) return { state: 'empty' };
  const parsed = v.safeParse(noteSchema, raw);
  if (parsed.success) return { state: 'loaded', note: parsed.output };
  const version = typeof raw === 'object' && 'schema' in raw ? raw.schema : undefined;
  const newer = typeof version === 'number' && version > NOTE_SCHEMA_VERSION;
  return { state: newer ? 'newer' : 'unreadable', raw };
}
