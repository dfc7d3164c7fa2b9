import { existsSync } from 'node:fs';
import { realpath } from 'node:fs/promises';
import { dirname, isAbsolute, join, relative, sep } from 'node:path';
import {
  editLink,
  issueLink,
  newFileLink,
  viewLink,
  type Repository,
} from '../../domain/repository-links.ts';
import { titleFromSlug } from '../../domain/programme/build/title-from-slug.ts';
import { withBase } from '../../domain/site-address.ts';
import type { PageSource } from '../../domain/session/page-source.ts';
import { lastChanges } from '../history/last-changes.ts';
import type { TreeOptions } from '../read/tree-options.ts';
import type { ContentTree } from './tree.ts';
import { repositoryOf } from '../history/run-git.ts';
import { present } from '../../domain/present.ts';

/** What has to be known of the site to say where its pages come from. */
export interface SourceOptions {
  tree: TreeOptions;
  siteUrl: string;
  repository: Repository | undefined;
}

/** The form that readers report a problem with; its field for the address has the id `page`. */
const problemForm = 'page-problem.yml';
/** The form for ideas; for pages that are not made from a file. Its field for the address has the same id. */
const suggestionForm = 'suggestion.yml';

/**
 * Where the text of every page comes from, by address. A file outside the repository that holds the content folder gets
 * no link, and a file that Git does not know gets no date.
 */
export async function pageSources(
  tree: Pick<ContentTree, 'documents' | 'outlines' | 'paths'>,
  options: SourceOptions,
): Promise<Map<string, PageSource>> {
  const { repository } = options;
  const { root, fallback, base } = options.tree;
  const homes = await Promise.all([...new Set([root, fallback])].map(openHome));
  const rootHome = present(homes[0]);
  const sources = new Map<string, PageSource>();
  const wholeAddress = (url: string) => new URL(withBase(url, base), options.siteUrl).href;
  const add = (url: string, file: string, newText?: string): void => {
    const path = tree.paths.get(file) ?? join(root, file);
    const home = homes.find(({ folder }) => isBelow(path, folder)) ?? rootHome;
    const inRepository = pathFrom(home.top, join(home.real, relative(home.folder, path)));
    const source: PageSource = {};
    const updated = newText === undefined && inRepository && home.dates.get(inRepository);
    if (updated) source.updated = updated;
    if (repository && inRepository && home.top === rootHome.top) {
      source.editUrl =
        newText === undefined
          ? editLink(repository, inRepository)
          : newFileLink(repository, inRepository, newText);
    }
    if (repository) source.reportUrl = issueLink(repository, problemForm, { page: wholeAddress(url) });
    sources.set(url, source);
  };

  for (const { url, file } of tree.documents) add(url, file);
  for (const url of derivedPages(tree)) {
    if (sources.has(url)) continue;
    const title = titleFromSlug(url.split('/').at(-2) ?? '');
    const text = `---\ntitle: "${title.replace(/["\\]/gu, '')}"\n---\n\nSay here what this is about, in two or three sentences.\n`;
    add(url, `programmes${url}index.mdx`, text);
  }
  if (tree.paths.has('glossary.yaml')) add('/glossary/', 'glossary.yaml');
  for (const url of options.tree.sitePages) {
    if (!repository || sources.has(url)) continue;
    const page = wholeAddress(url);
    sources.set(url, {
      editUrl: issueLink(repository, suggestionForm, { page }),
      reportUrl: issueLink(repository, problemForm, { page }),
    });
  }
  return sources;
}

const guide = 'docs/writing-a-session.md';

/** Shows the guide for writers, when the repository that holds the content has it. */
export async function guideLink({ tree, repository }: SourceOptions): Promise<string | undefined> {
  if (!repository) return undefined;
  const top = (await repositoryOf(tree.root))?.top ?? process.cwd();
  return existsSync(join(top, guide)) ? viewLink(repository, guide) : undefined;
}

/** A folder of content with its repository, its real place, and the dates of its files. */
interface Home {
  folder: string;
  real: string;
  top: string;
  dates: Map<string, string>;
}

async function openHome(folder: string): Promise<Home> {
  const real = await realpath(folder).catch(() => folder);
  // A copy without Git still has its place in the project, and with it its links.
  const repository = await repositoryOf(real);
  const top = repository?.top ?? (await realpath(process.cwd()));
  const dates = repository?.isWhole ? await lastChanges(real) : new Map<string, string>();
  return { folder, real, top: join(top), dates };
}

/** Programmes and modules have a page whether somebody wrote an index or not. */
function derivedPages({ documents, outlines }: Pick<ContentTree, 'documents' | 'outlines'>): Set<string> {
  const urls = new Set([...outlines.keys()].map((slug) => `/${slug}/`));
  for (const { kind, url } of documents) {
    if (kind === 'page') continue;
    const [programme, module] = url.split('/').slice(1, -1);
    urls.add(`/${programme}/`);
    if (module) urls.add(`/${programme}/${module}/`);
  }
  return urls;
}

const isBelow = (path: string, folder: string): boolean =>
  path.startsWith(folder + sep) || dirname(path) === folder;

/** The path of a file from the top of its repository, or undefined when it lies elsewhere. */
function pathFrom(top: string, path: string): string | undefined {
  const inside = relative(top, path);
  return inside.startsWith('..') || isAbsolute(inside) ? undefined : inside.split(sep).join('/');
}
