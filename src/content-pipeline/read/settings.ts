import { resolve } from 'node:path';
import type { Repository } from '../../domain/repository-links.ts';
import { buildDay } from './build-day.ts';
import type { TreeOptions } from './tree-options.ts';
import { repositorySettings } from './repository-settings.ts';

/** Pages that the site makes itself, whatever the content. Programme folders cannot take these addresses. */
export const sitePages: readonly string[] = [
  '/',
  '/action-plan/',
  '/programme-map/',
  '/programme-map/by-standard/',
  '/my-progress/',
  '/for/',
  '/recovery/',
  '/offline/',
  '/offline/no-connection/',
  '/in-place/continue/',
  '/in-place/tick/',
  '/in-place/word/',
  '/smart-checker/',
  '/smart-checker/how-it-decides/',
  '/smart-checker/worked-examples/',
  '/smart-checker/words/',
  '/glossary/',
  '/search/',
  '/site-map/',
  '/a-to-z/',
  '/whats-new/',
  '/writing/',
  '/writing/gallery/',
  '/writing/review/',
  '/404/',
  '/assets/',
];

/** Files that the build adds to every site. Content may link to them. */
export const siteFiles: readonly string[] = ['/third-party-notices.txt'];

/** What the environment says about the site to build. */
export interface SiteSettings {
  tree: TreeOptions;
  /** Where the site will be published, without a path: `https://example.org`. */
  siteUrl: string;
  /** Path of the site on its host, beginning and ending with a slash. */
  base: string;
  /** The repository that holds the content folder, where pages can be changed. */
  repository: Repository | undefined;
  /** Day that the site is built for, YYYY-MM-DD. */
  today: string;
}

/**
 * Reads `CONTENT_DIR` (default `src/content`), `SITE_URL` (default `http://localhost:4321`) and `BASE_PATH`
 * (default `/`) from the environment, and the repository and the day. Throws a sentence when an address cannot be one.
 */
export function siteSettings(environment: Record<string, string | undefined>): SiteSettings {
  const fallback = resolve('src/content');
  const base = `/${(environment['BASE_PATH'] ?? '').replace(/^\/+|\/+$/gu, '')}/`.replace('//', '/');
  const siteUrl = environment['SITE_URL'] || 'http://localhost:4321';
  if (!URL.canParse(siteUrl))
    throw new Error(`SITE_URL is “${siteUrl}”. Write a whole address, such as https://example.org`);
  const root = environment['CONTENT_DIR'] ? resolve(environment['CONTENT_DIR']) : fallback;
  return {
    siteUrl,
    base,
    tree: { root, fallback, base, sitePages },
    repository: repositorySettings(environment),
    today: buildDay(environment),
  };
}
