import { cleanText } from '../../clean-text.ts';
import { readStoredProgress } from '../../progress/session-progress.ts';
import type { SessionProgress } from '../../progress/session-progress.ts';
import { cleanPlan } from '../model/clean.ts';
import { BACKUP_MARKER } from './backup.ts';
import type { Plan } from '../model/schema.ts';
import { readStoredPlan } from './stored-plan.ts';
import { readStoredNote } from '../model/session-note.ts';
import type { SessionNote } from '../model/session-note.ts';

/** Plans, notes and ticks that were taken away together. */
export interface SiteBackup {
  readonly plans: readonly Plan[];
  readonly notes: readonly SessionNote[];
  /** Ticked sessions. Copies from before there were any have none. */
  readonly progress: readonly SessionProgress[];
  /** How many of all could not be read. */
  readonly unreadable: number;
}

/** Reads such a document; `undefined` when it is not one. What can be read of it is kept, the rest counted. */
export function readBackup(raw: object): SiteBackup | undefined {
  const { app, schema, plans, notes, progress = [] } = raw as Record<string, unknown>;
  if (app !== BACKUP_MARKER || schema !== 1 || !Array.isArray(plans) || !Array.isArray(notes))
    return undefined;
  const ticks: unknown[] = Array.isArray(progress) ? progress : [progress];
  const readTicks = ticks
    .map(readStoredProgress)
    .flatMap((each) => (each.state === 'loaded' ? [each.progress] : []));
  const readPlans = plans.map(readStoredPlan).flatMap((each) => (each.state === 'loaded' ? [each.plan] : []));
  const readNotes = notes.map(readStoredNote).flatMap((each) => (each.state === 'loaded' ? [each.note] : []));
  return {
    plans: readPlans.map(cleanPlan),
    notes: readNotes.map((note) => ({ ...note, text: cleanText(note.text) })),
    progress: readTicks.map((tick) => ({ ...tick, label: cleanText(tick.label) })),
    unreadable:
      plans.length - readPlans.length + notes.length - readNotes.length + ticks.length - readTicks.length,
  };
}
