import { createHash } from 'node:crypto';
import { z } from 'zod';

/** Name of the file in which the content folder remembers its imports. Hidden files are not published. */
export const manifestName = '.import-manifest.json';

const entry = z.object({
  /** Path of the old document, below the folder that was imported. */
  source: z.string(),
  /** Fingerprint of the file as the import wrote it. */
  written: z.string(),
  /** Words of the old text that the site makes itself. */
  derived: z.array(z.string()).optional(),
  /** Differences in words that the report names. */
  differences: z
    .array(z.object({ before: z.string(), missing: z.array(z.string()), added: z.array(z.string()) }))
    .optional(),
  /** Whether the title was the first heading of the old text. */
  titleWasHeading: z.boolean().optional(),
});

const manifestSchema = z.object({ version: z.literal(1), files: z.record(z.string(), entry) });

/** What earlier imports wrote, by path below the content folder. */
export type Manifest = z.infer<typeof manifestSchema>;
/** What the manifest says about one file. */
export type ManifestEntry = z.infer<typeof entry>;

/** Reads a manifest. One that cannot be read counts as none, so that nothing in the folder is taken to be unchanged. */
export function readManifest(text: string | undefined): Manifest {
  try {
    return manifestSchema.parse(JSON.parse(text ?? ''));
  } catch {
    return { version: 1, files: {} };
  }
}

/** The text of a manifest: one file a line, in order, so that two imports are easy to compare. */
export function writeManifest({ files }: Manifest): string {
  const lines = Object.keys(files)
    .sort()
    .map((file) => `    ${JSON.stringify(file)}: ${JSON.stringify(files[file])}`);
  return `{\n  "version": 1,\n  "files": {\n${lines.join(',\n')}\n  }\n}\n`;
}

/** Fingerprint of a file. Line ends of text do not count: Git changes them on some computers. */
export function fingerprint(bytes: Uint8Array, isText: boolean): string {
  const hash = createHash('sha256');
  hash.update(isText ? Buffer.from(bytes).toString('utf8').replace(/\r\n?/gu, '\n') : bytes);
  return hash.digest('hex').slice(0, 32);
}
