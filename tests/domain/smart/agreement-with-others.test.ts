import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { confusionTable, f1, nearestLabel, weightedKappa } from '../../../src/domain/smart/agreement.ts';
import type { Label } from '../../../src/domain/smart/agreement.ts';
import { checkStep } from '../../../src/domain/smart/check-step.ts';
import { checkTarget } from '../../../src/domain/smart/check-target.ts';
import { CRITERIA } from '../../../src/domain/smart/advice/criterion-words.ts';
import type { Criterion } from '../../../src/domain/smart/target-finding.ts';
import type { TargetContext } from '../../../src/domain/smart/target-context.ts';

/** Written and labelled independently, without sight of the rules. What the rules said of them at first is in docs/smart-agreement.md. */
const read = <T>(kind: string): T[] =>
  readFileSync(new URL(`../../fixtures/smart/others-${kind}.jsonl`, import.meta.url), 'utf8')
    .trim()
    .split('\n')
    .map((line) => JSON.parse(line) as T);

interface Labelled {
  set: string;
  text: string;
  today: string;
  context?: Partial<TargetContext>;
  labels: Record<Criterion, Label>;
}

const verdictsOf = ({ text, today, context }: Pick<Labelled, 'text' | 'today' | 'context'>) => {
  const { criteria } = checkTarget(text, { ...context, today });
  return Object.fromEntries(CRITERIA.map((criterion) => [criterion, criteria[criterion].verdict])) as Record<
    Criterion,
    0 | 1 | 2
  >;
};
const targets = read<Labelled>('targets').map((target) => ({ target, verdicts: verdictsOf(target) }));

/** Weighted kappa that the rules have to reach. */
const BAR: Record<Criterion, number> = {
  specific: 0.8,
  measurable: 0.85,
  achievable: 0.65,
  relevant: 0.65,
  timeBound: 0.9,
};

describe('targets of others', () => {
  it.each(['A', 'B', 'C'])('set %s is judged as its labels say, as far as two readings agree', (set) => {
    for (const criterion of CRITERIA) {
      const pairs = targets
        .filter(({ target }) => target.set === set)
        .map(({ target, verdicts }) => {
          const verdict = verdicts[criterion];
          return [nearestLabel(target.labels[criterion], verdict), verdict] as const;
        });
      expect(weightedKappa(confusionTable(pairs)), criterion).toBeGreaterThanOrEqual(BAR[criterion]);
    }
  });

  it('clear is said of a part that is not there in at most 2%', () => {
    const wrong = targets.filter(({ target, verdicts }) =>
      CRITERIA.some(
        (criterion) => verdicts[criterion] === 2 && nearestLabel(target.labels[criterion], 2) === 0,
      ),
    );
    expect(wrong.length / targets.length).toBeLessThanOrEqual(0.02);
  });

  it('a rewriting is judged better than its vague goal in 95%, and never worse', () => {
    const sum = (text: string, today: string) =>
      Object.values(verdictsOf({ text, today })).reduce((total: number, verdict) => total + verdict, 0);
    const pairs = read<{ vague: string; smart: string; today: string }>('pairs').map(
      ({ vague, smart, today }) => sum(smart, today) - sum(vague, today),
    );
    expect(pairs.filter((gain) => gain > 0).length / pairs.length).toBeGreaterThanOrEqual(0.95);
    expect(pairs.filter((gain) => gain < 0)).toEqual([]);
  });

  it('93% of traps are seen', () => {
    const traps = read<Labelled & { expect: Partial<Record<Criterion, Label>> }>('traps');
    const seen = traps.filter((trap) => {
      const verdicts = verdictsOf(trap);
      return CRITERIA.every((criterion) => {
        const expected = trap.expect[criterion];
        return expected === undefined || nearestLabel(expected, verdicts[criterion]) === verdicts[criterion];
      });
    });
    expect(seen.length / traps.length).toBeGreaterThanOrEqual(0.93);
  });

  it('action, owner and date of steps are found', () => {
    const steps = read<
      Record<'hasAction' | 'hasOwner' | 'hasDate', number> & { text: string; today: string }
    >('steps').map((step) => ({ step, report: checkStep(step.text, step) }));
    for (const field of ['hasAction', 'hasOwner', 'hasDate'] as const) {
      const count = (label: number, said: boolean) =>
        steps.filter(({ step, report }) => step[field] === label && report[field] === said).length;
      expect(f1(count(1, true), count(0, true), count(1, false)), field).toBeGreaterThanOrEqual(0.9);
    }
  });
});
