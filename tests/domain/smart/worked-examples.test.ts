import { describe, expect, it } from 'vitest';
import { checkTarget } from '../../../src/domain/smart/check-target.ts';
import { CRITERIA } from '../../../src/domain/smart/advice/criterion-words.ts';
import { EXAMPLE_DAY } from '../../../src/domain/smart/advice/example-day.ts';
import { PHASES, WORKED_EXAMPLES } from '../../../src/domain/smart/advice/worked-examples.ts';

const clearIn = (text: string) => {
  const { criteria } = checkTarget(text, { today: EXAMPLE_DAY });
  return CRITERIA.filter((criterion) => criteria[criterion].verdict === 2);
};

describe('worked examples', () => {
  it.each(WORKED_EXAMPLES)('$phase, $subject: each step lights a letter and puts none out', ({ stages }) => {
    const lit = stages.map(clearIn);
    for (const [step, now] of lit.slice(1).entries()) {
      const before = lit[step]!;
      expect(now, stages[step + 1]).toEqual(expect.arrayContaining(before));
      expect(now.length, stages[step + 1]).toBeGreaterThan(before.length);
    }
    expect(lit[0]).not.toContain('specific');
    expect(lit[3]).toEqual(CRITERIA);
  });

  it('there is one for every phase, and no subject twice in a phase', () => {
    expect(new Set(WORKED_EXAMPLES.map(({ phase }) => phase))).toEqual(new Set(PHASES));
    const names = WORKED_EXAMPLES.map(({ phase, subject }) => `${phase}: ${subject}`);
    expect(new Set(names).size).toBe(names.length);
  });
});
