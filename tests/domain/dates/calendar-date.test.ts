import { describe, expect, it } from 'vitest';
import {
  addDays,
  calendarDate,
  compareDates,
  daysBetween,
  formatDate,
  isCalendarDate,
  parseDate,
  weekdayName,
} from '../../../src/domain/dates/calendar-date.ts';

describe('a calendar date', () => {
  it('is a real day or nothing', () => {
    expect(calendarDate(2028, 2, 29)).toBe('2028-02-29');
    expect(calendarDate(2027, 2, 29)).toBeUndefined();
    expect(calendarDate(2027, 13, 1)).toBeUndefined();
    expect(isCalendarDate('2027-04-31')).toBe(false);
    expect(isCalendarDate('27-04-30')).toBe(false);
  });

  it.each([
    ['2027-10-12', '2027-10-12'], ['12/10/27', '2027-10-12'], ['12.10.2027', '2027-10-12'], [' 1-9-2026 ', '2026-09-01'],
    ['10/13/2027', undefined], ['soon', undefined], ['', undefined],
  ])('reads %j as %j, day first', (typed, date) => expect(parseDate(typed)).toBe(date)); // prettier-ignore

  it('adds days across months, years and clock changes', () => {
    expect(addDays('2026-12-31', 1)).toBe('2027-01-01');
    expect(addDays('2027-03-27', 2)).toBe('2027-03-29');
    expect(addDays('2026-10-26', -2)).toBe('2026-10-24');
    expect(daysBetween('2026-10-24', '2026-10-26')).toBe(2);
  });

  it('compares, names the day and is shown the British way', () => {
    expect(compareDates('2026-09-30', '2026-10-01')).toBeLessThan(0);
    expect(weekdayName('2026-06-15')).toBe('Monday');
    expect(formatDate('2027-10-02')).toBe('2 October 2027');
  });
});
