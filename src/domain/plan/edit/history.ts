import type { PlanField } from '../model/field.ts';

/** One change to a plan, as its history keeps it. */
export interface HistoryEntry {
  /** When the change was last stored, in ISO 8601 and UTC. */
  readonly at: string;
  /** What was changed, in words such as "Target 1: why it matters". */
  readonly what: string;
  /** The field, when the change was to one field; then `before` and `after` are its texts. */
  readonly field?: PlanField | undefined;
  /** What was there before, in words; empty for something new. */
  readonly before: string;
  /** What is there since; empty for something removed. */
  readonly after: string;
}
