/**
 * The names of the object stores: plans by their id; notes by the session’s address; small values by name (which plan is open, which
 * sessions are ticked, and the value that the opening writes to see whether it can); what changed in each plan, by its id; plans
 * and notes as they once were (snapshots.ts); plans as they were when a copy was given away or taken in (copies.ts).
 */
export const OBJECT_STORES = ['plans', 'notes', 'settings', 'history', 'snapshots', 'copies'] as const;

/** One of the object stores. */
export type ObjectStoreName = (typeof OBJECT_STORES)[number];

/** One object store within a transaction. Values are `unknown`: they are parsed each time they are read. */
export interface ObjectStore {
  get(key: string): Promise<unknown>;
  /** The keys that start with the text, in order. */
  keys(start?: string): Promise<string[]>;
  put(key: string, value: unknown): Promise<void>;
  delete(key: string): Promise<void>;
  clear(): Promise<void>;
}

/** All object stores within one transaction. */
export type ObjectStores = Readonly<Record<ObjectStoreName, ObjectStore>>;

/**
 * Where documents are kept. A task runs in one transaction: what it reads was all there at one moment, and either all that
 * it wrote is kept or nothing. It may wait for the stores only.
 */
export interface DocumentStore {
  read<Result>(task: (stores: ObjectStores) => Promise<Result>): Promise<Result>;
  /** Rejects with a VersionError when a newer version of the site has made the store: then it may only be read. */
  write<Result>(task: (stores: ObjectStores) => Promise<Result>): Promise<Result>;
  /** Whether a newer version of the site has made the store. */
  isNewer(): Promise<boolean>;
}
