import { readFileSync } from 'node:fs';
import { expect, it } from 'vitest';
import { newPlan } from '../../src/domain/plan/model/new-plan.ts';
import { readStoredPlan } from '../../src/domain/plan/files/stored-plan.ts';
import { planToJson } from '../../src/export/text/plan-to-json.ts';
import { layOutPlan } from '../../src/domain/plan/present/layout.ts';
import { planToText } from '../../src/export/text/plan-to-text.ts';

const found = readStoredPlan(
  JSON.parse(readFileSync(new URL('../fixtures/plans/v1.json', import.meta.url), 'utf8')),
);
const plan = found.state === 'loaded' ? found.plan : newPlan('p', '');

it('a plan as text has every word, and dates as people write them', () => {
  expect(planToText(layOutPlan(plan))).toBe(`Action plan

TARGET 1

Specific: target: By autumn half term, use cold call at least three times in the first ten minutes of each Year 9 history lesson.

Measurable: how we will know it has worked: My mentor sees it in two of three drop-ins.
At least 8 different pupils answer.

Relevant: why it matters: (nothing written yet)

Time-bound: date to reach it by: 16 October 2026

Action steps of target 1:
1. Watch a colleague who uses cold call (Who: Me and Mrs Okafor; By when: 18 September 2026; How far: Not started)
2. Script three questions a lesson (Who: Me; How far: Not started)

TARGET 2

Specific: target: Ring home with good news 👩‍👩‍👧, twice a week

Measurable: how we will know it has worked: (nothing written yet)

Relevant: why it matters: (nothing written yet)

Time-bound: date to reach it by: (nothing written yet)

THE WHOLE PLAN

Review date: 1 December 2026
`);
});

it('a plan as JSON is read back whole', () => {
  expect(readStoredPlan(JSON.parse(planToJson(plan)))).toEqual({ state: 'loaded', plan });
});
