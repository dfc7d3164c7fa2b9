/** A piece of a plan that is laid out for reading. */
export type PlanPart =
  /** Level 2 stands below the document's title, level 3 below a level 2. */
  | { readonly kind: 'heading'; readonly level: 2 | 3; readonly text: string }
  /** A label with what was written; an empty value is something nobody has written yet. */
  | { readonly kind: 'fact'; readonly label: string; readonly value: string }
  /** A table with one row of column names. Each row has as many cells as there are columns. */
  | {
      readonly kind: 'table';
      /** What the table holds, such as "Action steps of target 1". */
      readonly caption: string;
      readonly columns: readonly string[];
      readonly rows: readonly (readonly string[])[];
    };

/**
 * A plan laid out in its format, as data. The page, print, Word and plain text are all made from it, so they say the
 * same. Text is exactly as typed: whoever writes it out makes it safe for its own medium.
 */
export interface PlanLayout {
  /** The name of the plan, or "Action plan". */
  readonly title: string;
  readonly parts: readonly PlanPart[];
}
