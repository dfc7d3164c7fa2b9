import { z } from 'zod';

/** The path of a page as its readers know it: with a slash at both ends, and without an anchor. */
const address = z.custom<string>(
  (value) => typeof value === 'string' && /^\/(?:[^\s/?#%\\][^/?#%\\]*\/)+$/u.test(value),
  {
    error: 'is not the address of a page',
    params: { instead: 'Write it with a slash at both ends, as in /programme/module/session/' },
  },
);

/** Where a moved page is now; it may name a heading of that page. */
const target = z.custom<string>(
  (value) => typeof value === 'string' && /^\/(?:[^\s/?#%\\][^/?#%\\]*\/)*(?:#\S+)?$/u.test(value),
  {
    error: 'is not the address of a page of this site',
    params: { instead: 'Write it with a slash at both ends, as in /programme/module/session/' },
  },
);

const redirect = z
  .strictObject({
    /** Address at which there used to be a page. */
    from: address,
    /** Address of the same page now. */
    to: target.optional(),
    /** For a page that is gone: what its readers should know, in a sentence. */
    removed: z.string().trim().min(1).optional(),
    /** For a page that is gone: the page that serves its readers best now. */
    instead: target.optional(),
  })
  .refine(({ to, removed }) => (to === undefined) !== (removed === undefined), {
    path: ['from'],
    error: 'needs either “to” or “removed”',
    params: { instead: 'Write to: with the new address, or removed: with a sentence for its readers.' },
  })
  .refine(({ to, instead }) => to === undefined || instead === undefined, {
    path: ['instead'],
    error: 'is for removed pages only',
    params: { instead: 'Delete this line: “to” says where the page is.' },
  });

/** `redirects.yaml`: every address that once was a page and is one no longer. */
export const redirectsSchema = z.array(redirect);

/** What has become of one address. `line` is where `redirects.yaml` says so, counted from 1. */
export type Redirect = z.infer<typeof redirect> & { line?: number };
