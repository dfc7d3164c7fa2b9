import type { CalendarDate } from './calendar-date.ts';

/** Something for a calendar: whole days, or a meeting on one day with a time. */
export interface CalendarEntry {
  /** Stays the same for as long as the thing exists, so that a newer file updates the entry. */
  readonly uid: string;
  readonly date: CalendarDate;
  /** Last day of an entry of several days. */
  readonly lastDate?: CalendarDate;
  /** When a meeting begins, HH:MM in the United Kingdom, and how long it takes, in minutes. */
  readonly time?: string;
  readonly minutes?: number;
  readonly title: string;
  /** More about it, or empty. */
  readonly description: string;
}
