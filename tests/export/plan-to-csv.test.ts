import fc from 'fast-check';
import Papa from 'papaparse';
import { expect, it } from 'vitest';
import { cleanText } from '../../src/domain/clean-text.ts';
import { newPlan } from '../../src/domain/plan/model/new-plan.ts';
import type { Plan } from '../../src/domain/plan/model/schema.ts';
import { planToCsv } from '../../src/export/tables/plan-to-csv.ts';

const base = newPlan('p', '');
const withTexts = (text: string, what: string): Plan => ({
  ...base,
  targets: [
    {
      ...base.targets[0]!,
      text,
      steps: [{ ...base.targets[0]!.steps[0]!, what }, ...base.targets[0]!.steps.slice(1)],
    },
  ],
});
const read = (file: string): string[][] => {
  expect(file.startsWith('\ufeff')).toBe(true);
  return Papa.parse<string[]>(file.slice(1), { skipEmptyLines: true }).data;
};

it('a plan as a table has one row for each step, and one for a target without steps', () => {
  const plan = withTexts('Target', 'Step');
  const rows = read(
    planToCsv({ ...plan, targets: [...plan.targets, { ...base.targets[0]!, id: 't2', text: 'Second' }] }),
  );
  expect(rows).toHaveLength(3);
  expect(rows[1]!.slice(0, 2)).toEqual(['1', 'Target']);
  expect(rows[1]![10]).toBe('Step');
  expect(rows[2]!.slice(0, 2)).toEqual(['2', 'Second']);
  expect(new Set(rows.map((row) => row.length)).size).toBe(1);
});

it.each([
  ['=1+1'],
  ['+44 1234'],
  ['-5 pages'],
  ['@SUM(A1)'],
  ['\t=1'],
  ['  =1'],
  ['"=1'],
  ['＝1'],
  ['Line one\n=HYPERLINK("//evil.test")\n-2'],
  ["=cmd|'/C calc'!A0"],
  ['%0A=1'],
])('%j is no formula in any of its lines, and keeps its words', (text) => {
  // prettier-ignore
  const cell = read(planToCsv(withTexts(text, 'x')))[1]![1]!;
  for (const line of cell.split('\n')) expect(line).not.toMatch(/^[\s"]*[=+\-@＝%]/u);
  expect(cell.replaceAll("'", '')).toBe(cleanText(text).replaceAll("'", ''));
});

it('any text comes back, with an apostrophe at most', () => {
  fc.assert(
    fc.property(fc.string({ unit: 'binary', maxLength: 60 }), fc.string({ maxLength: 30 }), (text, what) => {
      fc.pre(cleanText(text).trim() !== '' && cleanText(what).trim() !== '');
      const row = read(planToCsv(withTexts(text, what)))[1]!;
      for (const [cell, words] of [
        [row[1]!, text],
        [row[10]!, what],
      ] as const) {
        const lines = cell.split('\n');
        for (const [place, line] of cleanText(words).split('\n').entries()) {
          expect([line, `'${line}`]).toContain(lines[place]);
        }
      }
    }),
    { numRuns: 300 },
  );
});

it.each([
  '12/5',
  '9E2',
  '007',
  '1-2',
  '3 May',
  'May 2027',
  'May-27',
  '10:30',
  '10:30 pm',
  '5%',
  '£5',
  '1.50',
  'TRUE',
  '(5)',
  '1 1/2',
  '12.5.27',
  '1234567890123456',
])('%s stays text', (text) => {
  const row = read(planToCsv(withTexts(text, text)))[1]!;
  expect([row[1], row[10]]).toEqual([`'${text}`, `'${text}`]);
});

it.each(['5', '2027-03-08', 'May I try', 'Year 9', '3 pupils read', 'maybe', 'a; b', 'marching'])(
  '%s is left as it is',
  (text) => {
    expect(read(planToCsv(withTexts(text, 'x')))[1]![1]).toBe(text);
  },
);

it('a cell stays whole where a program splits at semicolons too', () => {
  expect(planToCsv(withTexts('a;=1+1', 'x'))).toContain('"a;=1+1"');
});
