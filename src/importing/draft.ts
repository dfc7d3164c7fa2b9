import type { Root } from 'mdast';
import type { ImportNote } from './import-note.ts';
import type { Placement } from './find/place-document.ts';

/** A document on its way from the old tree to the new one. */
export interface Draft {
  placement: Placement;
  /** The old text, with plain line ends. */
  source: string;
  /** Top lines of the new file, in the order in which they are written. */
  top: TopLines;
  /** Top lines the new file has no use for: written below the others as remarks. */
  remarks: string[];
  tree: Root;
  /** Whether the title was the first heading of the text, which then is not in `tree` any more. */
  titleWasHeading: boolean;
  /** Number of lines of the old file above its text. */
  offset: number;
  /** Other addresses that the document had, as it says itself. */
  formerly: string[];
  /** Address of the page before and after it, as typed in the old top lines. */
  typed: { previous?: string; next?: string };
  notes: ImportNote[];
  /** Words of the old text that the site now makes itself, part by part in reading order. */
  derived: string[];
}

/** The top lines that the import writes. */
export interface TopLines {
  title: string;
  heading?: string;
  caption?: string;
  description?: string;
  order?: number;
  [other: string]: string | number | boolean | undefined;
}
