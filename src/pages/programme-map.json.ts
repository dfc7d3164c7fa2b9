import type { APIRoute } from 'astro';
import { catalogue } from '../catalogue.ts';
import { mapRows } from '../domain/programme/map/row.ts';

/** The lines of the programme map as data, fetched when somebody takes the map away as a file. */
export const GET: APIRoute = async () => {
  const { programmes } = await catalogue();
  return Response.json(mapRows(programmes));
};
