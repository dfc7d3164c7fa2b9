import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { confusionTable, nearestLabel, weightedKappa } from '../../../src/domain/smart/agreement.ts';
import type { Label } from '../../../src/domain/smart/agreement.ts';
import { CRITERIA } from '../../../src/domain/smart/advice/criterion-words.ts';
import { checkStep } from '../../../src/domain/smart/check-step.ts';
import { checkTarget } from '../../../src/domain/smart/check-target.ts';
import type { Criterion } from '../../../src/domain/smart/target-finding.ts';

/** Written in five manners. `fresh` was labelled by two before any run and is read by now; `contact` and `third` are kept and never read; `batch` was read after one run. */
const read = <T>(kind: string, set = 'fresh'): T[] =>
  readFileSync(new URL(`../../fixtures/smart/${set}-${kind}.jsonl`, import.meta.url), 'utf8')
    .trim()
    .split('\n')
    .map((line) => JSON.parse(line) as T);

interface Fresh {
  text: string;
  today: string;
}

const SETS = ['fresh', 'contact', 'batch', 'third'] as const;
const targetsOf = (set: string) =>
  read<Fresh & { labels: Record<Criterion, Label> }>('targets', set).map((target) => ({
    target,
    report: checkTarget(target.text, { today: target.today }),
  }));
const bySet = SETS.map(targetsOf);
const targets = bySet[0]!;

/** Measured when written, less a little, for each set. */
const FLOORS: Record<Criterion, readonly number[]> = {
  specific: [0.87, 0.85, 0.87, 0.78],
  measurable: [0.91, 0.82, 0.91, 0.76],
  achievable: [0.86, 0.86, 0.82, 0.7],
  relevant: [0.83, 0.67, 0.88, 0.67],
  timeBound: [0.93, 0.9, 0.95, 0.8],
};

describe('targets in five manners', () => {
  it.each(CRITERIA)('%s stays above its floors', (criterion) => {
    for (const [index, set] of bySet.entries()) {
      const pairs = set.map(({ target, report }) => {
        const { verdict } = report.criteria[criterion];
        return [nearestLabel(target.labels[criterion], verdict), verdict] as const;
      });
      expect(weightedKappa(confusionTable(pairs)), SETS[index]).toBeGreaterThan(FLOORS[criterion][index]!);
    }
  }); // prettier-ignore

  it('clear is said of a part that is not there in at most 2%', () => {
    const wrong = targets.filter(({ target, report }) =>
      CRITERIA.some((criterion) => report.criteria[criterion].verdict === 2 && nearestLabel(target.labels[criterion], 2) === 0),
    ); // prettier-ignore
    expect(wrong.length / targets.length).toBeLessThanOrEqual(0.02);
  });

  it('most traps are seen', () => {
    const traps = SETS.flatMap((set) =>
      read<Fresh & { expect: Partial<Record<Criterion, Label>> }>('traps', set),
    );
    const seen = traps.filter((trap) => {
      const { criteria } = checkTarget(trap.text, trap);
      return CRITERIA.every((criterion) => {
        const { verdict } = criteria[criterion];
        return (
          trap.expect[criterion] === undefined || nearestLabel(trap.expect[criterion], verdict) === verdict
        );
      });
    });
    expect(seen.length / traps.length).toBeGreaterThanOrEqual(0.85);
  });

  it('action, owner and date of steps are found', () => {
    const steps = read<Fresh & Record<'hasAction' | 'hasOwner' | 'hasDate', number | readonly number[]>>('steps');
    for (const field of ['hasAction', 'hasOwner', 'hasDate'] as const) {
      const right = steps.filter((step) => [step[field]].flat().includes(Number(checkStep(step.text, step)[field])));
      expect(right.length / steps.length, field).toBeGreaterThanOrEqual(0.85);
    }
  }); // prettier-ignore
});
