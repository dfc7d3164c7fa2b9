import type { PlanField } from '../model/field.ts';
import type { Column, Plan, Review, Step, PlanTarget } from '../model/schema.ts';

/**
 * Every way to change a plan, as data: the screen applies it at once, the store applies the same edit to what is stored.
 * Applying an edit a second time changes nothing, so a save that may or may not have arrived can be repeated.
 */
export type PlanEdit =
  /** `was` is the text that a person wrote on from: when the field holds another one by now, both stay. Without it the value replaces what is there. */
  | {
      readonly edit: 'set';
      readonly field: PlanField;
      readonly value: string;
      readonly was?: string | undefined;
    }
  /** Puts a new, copied or removed target at the position, or at the end when there are fewer. */
  | { readonly edit: 'insert-target'; readonly target: PlanTarget; readonly position: number }
  | { readonly edit: 'remove-target'; readonly target: string }
  | { readonly edit: 'move-target'; readonly target: string; readonly position: number }
  | {
      readonly edit: 'insert-step';
      readonly target: string;
      readonly step: Step;
      readonly position: number;
    }
  | { readonly edit: 'remove-step'; readonly step: string }
  /** Moves a step within its target. */
  | { readonly edit: 'move-step'; readonly step: string; readonly position: number }
  /** Adds a review, or takes back a removed one, at its place by position. */
  | { readonly edit: 'insert-review'; readonly review: Review; readonly position: number }
  | { readonly edit: 'remove-review'; readonly review: string }
  /** Finishes a review, or opens it again. */
  | { readonly edit: 'finish-review'; readonly review: string; readonly finished: boolean }
  | { readonly edit: 'set-columns'; readonly columns: readonly Column[] }
  /** Remembers that the plan contains a copy that was given away or taken in. */
  | { readonly edit: 'add-copy'; readonly copy: string }
  /** Puts the content of another plan in place of this one's. The id stays; the moment of its beginning comes along. */
  | { readonly edit: 'replace-plan'; readonly plan: Plan };
