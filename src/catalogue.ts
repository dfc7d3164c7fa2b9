import { getCollection } from 'astro:content';
import { buildProgrammes } from './domain/programme/build-programmes.ts';
import type { GlossaryEntry } from './domain/programme/glossary.ts';
import { sessionsOf } from './domain/programme/link-neighbours.ts';
import type { Outline } from './domain/programme/outline.ts';
import type { Module, Programme, Session } from './domain/programme/programme.ts';
import type { ContentDocument, PageDocument } from './domain/session/document.ts';
import type { TreeEntry } from './documents/tree-entry.ts';

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
  let glossary: GlossaryEntry[] = [];
  for (const { data } of await getCollection('tree')) {
    const entry = data as TreeEntry;
    if (entry.entry === 'document') documents.push(entry.document);
    else if (entry.entry === 'outline') outlines.set(entry.slug, entry.outline);
    else if (entry.entry === 'asset') assets.set(entry.url, entry.path);
    else glossary = entry.glossary;
  }
  const programmes = buildProgrammes(documents, outlines);
  return {
    programmes,
    modules: programmes.flatMap(({ modules }) => modules),
    sessions: programmes.flatMap(sessionsOf),
    pages: documents.filter((document): document is PageDocument => document.kind === 'page'),
    glossary: new Map(glossary.map((entry) => [entry.id, entry])),
    assets,
  };
}
