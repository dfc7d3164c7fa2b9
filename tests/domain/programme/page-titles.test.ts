import { expect, test } from 'vitest';
import { buildProgrammes } from '../../../src/domain/programme/build/programmes.ts';
import { sessionsOf } from '../../../src/domain/programme/build/link-neighbours.ts';
import { session } from './programme-for-test.ts';

const audit = { title: 'Year 1 Autumn week 1 mentor materials', topic: 'Module audit' };

test('two half terms with a week 1 each are told apart by their modules; every other title stays short', () => {
  const [programme] = buildProgrammes(
    [
      session('/p/first-half/week-1/', audit),
      session('/p/first-half/week-2/', { title: 'Year 1 Autumn week 2 mentor materials', topic: 'Routines' }),
      session('/p/second-half/week-1/', audit),
    ],
    new Map(),
  );
  expect(sessionsOf(programme!).map(({ pageTitle }) => pageTitle)).toEqual([
    'Module audit: Year 1 Autumn week 1 mentor materials, First half',
    'Routines: Year 1 Autumn week 2 mentor materials',
    'Module audit: Year 1 Autumn week 1 mentor materials, Second half',
  ]);
});
