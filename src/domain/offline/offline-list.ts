import { array, int, minimum, object, string } from 'zod/mini';
import type { infer as Infer } from 'zod/mini';

const bytes = int().check(minimum(0));
/** A path on the host, from its first slash, encoded as links write it. */
const path = string();

/** `offline/modules.json`: what can be kept, and how large it is. */
export const offlineIndex = object({
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
export const offlineList = object({ pages: array(path), files: array(path) });

/** What can be kept. */
export type OfflineIndex = Infer<typeof offlineIndex>;
/** What belongs to one module. */
export type OfflineList = Infer<typeof offlineList>;
