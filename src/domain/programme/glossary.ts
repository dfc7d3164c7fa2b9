import { z } from 'zod';

/** One entry of the glossary. */
export const glossaryEntry = z.strictObject({
  /** Name used by `<GlossaryTerm id="…">` and in the address of the entry. */
  id: z.string().regex(/^[a-z0-9-]+$/u),
  /** The term in full. */
  term: z.string().trim().min(1),
  /** Its abbreviation, if people use one. */
  short: z.string().trim().min(1).optional(),
  /** What it means, in one or two sentences. */
  meaning: z.string().trim().min(1),
});

/** `glossary.yaml`: every term once. */
export const glossarySchema = z.array(glossaryEntry);

/** One term and its meaning. */
export type GlossaryEntry = z.infer<typeof glossaryEntry>;
