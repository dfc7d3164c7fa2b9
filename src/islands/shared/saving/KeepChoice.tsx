import type { JSX } from 'preact';

/** What the choice needs. */
export interface KeepChoiceProps {
  readonly onKeep: (where: 'device' | 'visit') => void;
}

/** Asks where work may be kept, before anything of it is written to the disk. */
export function KeepChoice({ onKeep }: KeepChoiceProps): JSX.Element {
  return (
    <div class="worksheet-buttons worksheet-keep" role="group" aria-label="Where should it be kept?">
      <button type="button" class="govuk-button worksheet-small-button" onClick={() => onKeep('device')}>
        Keep on this device
      </button>
      <button
        type="button"
        class="govuk-button govuk-button--secondary worksheet-small-button"
        onClick={() => onKeep('visit')}
      >
        This visit only
      </button>
    </div>
  );
}
