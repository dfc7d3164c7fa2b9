import { cleanText } from '../clean-text.ts';
import { cleanPlan } from './clean-plan.ts';
import type { Plan } from './plan-schema.ts';
import { readStoredPlan } from './read-stored-plan.ts';
import { readStoredNote } from './session-note.ts';
import type { SessionNote } from './session-note.ts';

/** What marks a file as a copy of everything that this site keeps for somebody. */
export const BACKUP_MARKER = 'ect-programme-backup';

/** Plans and notes that were taken away together. */
export interface SiteBackup {
  readonly plans: readonly Plan[];
  readonly notes: readonly SessionNote[];
  /** How many of either could not be read. */
  readonly unreadable: number;
}

/** The plans and notes as one document, to be opened here again. */
export function makeBackup(plans: readonly unknown[], notes: readonly SessionNote[]): object {
  return { app: BACKUP_MARKER, schema: 1, plans, notes };
}

/** Reads such a document; `undefined` when it is not one. What can be read of it is kept, the rest counted. */
export function readBackup(raw: object): SiteBackup | undefined {
  const { app, schema, plans, notes } = raw as Record<string, unknown>;
  if (app !== BACKUP_MARKER || schema !== 1 || !Array.isArray(plans) || !Array.isArray(notes))
    return undefined;
  const readPlans = plans.map(readStoredPlan).flatMap((each) => (each.state === 'loaded' ? [each.plan] : []));
  const readNotes = notes.map(readStoredNote).flatMap((each) => (each.state === 'loaded' ? [each.note] : []));
  return {
    plans: readPlans.map(cleanPlan),
    notes: readNotes.map((note) => ({ ...note, text: cleanText(note.text) })),
    unreadable: plans.length - readPlans.length + notes.length - readNotes.length,
  };
}
