import { expect, it } from 'vitest';
import { believableToday, believedDay } from '../../../src/domain/dates/believable-today.ts';

it.each([
  ['2027-03-01', '2027-03-01'],
  ['2026-11-24', '2026-11-24'],
  // One day behind: it is still yesterday to the west.
  ['2026-11-23', '2026-11-23'],
  ['2036-11-24', '2036-11-24'],
])('a clock that shows %s is believed', (clock, day) => {
  expect(believedDay(clock, '2026-11-24')).toBe(day);
});

it.each([
  '1970-01-01',
  '2026-11-22',
  '2037-01-01',
  '9999-12-31',
  '',
  'NaN-NaN-NaN',
  '2026-02-31',
  '+012345-01-01',
])('a clock that shows %j is not: the day of the build stands in for it', (clock) => {
  expect(believedDay(clock, '2026-11-24')).toBe('');
  expect(believableToday(clock, '2026-11-24')).toBe('2026-11-24');
});
