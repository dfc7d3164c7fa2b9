import type { Finding } from './finding.ts';

/** What a reader would look for in an action step, and the findings behind it. */
export interface StepReport {
  /** An act somebody could see. */
  hasAction: boolean;
  /** A named person or a pronoun that says who. */
  hasOwner: boolean;
  /** A date or school event that has an end. */
  hasDate: boolean;
  findings: Finding[];
}

/** Reads one action step. `today` is YYYY-MM-DD. */
export function checkStep(text: string, _context: { today: string }): StepReport {
  return { hasAction: text.trim() !== '', hasOwner: false, hasDate: false, findings: [] };
}
