import { pinpoint } from '../domain/pinpoint.ts';
import { readDocument } from '../content-pipeline/tree/document.ts';
import { checkTypedOrder } from './order/check-typed-order.ts';
import { deriveLists } from './order/derive-lists.ts';
import type { Draft } from './draft.ts';
import { draftDocument } from './find/draft-document.ts';
import type { ImportNote } from './import-note.ts';
import { lookOver } from './report/look/look-over.ts';
import { orderSessions, type SessionGroup } from './order/order-sessions.ts';
import { decodeText } from './find/decode-text.ts';
import { placeAll, type PlacedSource, type ReadSource } from './find/place-all.ts';
import type { PlaceOptions } from './find/place-document.ts';
import { sayPlace } from './order/say-place.ts';
import type { Moved } from './write/redirects.ts';
import { resolveLinks, type LinkTargets } from './order/resolve-links.ts';
import { checkWords, wordFinding } from './report/words/check-words.ts';
import type { WordDifference } from './report/words/compare-words.ts';
import { writeDocument, writePlain } from './write/write-document.ts';

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

/** A new document, ready to be written. */
interface ImportedDocument {
  source: string;
  target: string;
  url: string;
  text: string;
  /** Words of the old text that the site now makes itself. */
  derived: string[];
  /** Differences in words that are known and reported. */
  differences: WordDifference[];
  /** Whether the title was the first heading of the old text. */
  titleWasHeading: boolean;
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
  const notes: ImportNote[] = [];
  const sources = readAll(input, notes);
  const drafts = placeAll(sources, { ...input, taken: input.written ?? new Set() }, notes).flatMap(
    (source) => {
      const draft = attempt(source, notes);
      return draft ? [draft] : [];
    },
  );
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
  for (const draft of drafts) lookOver(draft);
  const documents = drafts.map(finish);
  const moved = movedPages(drafts, input.programme);
  const texts = new Map(sources.map(({ path, text }) => [path, text]));
  return {
    documents,
    usedFiles,
    moved,
    notes: [...notes, ...drafts.flatMap((draft) => draft.notes)].map((note) =>
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

function attempt({ placement, text }: PlacedSource, notes: ImportNote[]): Draft | undefined {
  try {
    return draftDocument(placement, text);
  } catch (cause) {
    // The only thing a document can exhaust is the depth of its own nesting.
    if (!(cause instanceof RangeError)) throw cause;
    notes.push({
      rule: 'refused',
      file: placement.path,
      action: 'look',
      message: 'the text is nested too deeply to read',
      expected: 'Look for a long run of >, - or * signs, and delete it.',
    });
    return undefined;
  }
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

/** Writes a document and reads it back the way the site does: it must be readable, and hold every word. */
function finish(draft: Draft): ImportedDocument {
  const { placement, derived } = draft;
  const text = writeDocument(draft);
  const reading = readBack(draft, text);
  const problem = reading.problems.find(({ severity }) => severity === 'error');
  const differences = checkWords(draft, reading);
  const give = (final: string): ImportedDocument => ({
    source: placement.path,
    target: placement.target,
    url: placement.url,
    text: final,
    derived,
    differences: draft.differences,
    titleWasHeading: draft.titleWasHeading,
  });
  if (!problem) {
    draft.notes.push(...differences.map((difference) => wordFinding(draft, difference)));
    draft.differences = differences;
    return give(text);
  }
  draft.notes.push({
    rule: 'words',
    file: placement.path,
    action: 'look',
    message: `the text could not be translated (line ${problem.line ?? '?'} of the new file: ${problem.message})`,
    expected: 'It is there as plain paragraphs with every word; put headings and links back by hand.',
  });
  return give(writePlain(draft, draft.source.split('\n').slice(draft.offset)));
}

function readBack({ placement: { target, kind, url } }: Draft, text: string) {
  const bytes = new TextEncoder().encode(text);
  return readDocument({ file: target, bytes, kind, url, format: 'mdx' });
}
