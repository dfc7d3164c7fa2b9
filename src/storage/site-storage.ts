import type { LeaveUnstored } from './leave-unstored.ts';
import type { NotesStore } from './stores/notes-store.ts';
import type { PlanStore, SaveResult } from './stores/plan-store.ts';
import type { Refusal } from './refusal.ts';
import type { DocumentStore } from './indexeddb/object-stores.ts';

/**
 * Where things are kept: nowhere until somebody has chosen; on this device; or in memory until the page is closed, and
 * then why (without a reason, because it was chosen). A device that shows what is stored but took nothing new when the
 * page opened says why in `refusal`.
 */
export type StoragePlace =
  | { readonly kind: 'undecided'; readonly refusal?: undefined }
  | { readonly kind: 'device'; readonly refusal?: Refusal | undefined }
  | { readonly kind: 'memory'; readonly refusal?: Refusal | undefined };

/** What this site has stored, in so far as it can be told to a person. */
export interface StoredContents {
  /** What the plans are called; "Action plan" for one without a name. */
  readonly plans: readonly string[];
  /** What the session notes are called. */
  readonly notes: readonly string[];
  /** How many earlier versions of plans and notes are kept. */
  readonly snapshots: number;
  /** How many sessions are ticked, those included that cannot be read. */
  readonly ticks: number;
  /** Whether there is anything else, such as school dates that were changed. */
  readonly settings: boolean;
}

/** What has changed: some plan, the notes of some session, which sessions are ticked, where things are kept, or all because everything was cleared. */
export type StorageChange = 'plan' | 'notes' | 'progress' | 'place' | 'cleared';

/** Small values by name, such as the school's own term dates. Nothing here throws or rejects. */
export interface SettingsStore {
  /** The value, or `undefined` when there is none or it cannot be read. */
  get(name: string): Promise<unknown>;
  /** Stores the value; `undefined` removes it. */
  set(name: string, value: unknown): Promise<SaveResult>;
}

/** For a store that only some pages need, so that the others do not carry its code. */
export interface StoreAccess {
  /** Where documents are kept now. */
  readonly documents: () => DocumentStore;
  /** Whether that outlives the page. */
  readonly lasts: () => boolean;
  /** For changes that show before they are stored. */
  readonly leaveUnstored: LeaveUnstored;
  /** Tells the other parts of this page, and the other tabs, what was stored. */
  readonly tell: (change: StorageChange) => void;
}

/** Everything this site stores in this browser. */
export interface SiteStorage {
  /** Where things are kept now. It changes when somebody chooses and when everything is cleared. */
  readonly place: StoragePlace;
  /**
   * Keeps things on this device, or for this visit only, from now on; what was written before the choice comes along.
   * Answers why not, when the device refused; then things are kept in memory.
   */
  keep(where: 'device' | 'visit'): Promise<SaveResult>;
  readonly plans: PlanStore;
  readonly notes: NotesStore;
  /** For the stores of some pages only, such as the ticks of My progress. */
  readonly access: StoreAccess;
  readonly settings: SettingsStore;
  /** What is stored, for saying what will be deleted. */
  contents(): Promise<StoredContents>;
  /** Deletes all that this site stored and nothing else. Answers why not, when it could not. */
  clearEverything(): Promise<
    { readonly cleared: true } | { readonly cleared: false; readonly reason: Refusal }
  >;
  /** Calls back when another tab, or another part of this page, changed what is stored. Returns how to stop. */
  onChange(listener: (change: StorageChange) => void): () => void;
}
