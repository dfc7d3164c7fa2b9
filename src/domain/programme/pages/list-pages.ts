import type { PageDocument } from '../../session/document.ts';
import { sessionsOfModule } from '../build/link-neighbours.ts';
import { ownPages } from '../own-pages.ts';
import type { Programme } from '../programme.ts';

/** A page of the site as lists of pages name it. */
export interface ListedPage {
  url: string;
  title: string;
  /** Where it belongs, when the title alone does not tell it from others of its name. */
  place?: string;
  /** Whether search engines may list it; pages for writers are not. */
  listed: boolean;
}

/** Every page of the site in its order, the home page first. */
export function listPages(programmes: readonly Programme[], pages: readonly PageDocument[]): ListedPage[] {
  return [
    { url: '/', title: 'Home: the whole programme', listed: true },
    ...programmes.flatMap((programme) => [
      { url: programme.url, title: programme.title, listed: true },
      ...programme.modules
        .filter(({ published }) => published)
        .flatMap((module) => [
          { url: module.url, title: module.title, place: programme.title, listed: true },
          ...sessionsOfModule(module).map(({ url, topic, title }) => ({
            url,
            title: topic,
            place: title === topic ? module.title : title,
            listed: true,
          })),
        ]),
    ]),
    ...ownPages.map(({ url, title, group }) => ({ url, title, listed: group !== 'writing' })),
    ...pages.map(({ url, frontmatter }) => ({ url, title: frontmatter.title, listed: true })),
  ];
}
