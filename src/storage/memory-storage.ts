import { applyEdits } from '../domain/plan/apply-edit.ts';
import type { Plan } from '../domain/plan/plan-schema.ts';
import type { SessionNote } from '../domain/plan/session-note.ts';
import type { Refusal } from './refusal.ts';
import type { SiteStorage, StorageChange } from './site-storage.ts';

/** What the storage needs from outside. */
export interface MemoryStorageOptions {
  /** Why nothing is kept on the device. */
  readonly refusal: Refusal;
  /** Makes the plan that the first edit is applied to. */
  readonly makePlan: () => Plan;
}

/** Keeps everything for as long as the page is open. */
export function memoryStorage({ refusal, makePlan }: MemoryStorageOptions): SiteStorage {
  let plan: Plan | undefined;
  const notes = new Map<string, SessionNote>();
  const listeners = new Set<(change: StorageChange) => void>();
  const tell = (change: StorageChange): void => listeners.forEach((listener) => listener(change));

  return {
    place: { kind: 'memory', refusal },
    plans: {
      async load() {
        return plan === undefined ? { state: 'empty' } : { state: 'loaded', plan };
      },
      async apply(edits) {
        const result = applyEdits(plan ?? makePlan(), edits);
        plan = result.plan;
        tell('plan');
        return { saved: true, ...result };
      },
      leaveBehind: () => undefined,
    },
    notes: {
      async load(session) {
        const note = notes.get(session);
        return note === undefined ? { state: 'empty' } : { state: 'loaded', note };
      },
      async save(note) {
        if (note.text === '') notes.delete(note.session);
        else notes.set(note.session, note);
        tell('notes');
        return { saved: true };
      },
      leaveBehind: () => undefined,
    },
    async contents() {
      return { plan: plan !== undefined, notes: [...notes.values()].map(({ label }) => label) };
    },
    async clearEverything() {
      plan = undefined;
      notes.clear();
      tell('cleared');
      return { cleared: true };
    },
    onChange(listener) {
      listeners.add(listener);
      return () => listeners.delete(listener);
    },
  };
}
