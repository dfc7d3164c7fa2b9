import type { PlanEdit } from '../edit/edits.ts';
import type { Plan } from '../model/schema.ts';

/** A change that was made on one side only and is taken in by itself. */
export interface MergedChange {
  readonly whose: 'mine' | 'theirs';
  /** Such as "target 1: why it matters" or "target 2 removed". */
  readonly what: string;
  readonly before: string;
  readonly after: string;
}

/** Something that both sides changed, or that cannot be put together by itself. A person chooses. */
export interface MergeConflict {
  /** Tells one conflict from another. */
  readonly key: string;
  readonly what: string;
  /** What each side has, in words. */
  readonly mine: string;
  readonly theirs: string;
  /** Edits that put their side into the merged plan; without a choice my side stands. */
  readonly takeTheirs: readonly PlanEdit[];
  /** Edits that put both texts in, one after the other; absent where that makes no sense or does not fit. */
  readonly takeBoth?: readonly PlanEdit[];
}

/** Two copies of a plan put together. */
export interface MergeResult {
  /** The plan with everything that needed no choice, and my side of every conflict. */
  readonly merged: Plan;
  readonly changes: readonly MergedChange[];
  readonly conflicts: readonly MergeConflict[];
}
