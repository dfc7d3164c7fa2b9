import type { JSX } from 'preact';
import { FetchedFold } from '../shared/FetchedFold.tsx';
import type { EarlierNotesProps } from './EarlierNotes.tsx';

/** Opens the earlier versions of notes, or of a form, which is kept as notes are. */
export function EarlierFold(props: EarlierNotesProps): JSX.Element {
  return <FetchedFold summary="Earlier versions" load={() => import('./EarlierNotes.tsx')} props={props} />;
}
