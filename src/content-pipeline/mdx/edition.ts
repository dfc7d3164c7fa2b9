import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { exampleFiles } from '../../domain/session/writing/author-examples.ts';
import { formNamed, type KeptForm } from '../../domain/session/kept-form.ts';
import { href, targetOf } from '../read/address.ts';
import { readGallery, type GalleryItem } from '../tree/gallery.ts';
import type { ReadBody } from '../tree/document.ts';
import type { TreeOptions } from '../read/tree-options.ts';
import type { ContentTree } from '../tree/tree.ts';
import type { PageSource } from '../../domain/session/page-source.ts';
import type { Repository } from '../../domain/repository-links.ts';

const key: unique symbol = Symbol.for('content-edition');

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

/** Finds what was read of a document by the address of its file, as the compiler knows it. */
export type BodyAt = (fileUrl: URL | undefined) => PreparedBody | undefined;

/** What the current edition has at an address. */
export const bodyAt: BodyAt = (fileUrl) =>
  fileUrl && currentEdition().bodies.get(fileURLToPath(fileUrl).replaceAll('\\', '/'));

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

/** Astro loads this file once for its configuration, once for its content and once for the pages: they share one edition. */
const shared = globalThis as { [key]?: Edition };

/** The edition that is being built or served. Throws when no content was read yet. */
export function currentEdition(): Edition {
  const edition = shared[key];
  if (!edition) throw new Error('The content has not been read yet.');
  return edition;
}

/** The audit or record of that name; those of the gallery last. */
export function formInEdition(name: string): KeptForm | undefined {
  const { tree, gallery } = currentEdition();
  const examples = gallery.map(({ forms }) => ({ url: '/writing/gallery/', forms }));
  return formNamed(tree.documents, name) ?? formNamed(examples, name);
}

/** The edition before the next one, if there is one yet. */
export const earlierEdition = (): Edition | undefined => shared[key];

/** Puts an edition in the place of the one before. */
export function publishEdition(edition: Edition): void {
  shared[key] = edition;
}
