import { describe, expect, it } from 'vitest';
import { readSchoolDates, schoolDatesProblem } from '../../../src/domain/dates/school-dates.ts';
import { schoolWeeksBetween } from '../../../src/domain/dates/school-weeks.ts';
import { schoolYear } from '../../../src/domain/dates/school-year.ts';
import { autumnMeetingProblem, nextAutumnTerm } from '../../../src/domain/plan/present/autumn-term.ts';
import { isBackupDue } from '../../../src/domain/plan/files/backup-due.ts';
import { newPlan } from '../../../src/domain/plan/model/new-plan.ts';
import type { Plan } from '../../../src/domain/plan/model/schema.ts';
import { reviewDue } from '../../../src/domain/plan/present/review-due.ts';
import { snapshotsToDrop } from '../../../src/domain/plan/files/snapshots-to-drop.ts';
import { timeline } from '../../../src/domain/plan/present/timeline.ts';

const base = newPlan('p', '');
const withStep = (byWhen: string, change: Partial<Plan> = {}): Plan => ({
  ...base,
  targets: [{ ...base.targets[0]!, steps: [{ ...base.targets[0]!.steps[0]!, what: 'Watch', byWhen }] }],
  ...change,
});
const usual = new Map();

describe('the timeline', () => {
  it('has every week from the first thing to the last, with its place in the school year', () => {
    const weeks = timeline(withStep('2026-12-04', { reviewDate: '2027-01-08' }), usual);
    expect(weeks.map(({ monday }) => monday)).toEqual([
      '2026-11-30', '2026-12-07', '2026-12-14', '2026-12-21', '2026-12-28', '2027-01-04',
    ]); // prettier-ignore
    expect(weeks[0]).toMatchObject({
      halfTerm: 'autumn term, second half',
      number: 5,
      items: [{ kind: 'step', step: 1, target: 1 }],
    });
    expect(weeks[3]).toMatchObject({ halfTerm: '', number: 0 });
    expect(weeks.at(-1)).toMatchObject({
      halfTerm: 'spring term, first half',
      number: 1,
      items: [{ kind: 'review' }],
    });
  });

  it('is empty without dates, and ends after two years', () => {
    expect(timeline(base, usual)).toEqual([]);
    expect(timeline(withStep('2026-11-24', { reviewDate: '2099-01-01' }), usual)).toHaveLength(104);
  });

  it('follows the school’s own dates', () => {
    const own = schoolYear(2026).halfTerms.map(({ start, end }) => ({ start, end }));
    own[1] = { ...own[1]!, end: '2026-11-27' };
    const dates = readSchoolDates({ 2026: own });
    expect(timeline(withStep('2026-12-04'), dates)[0]?.halfTerm).toBe('');
  });
});

describe('a school’s own dates', () => {
  const halfTerms = schoolYear(2026).halfTerms;
  it.each([
    [0, { end: '2026-08-01' }, /ends on 1 August 2026, before it starts/u],
    [1, { start: '2026-10-01' }, /before the autumn term, first half is over/u],
    [2, { start: '' }, /Put in the first and the last day of the spring term/u],
    [5, { end: '2027-02-30' }, /Put in the first and the last day of the summer term/u],
  ])('with half term %i wrong are refused in words', (place, change, message) => {
    expect(
      schoolDatesProblem(halfTerms.map((each, at) => (at === place ? { ...each, ...change } : each))),
    ).toMatch(message);
  });

  it.each([
    [undefined],
    ['x'],
    [{ 2026: 'x' }],
    [{ 2026: [1, 2, 3, 4, 5, 6] }],
    [{ 2026: [null, null, null, null, null, null] }],
    [{ y: [] }],
  ])('stored as %j are left out', (raw) => expect(readSchoolDates(raw).size).toBe(0));
});

