/** Turns a document of one version into the next. It may assume nothing about the document beyond its version. */
export type Migration = (document: Record<string, unknown>) => Record<string, unknown>;

/**
 * One step for each old version: the first takes version 1 to version 2, and so on. Version 1 is the newest, so there
 * are none yet. A step, once published, is never changed; each has a frozen plan of its version in the tests.
 */
export const MIGRATIONS: readonly Migration[] = [];
