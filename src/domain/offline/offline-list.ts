import { array, minValue, number, object, pipe, safeInteger, safeParse, string } from 'valibot';
import type { InferOutput } from 'valibot';

const bytes = pipe(number(), safeInteger(), minValue(0));
/** A path on the host, from its first slash, encoded as links write it. */
const path = string();

/** `offline/modules.json`: what can be kept, and how large it is. */
const offlineIndex = object({
  /** Pages that every module needs beside its own, such as the action plan. */
  shared: object({
    pages: array(path),
    files: array(path),
    /** Size of these, and of all scripts and style sheets that kept pages use. */
    bytes,
  }),
  modules: array(
    object({
      /** Address of the module’s page, below the site’s root. */
      url: string(),
      /** Where its own list is. */
      list: path,
      /** Size of its pages and files, without what is shared. */
      bytes,
    }),
  ),
});

/** `offline.json` of a module: its pages, and the pictures and files on them. */
const offlineList = object({ pages: array(path), files: array(path) });

/** What can be kept. */
export type OfflineIndex = InferOutput<typeof offlineIndex>;
/** What belongs to one module. */
export type OfflineList = InferOutput<typeof offlineList>;

/** Reads `offline/modules.json`; nothing when it is something else. */
export function readOfflineIndex(raw: unknown): OfflineIndex | undefined {
  const read = safeParse(offlineIndex, raw);
  return read.success ? read.output : undefined;
}

/** Reads `offline.json` of a module; nothing when it is something else. */
export function readOfflineList(raw: unknown): OfflineList | undefined {
  const read = safeParse(offlineList, raw);
  return read.success ? read.output : undefined;
}
