import type { PlanEdit } from '../domain/plan/plan-edit.ts';
import type { Plan } from '../domain/plan/plan-schema.ts';
import type { StoredPlan } from '../domain/plan/read-stored-plan.ts';
import type { Refusal } from './refusal.ts';

/** What became of some edits. `missed` are those that the stored plan could not hold; the rest are stored. */
export type PlanSaveResult =
  | { readonly saved: true; readonly plan: Plan; readonly missed: readonly PlanEdit[] }
  | { readonly saved: false; readonly reason: Refusal };

/** Keeps the action plan of this device. Nothing here throws or rejects: what goes wrong is in the answer. */
export interface PlanStore {
  /** What is stored now. When it cannot be reached, the answer says why. */
  load(): Promise<StoredPlan | { readonly state: 'unreachable'; readonly reason: Refusal }>;
  /** Applies the edits to what is stored, all or none, and answers once they are safely there. */
  apply(edits: readonly PlanEdit[]): Promise<PlanSaveResult>;
  /**
   * Sends the edits off while the page is going away, when no answer can be waited for. They are applied to the plan by
   * whoever opens or changes it next.
   */
  leaveBehind(edits: readonly PlanEdit[]): void;
}
