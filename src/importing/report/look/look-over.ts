import type { Draft } from '../../draft.ts';
import type { TakeNote } from '../../import-note.ts';
import { durations } from './durations.ts';
import { emptyPage } from './empty-page.ts';
import { repeatedHeadings, skippedLevels } from './headings.ts';
import { linkTexts } from './link-texts.ts';
import { capitals, wordsToLookAt } from './words-to-look-at.ts';

/** Everything the import looks at in a text, one kind of fault each. */
const looks = [emptyPage, skippedLevels, repeatedHeadings, linkTexts, durations, capitals, wordsToLookAt];

/** Looks over a translated document for what a person should put right. */
export function lookOver(draft: Draft): void {
  const note: TakeNote = (finding) =>
    draft.notes.push({
      ...finding,
      file: draft.placement.path,
      line: finding.line === undefined ? undefined : finding.line + draft.offset,
    });
  for (const look of looks) look(draft.tree, note);
}
