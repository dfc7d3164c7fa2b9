import type { MiddlewareHandler } from 'astro';
import { problemLine } from '../../domain/problem.ts';
import { currentEdition } from './edition.ts';

/**
 * While authors work: writes what is wrong with the content on top of every page, so that nobody has to look at the
 * window in which the command runs. The page below it is the last good one. A build does not use this file.
 */
export const onRequest: MiddlewareHandler = async (_context, next) => {
  const response = await next();
  const errors = currentEdition().tree.problems.filter(({ severity }) => severity === 'error');
  const isPage = response.headers.get('content-type')?.startsWith('text/html') ?? false;
  if (errors.length === 0 || !isPage) return response;
  const list = errors.map((problem) => `<li>${escaped(problemLine(problem))}</li>`).join('');
  const notice = `<div role="alert" style="border: 4px solid; padding: 1rem; margin: 1rem; font: 1rem sans-serif; color: #0b0c0c; background: #fff">
<p><strong>${errors.length === 1 ? 'One thing stops' : `${errors.length} things stop`} the site from being built.</strong>
Until this is put right, the last good version of the page is shown.</p><ul>${list}</ul></div>`;
  const html = await response.text();
  const shown = html.replace(/<body[^>]*>/u, (body) => body + notice);
  return new Response(shown, { status: response.status, headers: response.headers });
};

const escaped = (text: string): string =>
  text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('>', '&gt;');
