import type { SessionNote } from '../model/session-note.ts';

/** What marks a file as a copy of everything that this site keeps for somebody. */
export const BACKUP_MARKER = 'ect-programme-backup';

/**
 * Plans, notes and ticks as one document, to be opened here again. It is still of the first version: older copies of the
 * site read it too, and pass over the ticks.
 */
export function makeBackup(
  plans: readonly unknown[],
  notes: readonly SessionNote[],
  progress: readonly unknown[],
): object {
  return { app: BACKUP_MARKER, schema: 1, plans, notes, progress };
}
