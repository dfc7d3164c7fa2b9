import type { CalendarDate } from './calendar-date.ts';

/** Something for a calendar that takes whole days. */
export interface CalendarEntry {
  /** Stays the same for as long as the thing exists, so that a newer file updates the entry. */
  readonly uid: string;
  readonly date: CalendarDate;
  /** Last day of an entry of several days. */
  readonly lastDate?: CalendarDate;
  readonly title: string;
  /** More about it, or empty. */
  readonly description: string;
}
