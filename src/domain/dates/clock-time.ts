import { addDays } from './calendar-date.ts';
import type { CalendarDate } from './calendar-date.ts';

/** A day with a time on it, HH:MM. */
export interface ClockTime {
  readonly date: CalendarDate;
  readonly time: string;
}

const MINUTES_A_DAY = 24 * 60;

/** Minutes from midnight to the time. */
export function minutesOf(time: string): number {
  return Number(time.slice(0, 2)) * 60 + Number(time.slice(3));
}

/** The moment so many minutes later, on the next day where midnight lies between. */
export function addMinutes({ date, time }: ClockTime, minutes: number): ClockTime {
  const sum = minutesOf(time) + minutes;
  const left = sum % MINUTES_A_DAY;
  const two = (part: number): string => String(part).padStart(2, '0');
  return {
    date: addDays(date, Math.floor(sum / MINUTES_A_DAY)),
    time: `${two(Math.floor(left / 60))}:${two(left % 60)}`,
  };
}
