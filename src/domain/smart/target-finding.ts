/** The five letters of SMART, by the names used in code and in `check-targets` output. */
export type Criterion = 'specific' | 'measurable' | 'achievable' | 'relevant' | 'timeBound';

/** How far a target meets a criterion: 0 not yet, 1 partly, 2 clear. Never shown to a reader as a number. */
export type Verdict = 0 | 1 | 2;

/** A run of the text exactly as typed: `text.slice(start, end)`, in UTF-16 units. */
export interface Span {
  start: number;
  end: number;
}

/**
 * One thing a rule noticed.
 * `evidence` makes the criterion clear, `vague` weakens it (or counts only in part), `absent` says what is missing.
 */
export interface TargetFinding {
  /** Criterion and rule, such as `measurable/threshold`: stable, used by tests and the rules page. */
  rule: string;
  criterion: Criterion;
  kind: 'evidence' | 'vague' | 'absent';
  /** Where in the text; missing when the finding is about a context field or about something not there. */
  span?: Span;
  /** One plain sentence for the teacher. */
  message: string;
}
