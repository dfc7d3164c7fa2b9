import type { JSX } from 'preact';
import { UNDO_ID } from '../fields/focus-ids.ts';
import type { Removal } from './removal.ts';

/** What the notice needs. */
export interface RemovedNoticeProps {
  readonly removal: Removal;
  readonly onUndo: () => void;
}

/** Stands where something was removed and brings it back. */
export function RemovedNotice({ removal, onUndo }: RemovedNoticeProps): JSX.Element {
  return (
    <div class="worksheet-removed">
      <p class="worksheet-removed__text" id="worksheet-removed-text">
        {removal.what} removed.
      </p>
      <button
        type="button"
        id={UNDO_ID}
        class="govuk-button govuk-button--secondary worksheet-small-button"
        aria-describedby="worksheet-removed-text"
        onClick={onUndo}
      >
        Undo
      </button>
    </div>
  );
}
