import type { JSX } from 'preact';
import { useRef } from 'preact/hooks';
import { useSayAtPause } from '../../shared/use-say-at-pause.ts';
import { useHeightVariable } from './use-height-variable.ts';

/** What the bar needs. */
export interface KeepBarProps {
  readonly onKeep: (where: 'device' | 'visit') => void;
  /** Reads something short aloud. */
  readonly say: (words: string) => void;
}

/**
 * Asks where the plan may be kept, once there is something to keep. It stands at the foot of the window, so that nothing
 * moves under somebody who writes; with the keys it comes before the targets.
 */
export function KeepBar({ onKeep, say }: KeepBarProps): JSX.Element {
  const bar = useRef<HTMLDivElement>(null);
  useHeightVariable(bar, '.worksheet-keep-bar__inside', '--keep-height');
  useSayAtPause('Not saved. Keep this plan in this browser? The answer stands before the targets.', say);
  return (
    <div
      class="worksheet-keep-bar worksheet-controls"
      ref={bar}
      role="group"
      aria-labelledby="worksheet-keep-question"
    >
      <div class="worksheet-keep-bar__inside">
        <p class="worksheet-keep-bar__question" id="worksheet-keep-question">
          <strong>Keep this plan in this browser?</strong> Anyone who uses this browser can read it.
        </p>
        <div class="worksheet-buttons">
          <button type="button" class="govuk-button worksheet-small-button" onClick={() => onKeep('device')}>
            Keep it
          </button>
          <button
            type="button"
            class="govuk-button govuk-button--secondary worksheet-small-button"
            onClick={() => onKeep('visit')}
          >
            This visit only
          </button>
        </div>
      </div>
    </div>
  );
}
