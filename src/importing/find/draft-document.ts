import { titleFromSlug } from '../../domain/programme/build/title-from-slug.ts';
import type { Draft } from '../draft.ts';
import type { ImportNote, TakeNote } from '../import-note.ts';
import type { Placement } from './place-document.ts';
import { readTopLines } from './read-top-lines.ts';
import { splitDocument } from './split-document.ts';
import { translateBody } from '../translate/translate-body.ts';

/** Reads one old document by itself: its top lines, and its text as a tree. What concerns other documents comes later. */
export function draftDocument(placement: Placement, text: string): Draft {
  const notes: ImportNote[] = [];
  const note: TakeNote = (finding) => notes.push({ ...finding, file: placement.path });
  const split = splitDocument(text, note);
  const noteBody: TakeNote = (finding) =>
    note({ ...finding, line: finding.line === undefined ? undefined : finding.line + split.offset });
  const stem = placement.path.replace(/\.[^.]+$/u, '').replace(/^.*\//u, '');
  const given = split.values.get('title');
  const pageTitle = typeof given === 'string' && given !== '' ? given : titleFromSlug(stem);
  const { tree, firstHeading, derived } = translateBody(split.body, pageTitle, noteBody, {
    untitled: given === undefined,
    isMdx: /\.mdx$/iu.test(placement.path),
  });
  const label = ['sidebar_label', 'nav_title', 'linkTitle']
    .map((name) => split.values.get(name))
    .find((value) => typeof value === 'string');
  const lines = readTopLines(split, placement.kind, firstHeading ?? label ?? titleFromSlug(stem), note);
  return {
    placement,
    source: text,
    tree,
    offset: split.offset,
    notes,
    derived,
    titleWasHeading: firstHeading !== undefined,
    ...lines,
  };
}
