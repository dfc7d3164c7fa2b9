import { addDays, type CalendarDate } from '../../dates/calendar-date.ts';
import type { ContentDocument } from '../document.ts';

/** A page with the day by which somebody should read it again. */
export interface ReviewEntry {
  title: string;
  url: string;
  reviewBy: CalendarDate;
  reviewed?: CalendarDate;
}

/** Which pages are due to be read again, seen from one day. */
export interface ReviewList {
  /** Past their day, longest first. */
  overdue: ReviewEntry[];
  /** Due within the next 90 days, soonest first. */
  soon: ReviewEntry[];
  /** How many pages name a later day. */
  later: number;
  /** How many pages name no day. */
  undated: number;
}

/** How far ahead “soon” looks. In days. */
const ahead = 90;

/** Sorts pages by when they are due for review. A page is past its day from the day after. */
export function reviewList(documents: readonly ContentDocument[], today: CalendarDate): ReviewList {
  const list: ReviewList = { overdue: [], soon: [], later: 0, undated: 0 };
  const horizon = addDays(today, ahead);
  for (const { url, frontmatter } of documents) {
    const { title, reviewed, reviewBy } = frontmatter;
    if (reviewBy === undefined) list.undated += 1;
    else if (reviewBy > horizon) list.later += 1;
    else {
      const entry: ReviewEntry = { title, url, reviewBy, ...(reviewed === undefined ? {} : { reviewed }) };
      (reviewBy < today ? list.overdue : list.soon).push(entry);
    }
  }
  const byDay = (a: ReviewEntry, b: ReviewEntry) =>
    a.reviewBy < b.reviewBy ? -1 : a.reviewBy > b.reviewBy ? 1 : 0;
  list.overdue.sort(byDay);
  list.soon.sort(byDay);
  return list;
}
