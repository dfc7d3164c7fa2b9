import { defineCollection } from 'astro:content';
import { z } from 'zod';
import { treeLoader } from './documents/tree-loader.ts';
import type { TreeEntry } from './documents/tree-entry.ts';

/** The whole content tree as one collection: its rules reach across files, so it is read and checked as one. */
const tree = defineCollection({
  loader: treeLoader(),
  // The loader has checked every document already, with better messages; this only gives the entries their type.
  schema: z.custom<TreeEntry>(),
});

/** The collections of the site. */
export const collections = { tree };
