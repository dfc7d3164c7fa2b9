import { parse } from 'valibot';
import { readFileSync } from 'node:fs';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { applyEdits } from '../../../src/domain/plan/edit/apply.ts';
import { FORMATS } from '../../../src/domain/plan/model/formats.ts';
import { formLayout } from '../../../src/domain/plan/present/form-layout.ts';
import { layOutPlan } from '../../../src/domain/plan/present/layout.ts';
import { newPlan } from '../../../src/domain/plan/model/new-plan.ts';
import { PLAN_FORMATS, planSchema } from '../../../src/domain/plan/model/schema.ts';
import type { Plan } from '../../../src/domain/plan/model/schema.ts';
import { anyEdit } from './any-edits.ts';

const full = parse(
  planSchema,
  JSON.parse(readFileSync(new URL('../../fixtures/plans/v3.json', import.meta.url), 'utf8')),
);
const words = (plan: Plan): string =>
  layOutPlan(plan)
    .parts.map((part) =>
      part.kind === 'heading'
        ? part.text
        : part.kind === 'fact'
          ? `${part.label}: ${part.value}`
          : [part.columns, ...part.rows].map((row) => row.join(' | ')).join('\n'),
    )
    .join('\n');

const complete = PLAN_FORMATS.filter((format) => format !== 'summary');

describe.each(complete)('a plan laid out as %s', (format) => {
  it('has every word that somebody wrote', () => {
    fc.assert(
      fc.property(fc.array(anyEdit, { maxLength: 25 }), (edits) => {
        const plan = { ...applyEdits(full, edits).plan, format };
        const laidOut = words(plan);
        for (const { steps, confidence, ...rest } of plan.targets) {
          for (const text of [
            ...[rest.text, rest.why, rest.baseline, rest.successMeasure, rest.options, rest.support],
            ...steps.flatMap(({ what, who }) => [what, who]),
            confidence,
          ]) {
            if (text.trim() !== '') expect(laidOut).toContain(text);
          }
        }
        if (plan.keptAt.trim() !== '') expect(laidOut).toContain(plan.keptAt);
        for (const { who, outcomes } of plan.reviews) {
          for (const text of [
            who,
            ...outcomes.flatMap(({ progress, evidence, reason }) => [progress, evidence, reason]),
          ]) {
            if (text.trim() !== '') expect(laidOut).toContain(text);
          }
        }
      }),
      { numRuns: 60 },
    );
  });

  it('asks for every field of a target in the form, each once', () => {
    const { shown, more } = formLayout({ format, columns: full.columns });
    const names = [...shown.filter((field) => field !== 'steps'), ...more].map(({ name }) => name);
    expect([...names].sort()).toEqual([
      'baseline',
      'confidence',
      'options',
      'successMeasure',
      'support',
      'targetDate',
      'text',
      'why',
    ]);
    expect(shown.filter((field) => field === 'steps')).toHaveLength(1);
  });
});

it('each layout has a name and a sentence', () => {
  expect(FORMATS.map(({ format }) => format)).toEqual([...PLAN_FORMATS]);
});

it('the school’s own table has its columns in order, with its names, and one row for each step', () => {
  const { parts } = layOutPlan({ ...full, format: 'own' });
  expect(parts[0]).toMatchObject({
    kind: 'table',
    columns: ['Objective', 'Action step', 'Deadline', 'Headteacher’s comment'],
    rows: [
      [full.targets[0]!.text, 'Watch a colleague who uses cold call', '18 September 2026', ''],
      ['', 'Script three questions a lesson', '25 September 2026', ''],
      [full.targets[1]!.text, '', '', ''],
    ],
  });
});

it('the summary is one table with the next step that is not done', () => {
  const tables = layOutPlan({ ...full, format: 'summary', reviews: [] }).parts.filter(
    ({ kind }) => kind === 'table',
  );
  expect(tables).toHaveLength(1);
  expect(tables[0]).toMatchObject({
    rows: [
      [expect.anything(), expect.anything(), 'Script three questions a lesson (Me)', '16 October 2026'],
      [expect.anything(), '', '', ''],
    ],
  });
});

it('a blank plan has only the review date to say', () => {
  expect(words(newPlan('p', ''))).toBe('The whole plan\nReview date: ');
});
