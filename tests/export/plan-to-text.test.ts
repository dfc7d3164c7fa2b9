import { readFileSync } from 'node:fs';
import { expect, it } from 'vitest';
import { newPlan } from '../../src/domain/plan/new-plan.ts';
import { readStoredPlan } from '../../src/domain/plan/read-stored-plan.ts';
import { planToJson } from '../../src/export/plan-to-json.ts';
import { planToText } from '../../src/export/plan-to-text.ts';

const found = readStoredPlan(
  JSON.parse(readFileSync(new URL('../fixtures/plans/v1.json', import.meta.url), 'utf8')),
);
const plan = found.state === 'loaded' ? found.plan : newPlan('p', '');

it('a plan as text has every word, and dates as people write them', () => {
  expect(planToText(plan)).toBe(`Action plan

Target 1: By autumn half term, use cold call at least three times in the first ten minutes of each Year 9 history lesson.
How you will know it has worked: My mentor sees it in two of three drop-ins.
At least 8 different pupils answer.
Action steps:
1. Watch a colleague who uses cold call (who: Me and Mrs Okafor; by when: 18 September 2026)
2. Script three questions a lesson (who: Me; by when: not set)
Review date: 16 October 2026

Target 2: Ring home with good news 👩‍👩‍👧, twice a week
How you will know it has worked: (nothing written yet)
Action steps: (nothing written yet)
Review date: not set

Review date for the whole plan: 1 December 2026
`);
});

it('a blank plan as text says that nothing is written', () => {
  expect(planToText(newPlan('p', ''))).toContain('Target 1: (nothing written yet)');
});

it('a plan as JSON is read back whole', () => {
  expect(readStoredPlan(JSON.parse(planToJson(plan)))).toEqual({ state: 'loaded', plan });
});
