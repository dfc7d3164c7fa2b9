import type { Step, Target } from './plan-schema.ts';

/**
 * Every way to change a plan, as data: the screen applies it at once, the store applies the same edit to what is stored.
 * Applying an edit a second time changes nothing, so a save that may or may not have arrived can be repeated.
 */
export type PlanEdit =
  | { readonly edit: 'set-plan-review-date'; readonly date: string }
  | { readonly edit: 'set-target-text'; readonly target: string; readonly text: string }
  | { readonly edit: 'set-target-success-measure'; readonly target: string; readonly text: string }
  | { readonly edit: 'set-target-review-date'; readonly target: string; readonly date: string }
  | { readonly edit: 'set-step-text'; readonly step: string; readonly text: string }
  | { readonly edit: 'set-step-who'; readonly step: string; readonly text: string }
  | { readonly edit: 'set-step-by-when'; readonly step: string; readonly date: string }
  | { readonly edit: 'add-target'; readonly target: string; readonly steps: readonly string[] }
  | { readonly edit: 'remove-target'; readonly target: string }
  | { readonly edit: 'restore-target'; readonly target: Target; readonly position: number }
  | { readonly edit: 'add-step'; readonly target: string; readonly step: string }
  | { readonly edit: 'remove-step'; readonly step: string }
  | {
      readonly edit: 'restore-step';
      readonly target: string;
      readonly step: Step;
      readonly position: number;
    };