it('school weeks leave the holidays out', () => {
  expect(schoolWeeksBetween('2026-11-24', '2026-12-11')).toBe(3);
  expect(schoolWeeksBetween('2026-12-21', '2027-01-03')).toBe(0);
  expect(schoolWeeksBetween('2026-12-14', '2027-01-08')).toBe(2);
});

describe('the autumn-term meeting', () => {
  it('is in the term that is on, or the next one', () => {
    expect(nextAutumnTerm('2027-06-15').start.slice(0, 7)).toBe('2027-09');
    expect(nextAutumnTerm('2026-11-24').start.slice(0, 7)).toBe('2026-09');
    expect(nextAutumnTerm('2027-08-20').start.slice(0, 7)).toBe('2027-09');
  });

  it.each([
    ['2027-10-05', ''],
    ['', ''],
    ['2027-07-01', 'is not in the autumn term'],
    ['2028-01-10', 'is not in the autumn term'],
  ])('on "%s"', (date, words) => {
    const problem = autumnMeetingProblem(date, nextAutumnTerm('2027-06-15'));
    if (words === '') expect(problem).toBe('');
    else expect(problem).toContain(words);
  });
});

it('a review is due from its day on, until one is finished', () => {
  const review = { id: 'r', who: '', nextReviewDate: '', outcomes: [] };
  const due = (today: string, reviews: Plan['reviews'] = []): boolean =>
    reviewDue({ ...base, reviewDate: '2026-12-04', reviews }, today);
  expect([due('2026-12-03'), due('2026-12-04'), due('2027-01-01')]).toEqual([false, true, true]);
  expect(due('2026-12-05', [{ ...review, date: '2026-12-04', finished: false }])).toBe(true);
  expect(due('2026-12-05', [{ ...review, date: '2026-12-04', finished: true }])).toBe(false);
  expect(reviewDue(base, '2026-12-04')).toBe(false);
});

it.each([
  ['new work', '2026-11-24', '', '', false],
  ['two days old', '2026-11-21', '', '', true],
  ['copied since the last change', '2026-11-01', '2026-11-25', '', false],
  ['changed after a copy of long ago', '2026-11-01', '2026-11-10', '', true],
  ['put away yesterday', '2026-11-01', '', '2026-11-23', false],
  ['put away long ago', '2026-11-01', '', '2026-11-10', true],
])('a reminder for %s', (_, created, exported, dismissed, due) => {
  const at = (day: string): string => day && `${day}T09:00:00.000Z`;
  const facts = {
    createdAt: at(created),
    changedAt: at('2026-11-24'),
    exportedAt: at(exported),
    dismissedAt: at(dismissed),
  };
  expect(isBackupDue(facts, at('2026-11-24'))).toBe(due);
});

it('of many snapshots the newest ten, one a day for a fortnight and the big ones stay', () => {
  const now = '2026-11-24T12:00:00.000Z';
  const at = (day: number, hour: number): string =>
    new Date(Date.parse(now) - day * 86_400_000 - hour * 3_600_000).toISOString();
  const changes = Array.from({ length: 20 }, (_, day) =>
    [0, 1, 2].map((hour) => ({ key: `c${day}-${hour}`, at: at(day, hour), reason: 'change' })),
  ).flat();
  const imports = Array.from({ length: 12 }, (_, day) => ({
    key: `i${day}`,
    at: at(day, 3),
    reason: 'import',
  }));
  const dropped = new Set(snapshotsToDrop([...changes, ...imports], now));
  const kept = [...changes, ...imports].map(({ key }) => key).filter((key) => !dropped.has(key));
  expect(kept.filter((key) => key.startsWith('i'))).toEqual(imports.slice(0, 10).map(({ key }) => key));
  for (let day = 0; day < 13; day += 1) expect(kept).toContain(`c${day}-0`);
  expect(kept).toEqual(expect.arrayContaining(['c0-1', 'c0-2', 'c1-2', 'c2-2', 'c3-0']));
  expect(kept).not.toContain('c5-1');
  expect(kept).not.toContain('c15-0');
});
