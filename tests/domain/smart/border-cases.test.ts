import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { CRITERIA } from '../../../src/domain/smart/advice/criterion-words.ts';
import { checkStep } from '../../../src/domain/smart/check-step.ts';
import { checkTarget } from '../../../src/domain/smart/check-target.ts';
import type { Criterion, Verdict } from '../../../src/domain/smart/target-finding.ts';

interface Case {
  kind: 'target' | 'step';
  id: string;
  text: string;
  today: string;
  why: string;
  labels: Record<Criterion, Verdict | readonly Verdict[]>;
  hasAction: number;
  hasOwner: number;
  hasDate: number;
}

const cases = readFileSync(new URL('../../fixtures/smart/border-cases.jsonl', import.meta.url), 'utf8')
  .trim()
  .split('\n')
  .map((line) => JSON.parse(line) as Case);
const ofKind = (kind: Case['kind']) =>
  cases.filter((each) => each.kind === kind).map((each) => [each.text, each] as const);

describe('the borders of the rubric', () => {
  it.each(ofKind('target'))('%s', (text, { today, labels }) => {
    const { criteria } = checkTarget(text, { today });
    for (const criterion of CRITERIA)
      expect([labels[criterion]].flat(), criterion).toContain(criteria[criterion].verdict);
  });

  it.each(ofKind('step'))('step: %s', (text, { today, hasAction, hasOwner, hasDate }) => {
    const step = checkStep(text, { today });
    expect([step.hasAction, step.hasOwner, step.hasDate].map(Number)).toEqual([hasAction, hasOwner, hasDate]);
  });
});
