import type { APIRoute } from 'astro';
import { link } from '../components/site/site.ts';

/** Everything may be read; the search’s index is of no use in another’s. Robots look for this file at a host’s top only. */
export const GET: APIRoute = ({ site }) =>
  new Response(
    [
      'User-agent: *',
      `Disallow: ${link('/search/index-')}`,
      '',
      `Sitemap: ${new URL(link('/sitemap.xml'), site).href}`,
      '',
    ].join('\n'),
    { headers: { 'content-type': 'text/plain' } },
  );
