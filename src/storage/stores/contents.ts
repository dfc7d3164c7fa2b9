import { readStoredPlan } from '../../domain/plan/files/stored-plan.ts';
import { readStoredNote } from '../../domain/plan/model/session-note.ts';
import { OWN } from './own-settings.ts';
import { DONE } from './done-key.ts';
import { OBJECT_STORES } from '../indexeddb/object-stores.ts';
import type { DocumentStore } from '../indexeddb/object-stores.ts';
import type { StoredContents } from '../site-storage.ts';

/** What is stored, for saying what will be deleted. What cannot be read is named as that. */
export async function contentsOf(documents: DocumentStore): Promise<StoredContents> {
  try {
    return await documents.read(async (stores) => {
      const plans: string[] = [];
      for (const key of await stores.plans.keys()) plans.push(nameOfPlan(await stores.plans.get(key)));
      const notes: string[] = [];
      for (const key of await stores.notes.keys()) notes.push(nameOfNotes(await stores.notes.get(key)));
      const snapshots = (await stores.snapshots.keys()).length;
      const ticks = (await stores.settings.keys(DONE)).length;
      return { plans, notes, snapshots, ticks, settings: (await stores.settings.keys(OWN)).length > 0 };
    });
  } catch {
    return {
      plans: ['Anything that is stored but cannot be read'],
      notes: [],
      snapshots: 0,
      ticks: 0,
      settings: false,
    };
  }
}

/** Empties every store in one transaction. */
export function clearDocuments(documents: DocumentStore): Promise<void> {
  return documents.write(async (stores) => {
    for (const name of OBJECT_STORES) await stores[name]?.clear();
  });
}

function nameOfPlan(raw: unknown): string {
  const stored = readStoredPlan(raw);
  if (stored.state !== 'loaded') return 'A plan that cannot be read';
  return stored.plan.name.trim() || 'Action plan';
}

function nameOfNotes(raw: unknown): string {
  const stored = readStoredNote(raw);
  return stored.state === 'loaded' ? stored.note.label : 'Session notes that cannot be read';
}
