import type { APIRoute } from 'astro';
import { catalogue } from '../catalogue.ts';
import { link } from '../components/site/site.ts';
import { listPages } from '../domain/programme/pages/list-pages.ts';
import { escapeXml } from '../domain/xml.ts';

/** Every page that search engines may list, with the day on which its text changed where that is known. */
export const GET: APIRoute = async ({ site }) => {
  const { programmes, pages, sources } = await catalogue();
  const entries = listPages(programmes, pages)
    .filter(({ listed }) => listed)
    .map(({ url }) => {
      const updated = sources.get(url)?.updated;
      const address = escapeXml(new URL(link(url), site).href);
      return `<url><loc>${address}</loc>${updated ? `<lastmod>${updated}</lastmod>` : ''}</url>`;
    });
  const open = '<urlset xmlns="http://www.sitemaps.org/schemas/sitemap/0.9">';
  const text = ['<?xml version="1.0" encoding="utf-8"?>', open, ...entries, '</urlset>', ''].join('\n');
  return new Response(text, { headers: { 'content-type': 'application/xml' } });
};
