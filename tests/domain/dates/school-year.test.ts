import { describe, expect, it } from 'vitest';
import { compareDates, weekdayOf } from '../../../src/domain/dates/calendar-date.ts';
import {
  easterSunday,
  halfTermOf,
  nextEndOf,
  schoolYear,
  schoolYearOf,
} from '../../../src/domain/dates/school-year.ts';

describe('the school year', () => {
  it.each([[2026, '2026-04-05'], [2027, '2027-03-28'], [2028, '2028-04-16'], [2029, '2029-04-01'], [2030, '2030-04-21']])(
    'knows Easter %i', (year, date) => expect(easterSunday(year)).toBe(date),
  ); // prettier-ignore

  it.each([2025, 2026, 2027, 2028, 2029])('%i has six half terms in order, on school days', (year) => {
    const days = schoolYear(year).halfTerms.flatMap(({ start, end }) => [start, end]);
    expect(days).toHaveLength(12);
    expect([...days].sort(compareDates)).toEqual(days);
    for (const day of days) expect([1, 2, 3, 4, 5], day).toContain(weekdayOf(day));
  });

  it.each([2025, 2026, 2027, 2028, 2029])('%i has no school on Good Friday or Easter Monday', (year) => {
    const easter = easterSunday(year + 1);
    for (const { start, end } of schoolYear(year).halfTerms)
      expect(start <= easter && easter <= end).toBe(false);
  });

  it('finds the half term of a date, and the next one in a holiday', () => {
    expect(halfTermOf('2026-06-15')).toMatchObject({ term: 'summer', half: 2 });
    expect(halfTermOf('2026-08-10')).toMatchObject({ term: 'autumn', half: 1 });
    expect(schoolYearOf('2026-08-01').startYear).toBe(2026);
    expect(nextEndOf('2026-06-15', 'autumn', 1)).toBe('2026-10-23');
  });
});
