/**
 * A calendar date, 'YYYY-MM-DD'. No clock time and no time zone, so a date never moves by a day between two computers.
 * All arithmetic goes through `Date.UTC`.
 */
export type CalendarDate = string;

const DAY_MS = 86_400_000;

const MONTHS = [
  'January', 'February', 'March', 'April', 'May', 'June',
  'July', 'August', 'September', 'October', 'November', 'December',
]; // prettier-ignore

const WEEKDAYS = ['Sunday', 'Monday', 'Tuesday', 'Wednesday', 'Thursday', 'Friday', 'Saturday'];

/** Builds a date from its parts (month 1 to 12); undefined when there is no such day, such as 31 February. */
export function calendarDate(year: number, month: number, day: number): CalendarDate | undefined {
  if (year < 1900 || year > 9999 || month < 1 || month > 12 || day < 1) return undefined;
  const time = new Date(Date.UTC(year, month - 1, day));
  if (time.getUTCMonth() !== month - 1 || time.getUTCDate() !== day) return undefined;
  return time.toISOString().slice(0, 10);
}

/** True for a real day written YYYY-MM-DD. */
export function isCalendarDate(text: string): boolean {
  if (!/^\d{4}-\d\d-\d\d$/.test(text)) return false;
  return calendarDate(Number(text.slice(0, 4)), Number(text.slice(5, 7)), Number(text.slice(8))) === text;
}

/**
 * Reads what a person types into a date field: YYYY-MM-DD, or day/month/year with `/`, `.` or `-` and a two- or four-digit
 * year (British order). Undefined when it is not a real day.
 */
export function parseDate(text: string): CalendarDate | undefined {
  const trimmed = text.trim();
  if (isCalendarDate(trimmed)) return trimmed;
  const parts = /^(\d{1,2})[/.-](\d{1,2})[/.-](\d{4}|\d\d)$/.exec(trimmed);
  return parts ? calendarDate(fullYear(Number(parts[3])), Number(parts[2]), Number(parts[1])) : undefined;
}

/** Turns a two-digit year into one of this century; leaves a four-digit year as it is. */
export function fullYear(year: number): number {
  return year < 100 ? 2000 + year : year;
}

/** Negative when `a` is earlier than `b`, 0 when the same day, positive when later. */
export function compareDates(a: CalendarDate, b: CalendarDate): number {
  return a < b ? -1 : a > b ? 1 : 0;
}

/** The date so many days later, or earlier when negative. */
export function addDays(date: CalendarDate, days: number): CalendarDate {
  return new Date(dayNumber(date) * DAY_MS + days * DAY_MS).toISOString().slice(0, 10);
}

/** Whole days from one date to another; negative when `to` is earlier. */
export function daysBetween(from: CalendarDate, to: CalendarDate): number {
  return dayNumber(to) - dayNumber(from);
}

/** Day of the week, 0 for Sunday to 6 for Saturday. */
export function weekdayOf(date: CalendarDate): number {
  return new Date(dayNumber(date) * DAY_MS).getUTCDay();
}

/** The name of the day, such as 'Friday'. */
export function weekdayName(date: CalendarDate): string {
  return WEEKDAYS[weekdayOf(date)] ?? '';
}

/** For display, as GOV.UK writes dates: '12 October 2027'. */
export function formatDate(date: CalendarDate): string {
  return `${Number(date.slice(8))} ${MONTHS[Number(date.slice(5, 7)) - 1] ?? ''} ${date.slice(0, 4)}`;
}

/** For display in a line of words: '12 October', with its year only when that is not the year of `near`. */
export function shortDate(date: CalendarDate, near: CalendarDate): string {
  const words = formatDate(date);
  return date.slice(0, 4) === near.slice(0, 4) ? words.slice(0, -5) : words;
}

function dayNumber(date: CalendarDate): number {
  return Date.UTC(Number(date.slice(0, 4)), Number(date.slice(5, 7)) - 1, Number(date.slice(8))) / DAY_MS;
}
