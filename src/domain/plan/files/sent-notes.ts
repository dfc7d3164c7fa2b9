import * as v from 'valibot';
import { MAX_STORED_NOTE } from '../model/limits.ts';
import type { SessionNote } from '../model/session-note.ts';

/** Most sessions whose notes are sent at once: more than a programme has. */
const MAX_SESSIONS = 300;

const SESSION = /^(?:\/[^/%#?\\"<>|*:\p{Cc}\p{Cf}]+)+\/(?:#[a-z\d-]+)?$/u;

const sentSchema = v.strictObject({
  app: v.literal('session-notes'),
  schema: v.literal(1),
  notes: v.pipe(
    v.array(
      v.strictObject({
        // An address on this site, which becomes a link: nothing that could lead elsewhere. It is the name of a file of the content.
        session: v.pipe(v.string(), v.maxLength(600), v.regex(SESSION)),
        label: v.pipe(v.string(), v.maxLength(600)),
        text: v.pipe(v.string(), v.minLength(1), v.maxLength(MAX_STORED_NOTE)),
      }),
    ),
    v.minLength(1),
    v.maxLength(MAX_SESSIONS),
  ),
});

const newerSchema = v.object({
  app: v.literal('session-notes'),
  schema: v.pipe(v.number(), v.minValue(2)),
});

/** The notes of one session, as they are sent to the other person. */
export type SentNote = v.InferOutput<typeof sentSchema>['notes'][number];

/** Notes as they travel in a link. */
export function notesToSend(notes: readonly Pick<SessionNote, 'session' | 'label' | 'text'>[]): object {
  const sent = notes.map(({ session, label, text }) => ({ session, label, text }));
  return { app: 'session-notes', schema: 1, notes: sent };
}

/** Reads notes that were sent; nothing when they are damaged. A newer version of the site may write them in a way of its own. */
export function readSentNotes(text: string): readonly SentNote[] | 'newer' | undefined {
  try {
    const raw: unknown = JSON.parse(text);
    return v.is(newerSchema, raw) ? 'newer' : v.parse(sentSchema, raw).notes;
  } catch {
    return undefined;
  }
}

/**
 * The reader's own notes with what was sent below them. `day` is said in words. What is there already is not added again. In a form each
 * line of it is set in: what begins with a statement would be the reader's own answer.
 */
export function withSent(own: string, { session, text }: Omit<SentNote, 'label'>, day: string): string {
  const sent = session.includes('#form-') ? text.replace(/^/gmu, '  ') : text;
  if ([text, sent].some((each) => `\n${own}\n`.includes(`\n${each}\n`))) return own;
  const under = `Sent to me on ${day}:\n${sent}`;
  return own.trim() === '' ? under : `${own.trimEnd()}\n\n${under}`;
}

/** Notes as a text to read, such as for a file. */
export function notesAsText(notes: readonly Pick<SessionNote, 'label' | 'text'>[]): string {
  return notes.map(({ label, text }) => `${label}\n\n${text.trimEnd()}\n`).join('\n\n');
}
