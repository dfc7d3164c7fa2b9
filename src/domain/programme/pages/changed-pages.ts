import type { PageSource } from '../../session/page-source.ts';
import type { ListedPage } from './list-pages.ts';

/** A page with the day on which its text last changed. */
export interface ChangedPage extends ListedPage {
  /** YYYY-MM-DD. */
  updated: string;
}

/** The pages whose text changed last, newest first; on one day in the order of the site. Pages without a day are left out. */
export function changedPages(
  pages: readonly ListedPage[],
  sources: ReadonlyMap<string, PageSource>,
  most: number,
): ChangedPage[] {
  return pages
    .flatMap((page) => {
      const updated = sources.get(page.url)?.updated;
      return updated ? [{ ...page, updated }] : [];
    })
    .sort((a, b) => (a.updated < b.updated ? 1 : a.updated > b.updated ? -1 : 0))
    .slice(0, most);
}
