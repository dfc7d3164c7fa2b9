import type { JSX } from 'preact';
import { FetchedFold } from '../shared/FetchedFold.tsx';
import type { SendNotesProps } from './SendNotes.tsx';

/** What the fold needs. */
export interface SendNotesFoldProps extends SendNotesProps {
  /** What is sent, after "Send": "these notes", "all notes". */
  readonly what: string;
}

/** Opens ways to give notes to the other person. */
export function SendNotesFold({ what, ...props }: SendNotesFoldProps): JSX.Element {
  return (
    <FetchedFold
      summary={`Send ${what} to my ECT or mentor`}
      load={() => import('./SendNotes.tsx')}
      props={props}
    />
  );
}
