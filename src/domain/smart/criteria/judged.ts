import type { Criterion, TargetFinding, Verdict } from '../target-finding.ts';
import { spanOf, type Reading } from '../reading/reading.ts';
import type { Run } from '../text/token.ts';

/** A verdict with what it rests on. */
export interface Judged {
  findings: TargetFinding[];
  verdict: Verdict;
}

/** Adds findings of one criterion, with their place in the text where they have one. */
export function finder(criterion: Criterion, reading: Reading, findings: TargetFinding[]) {
  const letter = criterion;
  return (rule: string, kind: TargetFinding['kind'], message: string, run?: Run): void => {
    findings.push({
      rule: `${letter}/${rule}`,
      criterion,
      kind,
      message,
      ...(run ? { span: spanOf(reading.tokens, run.from, run.to) } : {}),
    });
  };
}
