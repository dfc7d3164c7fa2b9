import { getCollection } from 'astro:content';
import { buildProgrammes } from './domain/programme/build-programmes.ts';
import type { GlossaryEntry } from './domain/programme/glossary.ts';
import { sessionsOf } from './domain/programme/link-neighbours.ts';
import type { Outline } from './domain/programme/outline.ts';
import type { Module, Programme, Session } from './domain/programme/programme.ts';
import type { Redirect } from './domain/programme/redirects.ts';
import type { ContentDocument, PageDocument } from './domain/session/document.ts';
import type { PageSource } from './domain/session/page-source.ts';
import type { Repository } from './domain/repository-links.ts';
import type { GalleryItem, TreeEntry } from './documents/tree-entry.ts';

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

let built: Promise<Catalogue> | undefined;

/** The catalogue of the site. It is put together once a build; while authors work it follows every change. */
export function catalogue(): Promise<Catalogue> {
  if (import.meta.env.DEV) return collect();
  built ??= collect();
  return built;
}

async function collect(): Promise<Catalogue> {
  const documents: ContentDocument[] = [];
  const outlines = new Map<string, Outline>();
  const assets = new Map<string, string>();
  const rest: Pick<Catalogue, 'redirects' | 'gallery' | 'sources' | 'repository' | 'guideUrl' | 'today'> = {
    redirects: [],
    gallery: [],
    sources: new Map(),
    repository: undefined,
    guideUrl: undefined,
    today: '',
  };
  let glossary: GlossaryEntry[] = [];
  for (const { data } of await getCollection('tree')) {
    const entry = data as TreeEntry;
    if (entry.entry === 'document') documents.push(entry.document);
    else if (entry.entry === 'outline') outlines.set(entry.slug, entry.outline);
    else if (entry.entry === 'asset') assets.set(entry.url, entry.path);
    else if (entry.entry === 'redirects') rest.redirects = entry.redirects;
    else if (entry.entry === 'gallery') rest.gallery = entry.gallery;
    else if (entry.entry === 'publication') {
      rest.sources = new Map(entry.publication.sources);
      rest.repository = entry.publication.repository;
      rest.guideUrl = entry.publication.guideUrl;
      rest.today = entry.publication.today;
    } else glossary = entry.glossary;
  }
  const programmes = buildProgrammes(documents, outlines);
  return {
    programmes,
    modules: programmes.flatMap(({ modules }) => modules),
    sessions: programmes.flatMap(sessionsOf),
    pages: documents.filter((document): document is PageDocument => document.kind === 'page'),
    glossary: new Map(glossary.map((entry) => [entry.id, entry])),
    assets,
    documents,
    ...rest,
  };
}
