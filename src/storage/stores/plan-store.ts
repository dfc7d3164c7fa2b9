import type { HistoryEntry } from '../../domain/plan/edit/history.ts';
import type { PlanEdit } from '../../domain/plan/edit/edits.ts';
import type { Plan } from '../../domain/plan/model/schema.ts';
import type { StoredPlan } from '../../domain/plan/files/stored-plan.ts';
import type { Refusal } from '../refusal.ts';

/** That something could not be done, and why. */
export interface NotSaved {
  readonly saved: false;
  readonly reason: Refusal;
}

/** What became of something that was to be stored. */
export type SaveResult = { readonly saved: true } | NotSaved;

/** Takes back what a page left behind, for it to save by itself; `false` when another page has put it in since. */
export type TakeBack = () => boolean;

/** What became of some edits. `missed` are those that the stored plan could not hold; the rest are stored. */
export type PlanSaveResult =
  | {
      readonly saved: true;
      readonly plan: Plan;
      readonly missed: readonly PlanEdit[];
      /** Whether the plan was gone, or something of it, and the tab's own was written back. */
      readonly writtenBack: boolean;
    }
  | NotSaved;

/** One of the plans on this device. */
export interface PlanListEntry {
  readonly id: string;
  /** What its owner calls it; empty when it has no name or cannot be read. */
  readonly name: string;
  readonly state: 'loaded' | 'unreadable' | 'newer';
  /** When it was last changed, in ISO 8601 and UTC, or empty when that is not known. */
  readonly changedAt: string;
  /** The review date, or empty. */
  readonly reviewDate: string;
  /** How many targets have something written in them. */
  readonly targets: number;
}

/** Why a plan, or notes, were put aside. */
export type SnapshotReason = 'change' | 'import' | 'migration' | 'restore' | 'remove';

/** A plan, or the notes of a session, as they once were. */
export interface StoredSnapshot {
  /** Its key in the store. */
  readonly key: string;
  /** The plan it is of, or the address of the session. */
  readonly of: string;
  /** The name the plan had. */
  readonly name: string;
  /** When it was put aside, in ISO 8601 and UTC. */
  readonly at: string;
  readonly reason: SnapshotReason;
  /** The document, exactly as it was stored. */
  readonly raw: unknown;
}

/** Keeps the action plans of this device. Nothing here throws or rejects: what goes wrong is in the answer. */
export interface PlanStore {
  /**
   * The plan of that id or, without one, the plan that was opened last. When it cannot be reached, says why. `gone` is a
   * plan of that id that is not there although nobody removed it: the browser or somebody emptied the storage. So is one of which
   * `own`, the plan as the tab last knew it to be stored, has something that another tab did not know that wrote its own back.
   */
  load(
    id?: string,
    own?: Plan,
  ): Promise<
    StoredPlan | { readonly state: 'gone' } | { readonly state: 'unreachable'; readonly reason: Refusal }
  >;
  /**
   * Applies the edits to what is stored, all or none, and answers once they are safely there. Without an id they go to
   * the plan that was opened last; where there is none, a new plan is made. `own` is the plan as the tab last knew it to
   * be stored: where the storage was emptied under it, that is written back with the edits, or put into what another tab wrote back.
   */
  apply(id: string | undefined, edits: readonly PlanEdit[], own?: Plan): Promise<PlanSaveResult>;
  /**
   * Leaves the edits behind while the page is going away, when no answer can be waited for. They are applied to the plan by
   * whoever opens or changes it next. Answers how to take them back, where the page is still there after all.
   */
  leaveBehind(id: string | undefined, edits: readonly PlanEdit[]): TakeBack;
  /** All plans, the last changed first. */
  list(): Promise<readonly PlanListEntry[]>;
  /** Makes the plan the one that is opened next, if it is there. */
  open(id: string): Promise<SaveResult>;
  /** Stores another plan and makes it the one that is opened next. A plan of the same id is not overwritten (`refused`). */
  add(plan: Plan): Promise<SaveResult>;
  /** Removes a plan; a snapshot of it stays. */
  remove(id: string): Promise<SaveResult>;
  /** What changed in the plan and when, newest first. */
  history(id: string): Promise<readonly HistoryEntry[]>;
  /** The plans as they once were, newest first. */
  snapshots(): Promise<readonly StoredSnapshot[]>;
}
