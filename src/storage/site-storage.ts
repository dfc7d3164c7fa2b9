import type { NotesStore } from './notes-store.ts';
import type { PlanStore } from './plan-store.ts';
import type { Refusal } from './refusal.ts';

/**
 * Where things are kept: on this device, or in memory until the page is closed, and then why. A device that shows what
 * is stored but took nothing new when the page opened says why in `refusal`.
 */
export type StoragePlace =
  | { readonly kind: 'device'; readonly refusal?: Refusal | undefined }
  | { readonly kind: 'memory'; readonly refusal: Refusal };

/** What this site has stored, in so far as it can be told to a person. */
export interface StoredContents {
  /** Whether there is an action plan, readable or not. */
  readonly plan: boolean;
  /** What the session notes are called. */
  readonly notes: readonly string[];
}

/** What has changed: the plan, the notes of some session, or all because everything was cleared. */
export type StorageChange = 'plan' | 'notes' | 'cleared';

/** Everything this site stores in this browser. */
export interface SiteStorage {
  readonly place: StoragePlace;
  readonly plans: PlanStore;
  readonly notes: NotesStore;
  /** What is stored, for saying what will be deleted. */
  contents(): Promise<StoredContents>;
  /** Deletes all that this site stored and nothing else. Answers why not, when it could not. */
  clearEverything(): Promise<
    { readonly cleared: true } | { readonly cleared: false; readonly reason: Refusal }
  >;
  /** Calls back when another tab, or another part of this page, changed what is stored. Returns how to stop. */
  onChange(listener: (change: StorageChange) => void): () => void;
}
