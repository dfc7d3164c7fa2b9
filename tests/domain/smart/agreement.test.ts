import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import {
  confusionTable,
  f1,
  nearestLabel,
  weightedKappa,
  type Label,
} from '../../../src/domain/smart/agreement.ts';
import { checkStep } from '../../../src/domain/smart/check-step.ts';
import { checkTarget } from '../../../src/domain/smart/check-target.ts';
import { CRITERIA } from '../../../src/domain/smart/advice/criterion-words.ts';
import type { Criterion } from '../../../src/domain/smart/target-finding.ts';

const read = <T>(name: string): T[] =>
  readFileSync(new URL(`../../fixtures/smart/${name}.jsonl`, import.meta.url), 'utf8').trim().split('\n').map((line) => JSON.parse(line) as T); // prettier-ignore

const targets = read<{ text: string; today: string; labels: Record<Criterion, Label>; heldOut?: boolean }>(
  'targets',
);

/** Each target is read once, whatever the number of questions asked about it. */
const reports = new Map(targets.map((target) => [target, checkTarget(target.text, { today: target.today })]));
const verdictOf = (target: (typeof targets)[number], criterion: Criterion) =>
  reports.get(target)?.criteria[criterion].verdict ?? 0;

/** Measured when written, less a little, so that a rule that loses agreement is noticed. */
const FLOORS: Record<Criterion, [built: number, heldOut: number]> = {
  specific: [0.93, 0.85],
  measurable: [0.94, 0.92],
  achievable: [0.9, 0.8],
  relevant: [0.89, 0.78],
  timeBound: [0.95, 0.93],
};

describe('agreement with the labelled targets', () => {
  it.each(CRITERIA)('%s stays above its floors', (criterion) => {
    for (const [index, isHeldOut] of [[0, false], [1, true]] as const) {
      const pairs = targets.filter((target) => Boolean(target.heldOut) === isHeldOut).map((target) => {
        const verdict = verdictOf(target, criterion);
        return [nearestLabel(target.labels[criterion], verdict), verdict] as const;
      });
      expect(weightedKappa(confusionTable(pairs))).toBeGreaterThan(FLOORS[criterion][index]);
    }
  }); // prettier-ignore

  it('says clear of a part that is not there in at most 2% of targets', () => {
    const wrong = targets.filter((target) =>
      CRITERIA.some(
        (criterion) => verdictOf(target, criterion) === 2 && nearestLabel(target.labels[criterion], 2) === 0,
      ),
    );
    expect(wrong.length / targets.length).toBeLessThanOrEqual(0.02);
  });

  it('finds action, owner and date in steps', () => {
    const steps = read<{ text: string; today: string; hasAction: number; hasOwner: number; hasDate: number }>(
      'steps',
    );
    for (const field of ['hasAction', 'hasOwner', 'hasDate'] as const) {
      const count = (label: number, said: boolean) =>
        steps.filter((step) => step[field] === label && checkStep(step.text, step)[field] === said).length;
      expect(f1(count(1, true), count(0, true), count(1, false)), field).toBeGreaterThan(0.93);
    }
  });

  it('judges every rewriting better and none worse', () => {
    const sum = (text: string, today: string) =>
      CRITERIA.reduce(
        (total, criterion) => total + checkTarget(text, { today }).criteria[criterion].verdict,
        0,
      );
    for (const { vague, smart, today } of read<{ vague: string; smart: string; today: string }>('pairs'))
      expect(sum(smart, today), smart).toBeGreaterThan(sum(vague, today));
  });
});

describe('weighted kappa', () => {
  it('is 1 for full agreement, 0 for chance and below 0 for the opposite', () => {
    expect(weightedKappa(confusionTable([[0, 0], [1, 1], [2, 2]]))).toBe(1);
    expect(weightedKappa(confusionTable([[0, 0], [0, 2], [2, 0], [2, 2]]))).toBe(0);
    expect(weightedKappa(confusionTable([[0, 2], [2, 0]]))).toBe(-1);
  }); // prettier-ignore
});
