import { readFile } from 'node:fs/promises';
import type { APIRoute, GetStaticPaths } from 'astro';
import { catalogue } from '../catalogue.ts';

/** Pictures and files of the content tree, published as they are. */
export const getStaticPaths = (async () => {
  const { assets } = await catalogue();
  return [...assets].map(([url, path]) => ({ params: { file: url.slice(1) }, props: { path } }));
}) satisfies GetStaticPaths;

/** The bytes of one file. */
export const GET: APIRoute = async ({ props }) => {
  const bytes = await readFile(String(props['path']));
  return new Response(new Uint8Array(bytes));
};
