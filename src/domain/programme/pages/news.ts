import { z } from 'zod';
import { isCalendarDate } from '../../dates/calendar-date.ts';

/** `news.yaml`: what has changed on the site, for its readers. */
export const newsSchema = z.array(
  z.strictObject({
    /** Day of the change, such as 2026-09-01. */
    date: z.custom<string>((value) => typeof value === 'string' && isCalendarDate(value), {
      error: 'is not a day of the calendar',
      params: { instead: 'Write it as year-month-day, for example date: 2026-09-01' },
    }),
    /** What is new, as a short heading. Two entries of one day have two titles. */
    title: z.string().trim().min(1),
    /** What it means for readers, in one or two sentences. */
    text: z.string().trim().min(1),
    /** The page to go to: its address on this site, such as /action-plan/. */
    page: z
      .string()
      .regex(/^\/(?:[^\s?#]*\/)?(?:#\S+)?$/u)
      .optional(),
  }),
);

/** One entry. */
export type NewsEntry = z.infer<typeof newsSchema>[number];

/** The entries, newest first; those of one day in the order in which they were written. */
export function newestFirst(news: readonly NewsEntry[]): NewsEntry[] {
  return [...news].sort((a, b) => (a.date < b.date ? 1 : a.date > b.date ? -1 : 0));
}
