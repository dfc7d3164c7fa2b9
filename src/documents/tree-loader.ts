import { sep } from 'node:path';
import type { Loader, LoaderContext } from 'astro/loaders';
import { problemLine } from '../domain/problem.ts';
import { guideLink, pageSources } from './page-sources.ts';
import { readGallery } from './read-gallery.ts';
import { readTree, type ContentTree } from './read-tree.ts';
import { siteSettings, type SiteSettings } from './settings.ts';
import type { Publication, TreeEntry } from './tree-entry.ts';

/** How long the editor may still be writing files before the tree is read again, in milliseconds. */
const settle = 100;

/**
 * Reads the content tree for Astro. A build stops with every problem at once; while authors work (`npm run dev`) the
 * problems are listed, the last good pages stay, and the tree is read again at each change.
 */
export function treeLoader(): Loader {
  return {
    name: 'content-tree',
    async load(context) {
      const settings = siteSettings(process.env);
      const { tree: options } = settings;
      const load = async () => {
        const tree = await readTree(options);
        store(tree, await publicationOf(tree, settings), context);
      };
      await load();
      if (!context.watcher) return;
      context.watcher.add(options.root);
      let timer: NodeJS.Timeout | undefined;
      context.watcher.on('all', (_event, path) => {
        if (!path.startsWith(options.root + sep)) return;
        clearTimeout(timer);
        timer = setTimeout(
          () => void load().catch((cause: unknown) => context.logger.error(String(cause))),
          settle,
        );
      });
    },
  };
}

async function publicationOf(tree: ContentTree, settings: SiteSettings): Promise<Publication> {
  const { today, repository } = settings;
  const sources = [...(await pageSources(tree, settings))];
  const guideUrl = await guideLink(settings);
  return { today, sources, ...(repository ? { repository } : {}), ...(guideUrl ? { guideUrl } : {}) };
}

function store(tree: ContentTree, publication: Publication, { store, logger, watcher }: LoaderContext): void {
  const errors = tree.problems.filter(({ severity }) => severity === 'error');
  for (const { severity, ...problem } of tree.problems) {
    if (severity === 'warning' && watcher) logger.warn(problemLine({ severity, ...problem }));
  }
  if (errors.length > 0) {
    const list = errors.map(problemLine).join('\n');
    if (!watcher) throw new Error(`The content has problems:\n${list}`);
    logger.error(`\n${list}\nUntil these are put right, the last good version of these pages is shown.`);
  }
  if (errors.length === 0) store.clear();
  const set = (id: string, data: TreeEntry) =>
    store.set({ id, data: data as unknown as Record<string, unknown> });
  for (const document of tree.documents) set(document.url, { entry: 'document', document });
  for (const [slug, outline] of tree.outlines) set(`outline:${slug}`, { entry: 'outline', slug, outline });
  for (const [url, path] of tree.assets) set(`asset:${url}`, { entry: 'asset', url, path });
  set('redirects', { entry: 'redirects', redirects: tree.redirects });
  set('gallery', { entry: 'gallery', gallery: readGallery(tree.glossary, siteSettings(process.env).base) });
  set('publication', { entry: 'publication', publication });
  set('glossary', { entry: 'glossary', glossary: tree.glossary });
}
