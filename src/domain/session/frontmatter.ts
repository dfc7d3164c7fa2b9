import { z } from 'zod';
import { isCalendarDate } from '../dates/calendar-date.ts';
import { audiences } from './audience.ts';
import { terms } from './term.ts';

/** Text that must say something. */
const words = z.string().trim().min(1);

/**
 * Whether the text was imported from older material and has not been gone through yet. Its old faults (a link that leads
 * nowhere, a figure without a description) are then listed and do not stop the site. Delete the line when they are mended.
 */
const imported = z.boolean().optional();

/** A day written year-month-day. `params.instead` says what to write, in place of the general remedy. */
const day = (key: string) =>
  z.custom<string>((value) => typeof value === 'string' && isCalendarDate(value), {
    error: 'is not a day of the calendar',
    params: { instead: `Write it as year-month-day, for example ${key}: 2026-09-01` },
  });

/** When somebody last read a page as a whole, and when that is due again. Every kind of document may say so. */
const reviewDates = {
  /** Day on which the page was last read from top to bottom and found right, such as 2026-09-01. */
  reviewed: day('reviewed').optional(),
  /** Day by which it should be read again. After it the page is listed at /writing/review/. */
  reviewBy: day('reviewBy').optional(),
};

interface ReviewDates {
  reviewed?: string | undefined;
  reviewBy?: string | undefined;
}

/** Refuses a page that is to be reviewed again before it was reviewed. */
const inOrder = ({ reviewed, reviewBy }: ReviewDates): boolean =>
  reviewed === undefined || reviewBy === undefined || reviewed <= reviewBy;
const wrongOrder = {
  path: ['reviewBy'],
  error: 'is before the day of the last review',
  params: { instead: 'Write a day after “reviewed”, or correct that line.' },
};

/** What the head of a session may hold. `title`, `heading` and `caption` are all a session needs. */
export const sessionFrontmatter = z
  .strictObject({
    /** Full name, such as "Year 2 Summer week 4 mentor materials". The place in the programme is read from it. */
    title: words,
    /** Main heading of the page. Without it, the title is used. */
    heading: words.optional(),
    /** Small line above the heading, such as "Summer week 4". */
    caption: words.optional(),
    /** What the session is about, where neither heading nor first body heading says it. */
    topic: words.optional(),
    /** One sentence for search engines and link previews. */
    description: words.optional(),
    /** Year of the programme, when title and path do not say it. */
    year: z.int().min(1).max(5).optional(),
    /** Term, when title and path do not say it. */
    term: z.enum(terms).optional(),
    /** Week of the module, when title and path do not say it. */
    week: z.int().min(1).max(40).optional(),
    /** Who it is for, when title and path do not say it. */
    audience: z.enum(audiences).optional(),
    /** Position among the sessions of the same week, when file names are not in the right order. */
    order: z.int().min(0).optional(),
    /** What to have ready, shown in the line of facts: "the notes from weeks 1 to 3". */
    needs: words.optional(),
    ...reviewDates,
    imported,
  })
  .refine(inOrder, wrongOrder);

/** What the head of a programme's or a module's `index` may hold. */
export const indexFrontmatter = z
  .strictObject({
    /** Full name, such as "Module 9: Fulfilling professional responsibilities (II)". */
    title: words,
    /** Main heading of the page. Without it, the title is used. */
    heading: words.optional(),
    /** Small line above the heading, such as "Year 2, Summer". */
    caption: words.optional(),
    /** One sentence for search engines and link previews. */
    description: words.optional(),
    /** Position among its neighbours, when year, term and number do not settle it. */
    order: z.int().min(0).optional(),
    ...reviewDates,
    imported,
  })
  .refine(inOrder, wrongOrder);

/** What the head of a page outside the programme may hold, such as the accessibility statement. */
export const pageFrontmatter = z
  .strictObject({
    /** Name of the page, and its heading unless `heading` is given. */
    title: words,
    /** Main heading of the page. */
    heading: words.optional(),
    /** Small line above the heading. */
    caption: words.optional(),
    /** One sentence for search engines and link previews. */
    description: words.optional(),
    ...reviewDates,
    imported,
  })
  .refine(inOrder, wrongOrder);

/** The checked head of a session. */
export type SessionFrontmatter = z.infer<typeof sessionFrontmatter>;
/** The checked head of a programme or module. */
export type IndexFrontmatter = z.infer<typeof indexFrontmatter>;
/** The checked head of a page. */
export type PageFrontmatter = z.infer<typeof pageFrontmatter>;
