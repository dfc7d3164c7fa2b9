import { sep } from 'node:path';
import type { Loader, LoaderContext } from 'astro/loaders';
import { problemLine } from '../domain/problem.ts';
import {
  earlierEdition,
  makeEdition,
  publishEdition,
  withLastGood,
  type Publication,
} from './mdx/edition.ts';
import { guideLink, pageSources } from './tree/page-sources.ts';
import { readTree, type ContentTree } from './tree/tree.ts';
import { contentProblems, reportProblems } from './check/report.ts';
import { siteSettings, type SiteSettings } from './read/settings.ts';

/** How long the editor may still be writing files before the tree is read again, in milliseconds. */
const settle = 100;

/**
 * Reads the content tree, once in a build and at each change while authors work (`npm run dev`). A build stops with every
 * problem at once; while authors work the problems are listed and the last good pages stay.
 *
 * The collection holds one entry that says which edition is the current one: Astro shows the pages anew when it changes.
 */
export function contentLoader(): Loader {
  return {
    name: 'content-tree',
    async load(context) {
      let number = 0;
      const load = async () => {
        await read(context);
        context.store.set({ id: 'edition', data: { number: (number += 1) } });
      };
      await load();
      const { watcher } = context;
      if (!watcher) return;
      const { root } = siteSettings(process.env).tree;
      watcher.add(root);
      let timer: NodeJS.Timeout | undefined;
      watcher.on('all', (_event, path) => {
        if (!path.startsWith(root + sep)) return;
        clearTimeout(timer);
        timer = setTimeout(
          () => void load().catch((cause: unknown) => context.logger.error(String(cause))),
          settle,
        );
      });
    },
  };
}

async function read({ logger, watcher }: LoaderContext): Promise<void> {
  const settings = siteSettings(process.env);
  const { tree: options } = settings;
  const tree = await readTree(options);
  const errors = tree.problems.filter(({ severity }) => severity === 'error');
  if (!watcher && errors.length > 0) {
    reportProblems(errors, (file) => tree.paths.get(file));
    const count = errors.length === 1 ? '1 problem' : `${errors.length} problems`;
    console.error(`\n${count} to put right. Nothing was built.`);
    process.exit(contentProblems);
  }
  if (watcher) {
    for (const problem of tree.problems.filter(({ severity }) => severity === 'warning'))
      logger.warn(problemLine(problem));
    if (errors.length > 0) {
      const list = errors.map(problemLine).join('\n');
      logger.error(`\n${list}\nUntil these are put right, the last good version of these pages is shown.`);
    }
  }
  const good = errors.length > 0 ? withLastGood(tree, earlierEdition()?.tree) : tree;
  publishEdition(makeEdition(good, await publicationOf(good, settings), options));
}

async function publicationOf(tree: ContentTree, settings: SiteSettings): Promise<Publication> {
  const { today, repository } = settings;
  return {
    today,
    repository,
    sources: await pageSources(tree, settings),
    guideUrl: await guideLink(settings),
  };
}
