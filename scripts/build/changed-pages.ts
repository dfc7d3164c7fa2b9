import { identify } from '../../src/content-pipeline/read/identify.ts';

/** What a proposal does to one page. */
export interface ChangedPage {
  url: string;
  what: 'new' | 'changed' | 'moved' | 'removed';
}

/** What a proposal changes: pages, and whether anything changes that all pages are made with. */
export interface Changes {
  pages: ChangedPage[];
  everyPage: boolean;
}

const words: Record<string, ChangedPage['what']> = { A: 'new', M: 'changed', R: 'moved', D: 'removed' };

/**
 * Reads what `git diff --name-status -z -M` printed. `below` is the content folder from the top of the repository, with
 * its slash.
 */
export function changedPages(output: string, below: string): Changes {
  const parts = output.split('\0');
  const pages = new Map<string, ChangedPage['what']>();
  let everyPage = false;
  for (let index = 0; index + 1 < parts.length; index += 1) {
    const what = words[parts[index]?.charAt(0) ?? ''] ?? 'changed';
    if (what === 'moved') index += 1;
    const path = parts[(index += 1)] ?? '';
    if (path.startsWith(below)) {
      const url = pageOf(path.slice(below.length));
      if (url !== undefined) pages.set(url, identify(path.slice(below.length)) ? what : 'changed');
    } else if (/^(?:src|public)\//u.test(path) || path === 'astro.config.mjs') everyPage = true;
  }
  return { pages: [...pages].map(([url, what]) => ({ url, what })), everyPage };
}

/** The page that shows what a file of the content folder holds. */
function pageOf(file: string): string | undefined {
  if (file === 'glossary.yaml') return '/glossary/';
  const outline = /^programmes\/([^/]+)\/outline\.yaml$/u.exec(file)?.[1];
  return outline ? `/${outline}/` : identify(file)?.url;
}
