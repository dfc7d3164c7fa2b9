import { withBase } from '../../domain/site-address.ts';

/** Name of the site, shown at the top of every page and at the end of every title. */
export const siteName = 'Early career teacher programme';

/** The address of a page of this site, for a link: a path below the site's root put below its base path. */
export function link(path: string): string {
  return withBase(path, import.meta.env.BASE_URL);
}

/** What stands in the row at the top of every page: its first word or words alone where there is no room for more. */
export const shortName = ['ECT', 'programme'] as const;

interface MenuEntry {
  text: string;
  path: string;
}

/** What people come for most, in the row at the top of every page. */
export const tools: readonly MenuEntry[] = [
  { text: 'Plan', path: '/action-plan/' },
  { text: 'Checker', path: '/smart-checker/' },
  { text: 'Search', path: '/search/' },
];

/** The other main pages, which the menu opens. */
export const menu: readonly MenuEntry[] = [
  { text: 'Programme map', path: '/programme-map/' },
  { text: 'For mentors', path: '/for/mentor/' },
  { text: 'For early career teachers', path: '/for/ect/' },
  { text: 'For induction tutors', path: '/for/induction-tutor/' },
  { text: 'My progress', path: '/my-progress/' },
  { text: 'Glossary', path: '/glossary/' },
  { text: 'Keep for offline use', path: '/offline/' },
];
