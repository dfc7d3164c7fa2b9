import type { GlossaryEntry } from '../domain/programme/glossary.ts';
import type { Outline } from '../domain/programme/outline.ts';
import type { Redirect } from '../domain/programme/redirects.ts';
import type { Block, ContentDocument } from '../domain/session/document.ts';
import type { PageSource } from '../domain/session/page-source.ts';
import type { Repository } from '../domain/repository-links.ts';

/** One entry of the content collection. */
export type TreeEntry =
  | { entry: 'document'; document: ContentDocument }
  | { entry: 'glossary'; glossary: GlossaryEntry[] }
  | { entry: 'outline'; slug: string; outline: Outline }
  | { entry: 'asset'; url: string; path: string }
  | { entry: 'redirects'; redirects: Redirect[] }
  | { entry: 'gallery'; gallery: GalleryItem[] }
  | { entry: 'publication'; publication: Publication };

/** One author component with an example of it, as written and as rendered. */
export interface GalleryItem {
  name: string;
  source: string;
  blocks: Block[];
}

/** What is known of this edition of the site beside its content. */
export interface Publication {
  /** Day that the site is built for, YYYY-MM-DD. */
  today: string;
  /** Where the text of each page comes from, by address. */
  sources: Array<[url: string, source: PageSource]>;
  /** Whether pages can be changed there: the repository that holds the content. */
  repository?: Repository;
  /** The guide for writers. */
  guideUrl?: string;
}
