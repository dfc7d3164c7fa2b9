import { readDocument } from '../content-pipeline/tree/document.ts';
import type { Draft } from './draft.ts';
import { draftDocument } from './find/draft-document.ts';
import type { PlacedSource } from './find/place-all.ts';
import type { ImportNote } from './import-note.ts';
import { lookOver } from './report/look/look-over.ts';
import { checkWords, wordFinding } from './report/words/check-words.ts';
import type { WordDifference } from './report/words/compare-words.ts';
import { writeDocument, writePlain } from './write/write-document.ts';

// The two long steps of an import. Each knows one document alone, so that documents can be shared out (share-out.ts).

/** A document that was read, or why it could not be. */
export interface Drafted {
  draft?: Draft;
  refused?: ImportNote;
}

/** A document that is written, and all that there is to say of it. */
export interface Finished {
  document: ImportedDocument;
  notes: ImportNote[];
}

/** A new document, ready to be written. */
export interface ImportedDocument {
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

/** Reads one document by itself. One that cannot be read has its line. */
export function draftOne({ placement, text }: PlacedSource): Drafted {
  try {
    return { draft: draftDocument(placement, text) };
  } catch (cause) {
    // The only thing a document can exhaust is the depth of its own nesting.
    if (!(cause instanceof RangeError)) throw cause;
    return {
      refused: {
        rule: 'refused',
        file: placement.path,
        action: 'look',
        message: 'the text is nested too deeply to read',
        expected: 'Look for a long run of >, - or * signs, and delete it.',
      },
    };
  }
}

/** Looks a document over, writes it and reads it back the way the site does: it must be readable, and hold every word. */
export function finishOne(draft: Draft): Finished {
  const { placement, derived } = draft;
  lookOver(draft);
  const text = writeDocument(draft);
  const reading = readBack(draft, text);
  const problem = reading.problems.find(({ severity }) => severity === 'error');
  const differences = checkWords(draft, reading);
  const give = (final: string, known: WordDifference[]): Finished => ({
    document: {
      source: placement.path,
      target: placement.target,
      url: placement.url,
      text: final,
      derived,
      differences: known,
      titleWasHeading: draft.titleWasHeading,
    },
    notes: draft.notes,
  });
  if (!problem) {
    draft.notes.push(...differences.map((difference) => wordFinding(draft, difference)));
    return give(text, differences);
  }
  draft.notes.push({
    rule: 'words',
    file: placement.path,
    action: 'look',
    message: `the text could not be translated (line ${problem.line ?? '?'} of the new file: ${problem.message})`,
    expected: 'It is there as plain paragraphs with every word; put headings and links back by hand.',
  });
  return give(writePlain(draft, draft.source.split('\n').slice(draft.offset)), []);
}

function readBack({ placement: { target, kind, url } }: Draft, text: string) {
  const bytes = new TextEncoder().encode(text);
  return readDocument({ file: target, bytes, kind, url, format: 'mdx' });
}
