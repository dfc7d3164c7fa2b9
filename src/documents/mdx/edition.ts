import { join } from 'node:path';
import { exampleFiles } from '../../domain/session/author-examples.ts';
import { href, targetOf } from '../address.ts';
import { readGallery, type GalleryItem } from '../read-gallery.ts';
import type { ReadBody } from '../read-document.ts';
import type { ContentTree, TreeOptions } from '../read-tree.ts';
import type { PageSource } from '../../domain/session/page-source.ts';
import type { Repository } from '../../domain/repository-links.ts';

/** A body with all that the compiler needs to know of it. */
export interface PreparedBody extends ReadBody {
  /** Path below the content folder. */
  file: string;
  /** Turns the address that an author wrote into the address of the published page, picture or file. */
  address: (written: string) => string;
}

/** What is known of this edition of the site beside its content. */
export interface Publication {
  /** Day that the site is built for, YYYY-MM-DD. */
  today: string;
  /** Where the text of each page comes from, by address. */
  sources: Map<string, PageSource>;
  /** Whether pages can be changed there: the repository that holds the content. */
  repository: Repository | undefined;
  /** The guide for writers. */
  guideUrl: string | undefined;
}

/** One reading of the content: what the pages are made of, and what the compiler makes of its texts. */
export interface Edition {
  tree: ContentTree;
  publication: Publication;
  /** Every author component with its example. */
  gallery: GalleryItem[];
  /** By path on disk, with forward slashes. */
  bodies: Map<string, PreparedBody>;
  /** The same paths, by the files below the content folder. */
  paths: Map<string, string>;
}

/** Makes the edition of a tree that was read. */
export function makeEdition(
  tree: ContentTree,
  publication: Publication,
  { root, base }: TreeOptions,
): Edition {
  const gallery = readGallery(tree.glossary);
  const edition: Edition = { tree, publication, gallery, bodies: new Map(), paths: new Map() };
  const add = (body: ReadBody, file: string, path: string, files?: ReadonlyMap<string, string>): void => {
    const address = (written: string) => href(targetOf(files?.get(written) ?? written, file), base);
    edition.bodies.set(path, { ...body, file, address });
    edition.paths.set(file, path);
  };
  for (const [file, path] of tree.paths) {
    const onDisk = path.replaceAll('\\', '/');
    const body = tree.bodies.get(file);
    if (body) add(body, file, onDisk);
  }
  for (const { file, body } of gallery) add(body, file, join(root, file).replaceAll('\\', '/'), exampleFiles);
  return edition;
}

/** A tree in which every file that has a mistake is as it was when it was last without one. */
export function withLastGood(tree: ContentTree, before: ContentTree | undefined): ContentTree {
  if (!before) return tree;
  const read = new Set(tree.documents.map(({ file }) => file));
  const kept = before.documents.filter(({ file }) => tree.paths.has(file) && !read.has(file));
  const keptBodies = kept.flatMap(({ file }) => {
    const body = before.bodies.get(file);
    return body ? [[file, body] as const] : [];
  });
  const outlineStays = ([slug]: [string, unknown]) => tree.paths.has(`programmes/${slug}/outline.yaml`);
  return {
    ...tree,
    documents: [...tree.documents, ...kept],
    bodies: new Map([...tree.bodies, ...keptBodies]),
    outlines: new Map([...[...before.outlines].filter(outlineStays), ...tree.outlines]),
    glossary: tree.glossary.length === 0 && tree.paths.has('glossary.yaml') ? before.glossary : tree.glossary,
  };
}

type Listener = (after: Edition, before: Edition) => void;
interface Shared {
  edition?: Edition;
  listeners: Set<Listener>;
}

/** Astro loads this file once for its configuration, once for its content and once for the pages: they share one edition. */
const key = Symbol.for('content-edition');
const shared = ((globalThis as Record<symbol, unknown>)[key] ??= { listeners: new Set() }) as Shared;

/** The edition that is being built or served. Throws when no content was read yet. */
export function currentEdition(): Edition {
  if (!shared.edition) throw new Error('The content has not been read yet.');
  return shared.edition;
}

/** Puts an edition in the place of the one before, and tells those who asked. */
export function publishEdition(edition: Edition): void {
  const before = shared.edition;
  shared.edition = edition;
  if (before) shared.listeners.forEach((listener) => listener(edition, before));
}

/** The edition before the next one, if there is one yet. */
export const earlierEdition = (): Edition | undefined => shared.edition;

/** Calls `listener` whenever an edition has replaced another. */
export function onNewEdition(listener: Listener): void {
  shared.listeners.add(listener);
}
