import { oneOf } from '../text/one-of.ts';
import type { Token } from '../text/token.ts';
import {
  addDays,
  calendarDate,
  compareDates,
  fullYear,
  weekdayOf,
  type CalendarDate,
} from '../../dates/calendar-date.ts';
import { nextEndOf, type TermName } from '../../dates/school-year.ts';
import { MONTHS, WEEKDAYS } from '../lexicon/times/words.ts';

/** What a time phrase comes to. */
export interface Resolved {
  /** The last day it allows, where that can be worked out. */
  date?: CalendarDate;
  /** Written month first, as in 05/30/2027. */
  monthFirst?: boolean;
  /** There is no such day, such as 31 February. */
  impossible?: boolean;
}

/** A day without a year is this year's unless it passed more than this long ago; then the writer means next year's. */
const RECENT_DAYS = 60;

/** Works out the day a time phrase means. Dates are British, day first, unless only the other order is a real day. */
export function resolveDate(tokens: readonly Token[], today: CalendarDate): Resolved {
  return numeric(tokens, today) ?? named(tokens, today) ?? relative(tokens, today) ?? {};
}

function numeric(tokens: readonly Token[], today: CalendarDate): Resolved | undefined {
  const at = tokens.findIndex(
    (token, i) => token.kind === 'number' && isSlash(tokens[i + 1]) && tokens[i + 2]?.kind === 'number',
  );
  if (at < 0) return undefined;
  const [a, b, c] = [tokens[at], tokens[at + 2], isSlash(tokens[at + 3]) ? tokens[at + 4] : undefined].map(
    (t) => Number(t?.text ?? NaN),
  );
  if (a === undefined || b === undefined || c === undefined) return undefined;
  if (Number.isNaN(c)) return near(b, a, today);
  if (a > 1900) return found(calendarDate(a, b, c));
  const british = calendarDate(fullYear(c), b, a);
  if (british) return { date: british };
  const american = calendarDate(fullYear(c), a, b);
  return american ? { date: american, monthFirst: true } : { impossible: true };
}

function isSlash(token: Token | undefined): boolean {
  return token !== undefined && '/.-'.includes(token.text);
}

function named(tokens: readonly Token[], today: CalendarDate): Resolved | undefined {
  const at = tokens.findIndex((token) => MONTHS.includes(token.text));
  if (at < 0) return undefined;
  const month = MONTHS.indexOf(tokens[at]?.text ?? '') + 1;
  const around = tokens.slice(Math.max(0, at - 3), at + 5);
  const year = around.find((token) => token.kind === 'number' && Number(token.text) > 1900);
  const day = around.find((token) => token.kind === 'number' && Number(token.text) <= 31);
  if (tokens.some((token) => token.text === 'half' || token.text === 'term')) return {};
  if (!day) return monthEnd(month, year && Number(year.text), today);
  if (year) return found(calendarDate(Number(year.text), month, Number(day.text)));
  return near(month, Number(day.text), today);
}

function monthEnd(month: number, year: number | undefined, today: CalendarDate): Resolved {
  const first = (y: number) => calendarDate(month === 12 ? y + 1 : y, (month % 12) + 1, 1);
  const ends = [year ?? Number(today.slice(0, 4)), (year ?? Number(today.slice(0, 4))) + (year ? 0 : 1)].map(
    (y) => first(y),
  );
  const end = ends
    .map((date) => (date ? addDays(date, -1) : ''))
    .find((date) => year !== undefined || compareDates(date, today) >= 0);
  return found(end);
}

function near(month: number, day: number, today: CalendarDate): Resolved {
  const year = Number(today.slice(0, 4));
  const here = calendarDate(year, month, day);
  if (here && compareDates(here, addDays(today, -RECENT_DAYS)) >= 0) return { date: here };
  return found(calendarDate(year + 1, month, day) ?? here);
}

function found(date: CalendarDate | undefined): Resolved {
  return date ? { date } : { impossible: true };
}

function relative(tokens: readonly Token[], today: CalendarDate): Resolved | undefined {
  const words = tokens.map((token) => token.text);
  const term = words.find((word): word is TermName => oneOf(word, 'autumn spring summer'));
  const year = tokens.find((token) => token.kind === 'number' && Number(token.text) > 1900);
  if (term && year) return found(nextEndOf(`${year.text}-01-01`, term));
  if (term && words.includes('term'))
    return { date: nextEndOf(today, term, words.includes('1') || words.includes('half') ? 1 : 2) };
  if (words.includes('tomorrow')) return { date: addDays(today, 1) };
  const weekday = WEEKDAYS.findIndex((name) => words.includes(name));
  if (weekday >= 0) return { date: addDays(today, (weekday - weekdayOf(today) + 7) % 7 || 7) };
  const count =
    tokens.find((token) => token.value !== undefined)?.value ?? (words.includes('fortnight') ? 2 : undefined);
  const isWeeks = tokens.some((token) => token.stem === 'week' || token.stem === 'fortnight');
  return isWeeks && count !== undefined && count < 200
    ? { date: addDays(today, Math.round(count * 7)) }
    : undefined;
}
