import { withBase } from '../../domain/site-address.ts';

/** Name of the site, shown at the top of every page and at the end of every title. */
export const siteName = 'Early career teacher programme';

/** The address of a page of this site, for a link: a path below the site's root put below its base path. */
export function link(path: string): string {
  return withBase(path, import.meta.env.BASE_URL);
}

/** The main pages, in the order of the menu. */
export const menu: ReadonlyArray<{ text: string; path: string }> = [
  { text: 'Programme', path: '/' },
  { text: 'Action plan', path: '/action-plan/' },
  { text: 'SMART checker', path: '/smart-checker/' },
  { text: 'Glossary', path: '/glossary/' },
  { text: 'Search', path: '/search/' },
];
