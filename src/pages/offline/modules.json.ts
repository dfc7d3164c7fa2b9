import type { APIRoute } from 'astro';
import { catalogue } from '../../catalogue.ts';
import { link } from '../../components/site/site.ts';
import { sessionsOfModule } from '../../domain/programme/build/link-neighbours.ts';
import { isMeeting } from '../../domain/programme/is-meeting.ts';

/** Pages that are of use with every module. */
const shared = [
  '/',
  '/action-plan/',
  '/smart-checker/',
  '/glossary/',
  '/how-your-data-is-kept/',
  '/offline/',
  '/offline/no-connection/',
  '/recovery/',
  '/in-place/continue/',
  '/in-place/tick/',
  '/in-place/word/',
];

/**
 * Which pages belong to which module, for keeping them offline. When the site is built, `scripts/build/write-offline.ts` adds the
 * pictures, files and sizes, which are not known before.
 */
export const GET: APIRoute = async () => {
  const { modules, programmes } = await catalogue();
  const pages = [...shared, ...programmes.map(({ url }) => url)].map(link);
  return Response.json({
    shared: { pages, files: [], bytes: 0 },
    modules: modules
      .filter((module) => sessionsOfModule(module).length > 0)
      .map((module) => ({
        url: module.url,
        list: link(`${module.url}offline.json`),
        bytes: 0,
        pages: [
          module.url,
          `${module.url}all/`,
          ...sessionsOfModule(module).flatMap((session) =>
            isMeeting(session) ? [session.url, `${session.url}meeting/`] : [session.url],
          ),
        ].map(link),
      })),
  });
};
