import { z } from 'zod';

/** `glossary.yaml`: every term once. */
export const glossarySchema = z.array(
  z.strictObject({
    /** Name used by `<GlossaryTerm id="…">` and in the address of the entry. */
    id: z.string().regex(/^[a-z0-9-]+$/u),
    /** The term in full. */
    term: z.string().trim().min(1),
    /** Its abbreviation, if people use one. */
    short: z.string().trim().min(1).optional(),
    /** What it means, in one or two sentences. */
    meaning: z.string().trim().min(1),
  }),
);

/** One term and its meaning. */
export type GlossaryEntry = z.infer<typeof glossarySchema>[number];
