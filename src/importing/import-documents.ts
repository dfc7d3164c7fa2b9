import { pinpoint } from '../domain/pinpoint.ts';
import { checkTypedOrder } from './order/check-typed-order.ts';
import { deriveLists } from './order/derive-lists.ts';
import { draftOne, finishOne, type Drafted, type Finished, type ImportedDocument } from './document-steps.ts';
import type { Draft } from './draft.ts';
import type { ImportNote } from './import-note.ts';
import { orderSessions, type SessionGroup } from './order/order-sessions.ts';
import { decodeText } from './find/decode-text.ts';
import { placeAll, type PlacedSource, type ReadSource } from './find/place-all.ts';
import type { PlaceOptions } from './find/place-document.ts';
import { sayPlace } from './order/say-place.ts';
import type { Moved } from './write/redirects.ts';
import { resolveLinks, type LinkTargets } from './order/resolve-links.ts';

/** An old document as it was found. */
export interface SourceFile {
  /** Path below the folder that is imported, with forward slashes. */
  path: string;
  bytes: Uint8Array;
}

/** What is to be imported, and what is there already. */
export interface ImportInput extends PlaceOptions {
  documents: readonly SourceFile[];
  /** Old address of each file that can be published, and its path below the content folder. */
  files: ReadonlyMap<string, string>;
  /** Addresses of pages that are there already. */
  pages: ReadonlySet<string>;
  /** Addresses of those among them that somebody wrote here: they come from no import, and keep their address. */
  written?: ReadonlySet<string>;
}

/** All that comes of an import, before anything is written. */
export interface ImportResult {
  documents: ImportedDocument[];
  /** Old addresses of the files that some document uses. */
  usedFiles: Set<string>;
  /** Pages whose address has changed. */
  moved: Moved[];
  notes: ImportNote[];
}

/** Turns old documents into those of the content tree. Nothing throws: what cannot be imported has one line. */
export function importDocuments(input: ImportInput): ImportResult {
  const placed = placeDocuments(input);
  const joined = joinDrafts(input, placed, placed.sources.map(draftOne));
  return concludeImport(placed, joined, joined.drafts.map(finishOne));
}

/** Documents with their places, and what there is to say of them so far. */
interface PlacedDocuments {
  sources: PlacedSource[];
  /** Text of each document by its path. */
  texts: ReadonlyMap<string, string>;
  notes: ImportNote[];
}

/** Reads all documents and gives each its place. */
export function placeDocuments(input: ImportInput): PlacedDocuments {
  const notes: ImportNote[] = [];
  const read = readAll(input, notes);
  const sources = placeAll(read, { ...input, taken: input.written ?? new Set() }, notes);
  return { sources, texts: new Map(read.map(({ path, text }) => [path, text])), notes };
}

/** Drafts that know of one another. */
interface JoinedDrafts {
  drafts: Draft[];
  usedFiles: Set<string>;
  moved: Moved[];
  notes: ImportNote[];
}

/** Settles what takes all documents to know: the order of sessions, where links lead, lists that the site makes itself. */
export function joinDrafts(
  input: ImportInput,
  { notes }: PlacedDocuments,
  drafted: readonly Drafted[],
): JoinedDrafts {
  const drafts = drafted.flatMap(({ draft }) => draft ?? []);
  drafts.forEach(sayPlace);
  const groups = orderAll(drafts);
  const usedFiles = new Set<string>();
  const targets: LinkTargets = {
    drafts: new Map(
      drafts.flatMap((draft) =>
        [draft.placement.oldUrl, ...draft.formerly].map((url) => [url, draft] as const),
      ),
    ),
    pages: new Set([...input.pages, ...foldersOf(drafts)]),
    files: new Map(
      [...input.files].map(([old, target]) => [old, `/${target.replace(/^programmes\//u, '')}`]),
    ),
  };
  for (const draft of drafts) resolveLinks(draft, targets, usedFiles);
  for (const [page, own] of groups) if (page) deriveLists(page, own);
  return {
    drafts,
    usedFiles,
    moved: movedPages(drafts, input.programme),
    notes: [...notes, ...drafted.flatMap(({ refused }) => refused ?? [])],
  };
}

/** All that comes of an import, once its documents are written. */
export function concludeImport(
  { texts }: PlacedDocuments,
  { usedFiles, moved, notes }: JoinedDrafts,
  finished: readonly Finished[],
): ImportResult {
  return {
    documents: finished.map(({ document }) => document),
    usedFiles,
    moved,
    notes: [...notes, ...finished.flatMap((each) => each.notes)].map((note) =>
      pinpoint(note, texts.get(note.file) ?? ''),
    ),
  };
}

/** Texts of all documents that can be read; those that cannot have a line each. */
function readAll(input: ImportInput, notes: ImportNote[]): ReadSource[] {
  return input.documents.flatMap(({ path, bytes }): ReadSource[] => {
    const read = decodeText(path, bytes);
    if ('problem' in read) {
      const { message, expected } = read.problem;
      notes.push({
        rule: 'refused',
        file: path,
        action: 'look',
        message,
        expected: `${expected} Then import it again.`,
      });
      return [];
    }
    if (read.encoding) {
      notes.push({
        rule: 'encoding',
        file: path,
        action: 'repaired',
        message: `the file is written in ${read.encoding}, not in UTF-8`,
        expected: 'It was read as such; check its quotation marks, dashes and accents.',
      });
    }
    for (const { line, byte } of read.bad.slice(0, 5)) {
      notes.push({
        rule: 'encoding',
        file: path,
        line,
        action: 'look',
        message: `a byte (${byte}) stands for no character`,
        expected: 'Write what should be there.',
      });
    }
    return [{ path, text: read.text }];
  });
}

/** Addresses that pages had and have no longer: by their place in the old tree, and by what they say of themselves. */
function movedPages(drafts: readonly Draft[], programme: string | undefined): Moved[] {
  return drafts.flatMap(({ placement: { oldUrl, url }, formerly }) =>
    [...(programme === undefined ? [oldUrl] : []), ...formerly]
      .filter((from) => from !== url)
      .map((from): Moved => ({ from, to: url })),
  );
}

function orderAll(drafts: readonly Draft[]): Map<Draft | undefined, SessionGroup[]> {
  const modules = new Map<string, Draft[]>();
  for (const draft of drafts) {
    if (draft.placement.kind !== 'session' && draft.placement.kind !== 'module') continue;
    const folder = draft.placement.target.replace(/\/[^/]*$/u, '');
    modules.set(folder, [...(modules.get(folder) ?? []), draft]);
  }
  const groups = new Map<Draft | undefined, SessionGroup[]>();
  for (const own of modules.values()) {
    const page = own.find(({ placement }) => placement.kind === 'module');
    const ordered = orderSessions(
      own.filter(({ placement }) => placement.kind === 'session'),
      page,
    );
    checkTypedOrder(ordered);
    groups.set(page, ordered);
  }
  return groups;
}

/** Programmes and modules have a page whether somebody wrote one or not. */
function foldersOf(drafts: readonly Draft[]): string[] {
  return drafts
    .filter(({ placement }) => placement.kind !== 'page')
    .flatMap(({ placement: { url } }) => {
      const parts = url.split('/').slice(1, -1);
      return parts.map((_, index) => `/${parts.slice(0, index + 1).join('/')}/`);
    });
}
