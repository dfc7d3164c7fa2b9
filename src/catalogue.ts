import { currentEdition } from './content-pipeline/mdx/edition.ts';
import { buildProgrammes } from './domain/programme/build/programmes.ts';
import type { GlossaryEntry } from './domain/programme/glossary.ts';
import { sessionsOf } from './domain/programme/build/link-neighbours.ts';
import type { NewsEntry } from './domain/programme/pages/news.ts';
import type { Module, Programme, Session } from './domain/programme/programme.ts';
import type { Redirect } from './domain/programme/redirects.ts';
import type { ContentDocument, PageDocument } from './domain/session/document.ts';
import type { PageSource } from './domain/session/page-source.ts';
import type { Repository } from './domain/repository-links.ts';
import type { GalleryItem } from './content-pipeline/tree/gallery.ts';

/** Everything the pages are made of. */
export interface Catalogue {
  programmes: Programme[];
  modules: Module[];
  sessions: Session[];
  pages: PageDocument[];
  /** By the id authors use. */
  glossary: Map<string, GlossaryEntry>;
  /** Published files: their address, and where they are on disk. */
  assets: Map<string, string>;
  /** What has changed, as the writers tell it. */
  news: NewsEntry[];
  /** Addresses that once were pages. */
  redirects: Redirect[];
  /** Every author component with its example. */
  gallery: GalleryItem[];
  /** All documents as they are, for lists of pages by their files. */
  documents: ContentDocument[];
  /** Where the text of each page comes from, by address. */
  sources: Map<string, PageSource>;
  /** Where pages can be changed, when that was set. */
  repository: Repository | undefined;
  /** The guide for writers, where it can be read. */
  guideUrl: string | undefined;
  /** Day that the site is built for, YYYY-MM-DD. */
  today: string;
}

let built: Catalogue | undefined;

/** The catalogue of the site. It is put together once a build; while authors work it follows every change. */
export async function catalogue(): Promise<Catalogue> {
  if (import.meta.env.DEV) {
    // Asking for the collection tells Astro that the page changes with the content.
    await (await import('astro:content')).getCollection('edition');
    return collect();
  }
  built ??= collect();
  return built;
}

function collect(): Catalogue {
  const { tree, publication, gallery } = currentEdition();
  const { glossary, outlines, assets, news, redirects } = tree;
  const documents = tree.documents.toSorted((a, b) => (a.url < b.url ? -1 : 1));
  const programmes = buildProgrammes(documents, outlines);
  return {
    programmes,
    modules: programmes.flatMap(({ modules }) => modules),
    sessions: programmes.flatMap(sessionsOf),
    pages: documents.filter((document): document is PageDocument => document.kind === 'page'),
    glossary: new Map(glossary.map((entry) => [entry.id, entry])),
    assets,
    documents,
    news,
    redirects,
    gallery,
    ...publication,
  };
}
