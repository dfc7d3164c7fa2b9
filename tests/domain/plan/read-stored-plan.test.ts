import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { newPlan, newStep } from '../../../src/domain/plan/model/new-plan.ts';
import { MIGRATIONS } from '../../../src/domain/plan/files/migrations.ts';
import { PLAN_SCHEMA_VERSION } from '../../../src/domain/plan/model/schema.ts';
import { readStoredPlan } from '../../../src/domain/plan/files/stored-plan.ts';

const good = newPlan('p', '2026-06-15T13:05:09.120Z');
const withTarget = (change: object): unknown => ({ ...good, targets: [{ ...good.targets[0], ...change }] });
const withStep = (change: object): unknown =>
  withTarget({ steps: [{ ...good.targets[0]!.steps[0], ...change }] });

describe('reading what is stored', () => {
  it.each([undefined, null])('%s is an empty store', (raw) => {
    expect(readStoredPlan(raw)).toEqual({ state: 'empty' });
  });

  it('every published version opens', () => {
    for (let version = 1; version <= PLAN_SCHEMA_VERSION; version += 1) {
      const file = new URL(`../../fixtures/plans/v${version}.json`, import.meta.url);
      const found = readStoredPlan(JSON.parse(readFileSync(file, 'utf8')));
      expect(found.state).toBe('loaded');
    }
    expect(MIGRATIONS).toHaveLength(PLAN_SCHEMA_VERSION - 1);
  });

  it('the frozen plan of the newest version is read word for word', () => {
    const file = new URL(`../../fixtures/plans/v${PLAN_SCHEMA_VERSION}.json`, import.meta.url);
    const raw: unknown = JSON.parse(readFileSync(file, 'utf8'));
    expect(readStoredPlan(raw)).toEqual({ state: 'loaded', plan: raw });
  });

  it.each([4, 5, 1_000])('version %i is newer, and comes back untouched', (schema) => {
    const raw = { app: 'action-plan', schema, surprise: [1] };
    expect(readStoredPlan(raw)).toEqual({ state: 'newer', raw });
  });

  it('a plan of version 1 keeps every word and date', () => {
    const file = new URL('../../fixtures/plans/v1.json', import.meta.url);
    const raw = JSON.parse(readFileSync(file, 'utf8')) as Record<string, unknown>;
    const found = readStoredPlan(raw);
    const now = JSON.stringify(found);
    JSON.stringify(raw, (_key, value: unknown) => {
      if (typeof value === 'string' && value !== '') expect(now).toContain(JSON.stringify(value));
      return value;
    });
    expect(found).toMatchObject({
      plan: { reviewDate: '2026-12-01', targets: [{ targetDate: '2026-10-16' }, { targetDate: '' }] },
    });
  });

  it('a plan of version 1 without a review date takes the latest of its targets', () => {
    const file = new URL('../../fixtures/plans/v1.json', import.meta.url);
    const raw = { ...(JSON.parse(readFileSync(file, 'utf8')) as object), reviewDate: '' };
    expect(readStoredPlan(raw)).toMatchObject({ plan: { reviewDate: '2026-10-16' } });
  });

  it.each([
    [
      'the only day becomes the review',
      { reviewDate: '', autumnMeeting: '2026-10-06', staying: 'yes' },
      '2026-10-06',
      '',
    ],
    ['the same day is one', { reviewDate: '2026-10-06', autumnMeeting: '2026-10-06' }, '2026-10-06', ''],
    ['another day stays beside the review', {}, '2026-12-01', '2026-10-06'],
    ['nobody stays, so there is no meeting', { reviewDate: '', staying: 'no' }, '', '2026-10-06'],
  ])('an autumn-term meeting of version 2: %s', (_, change, reviewDate, autumnMeeting) => {
    const file = new URL('../../fixtures/plans/v2.json', import.meta.url);
    const raw = { ...(JSON.parse(readFileSync(file, 'utf8')) as object), ...change };
    expect(readStoredPlan(raw)).toMatchObject({
      plan: { schema: 3, reviewDate, autumnMeeting, reviewTime: '', reviewLength: '' },
    });
  });

  it.each([
    ['no targets', { targets: undefined }],
    ['targets that are not a list', { targets: { length: 1_000_000_000 } }],
    ['a target that is a number', { targets: [1] }],
  ])('a damaged plan of version 1 with %s cannot be read', (_, change) => {
    const raw = { app: 'action-plan', schema: 1, id: 'p', createdAt: '', reviewDate: '', ...change };
    expect(readStoredPlan(raw).state).toBe('unreadable');
  });

  const unreadable: [string, unknown][] = [
    ['true', true],
    ['a text', '{"app":"action-plan"}'],
    ['an empty object', {}],
    ['a list', [good]],
    ['another app', { ...good, app: 'notes' }],
    ['no version', { ...good, schema: undefined }],
    ['version 0', { ...good, schema: 0 }],
    ['version 1.5', { ...good, schema: 1.5 }],
    ['version "1"', { ...good, schema: '1' }],
    ['an unknown key', { ...good, extra: 1 }],
    ['an own __proto__', JSON.parse(JSON.stringify(good).replace('{', '{"__proto__":{"x":1},'))],
    ['no targets', { ...good, targets: [] }],
    [
      'seven targets',
      { ...good, targets: Array.from({ length: 7 }, (_, id) => ({ ...good.targets[0], id: `${id}` })) },
    ],
    ['90,000 targets', { ...good, targets: Array.from({ length: 90_000 }, () => good.targets[0]) }],
    [
      'two targets with one id',
      {
        ...good,
        targets: [good.targets[0], { ...good.targets[0], steps: [newStep('z')] }],
      },
    ],
    ['two steps with one id', withTarget({ steps: [good.targets[0]!.steps[0], good.targets[0]!.steps[0]] })],
    ['text that is a number', withTarget({ text: 5 })],
    ['text that is an object', withTarget({ text: { type: 'img', props: { dangerouslySetInnerHTML: {} } } })],
    ['text that is too long', withTarget({ text: 'a'.repeat(2_001) })],
    ['an id that is a path', withTarget({ id: '../../etc' })],
    ['an id with a quote', withStep({ id: 'a" onfocus="x' })],
    ['an id of 41 characters', withStep({ id: 'a'.repeat(41) })],
    ...[
      '2027-02-29',
      '2027-13-01',
      '2027-00-10',
      '0000-00-00',
      '9999-12-31',
      '-000001-01-01',
      '2027-3-8',
      '08/03/2027',
    ].map((date): [string, unknown] => [`the date ${date}`, withStep({ byWhen: date })]),
  ];
  it.each(unreadable)('%s cannot be read, and comes back untouched', (_, raw) => {
    const found = readStoredPlan(raw);
    expect(found.state).toBe('unreadable');
    expect('raw' in found && found.raw).toBe(raw);
    expect(({} as Record<string, unknown>)['x']).toBeUndefined();
  });
});
