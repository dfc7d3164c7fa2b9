import { z } from 'zod';
import { audiences } from './audience.ts';
import { terms } from './term.ts';

/** Text that must say something. */
const words = z.string().trim().min(1);

/**
 * Whether the text was imported from older material and has not been gone through yet. Its old faults (a picture without
 * a description, a link that leads nowhere) are then listed and do not stop the site. Delete the line when they are mended.
 */
const imported = z.boolean().optional();

/** What the head of a session may hold. `title`, `heading` and `caption` are all a session needs. */
export const sessionFrontmatter = z.strictObject({
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
  imported,
});

/** What the head of a programme's or a module's `index` may hold. */
export const indexFrontmatter = z.strictObject({
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
  imported,
});

/** What the head of a page outside the programme may hold, such as the accessibility statement. */
export const pageFrontmatter = z.strictObject({
  /** Name of the page, and its heading unless `heading` is given. */
  title: words,
  /** Main heading of the page. */
  heading: words.optional(),
  /** Small line above the heading. */
  caption: words.optional(),
  /** One sentence for search engines and link previews. */
  description: words.optional(),
  imported,
});

/** The checked head of a session. */
export type SessionFrontmatter = z.infer<typeof sessionFrontmatter>;
/** The checked head of a programme or module. */
export type IndexFrontmatter = z.infer<typeof indexFrontmatter>;
/** The checked head of a page. */
export type PageFrontmatter = z.infer<typeof pageFrontmatter>;
