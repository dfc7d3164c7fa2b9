import { defineCollection } from 'astro:content';
import { z } from 'zod';
import { contentLoader } from './content-pipeline/content-loader.ts';

/** The whole content tree is read and checked as one, because its rules reach across files: see the loader. */
const edition = defineCollection({ loader: contentLoader(), schema: z.object({ number: z.number() }) });

/** The collections of the site. */
export const collections = { edition };
