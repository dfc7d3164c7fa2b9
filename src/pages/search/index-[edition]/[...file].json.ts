import type { APIRoute, GetStaticPaths } from 'astro';
import { searchEdition } from '../../../search-edition.ts';

/** The files of the search’s index. */
export const getStaticPaths = (async () => {
  const { name, files } = await searchEdition();
  return [...files].map(([file, text]) => ({ params: { edition: name, file }, props: { text } }));
}) satisfies GetStaticPaths;

/** One file. */
export const GET: APIRoute = ({ props }) => new Response(String(props['text']));
