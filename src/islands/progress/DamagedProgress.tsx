import type { JSX } from 'preact';
import type { UnusableProgress } from '../../storage/stores/progress-store.ts';
import { today } from '../shared/clock.ts';
import { download } from '../shared/download.ts';

/** What the notice needs. */
export interface DamagedProgressProps {
  readonly unusable: readonly UnusableProgress[];
  readonly onRemove: () => void;
}

/** Says that part of what is stored cannot be used, and hands it over as it is. It is deleted only when that is asked for. */
export function DamagedProgress({ unusable, onRemove }: DamagedProgressProps): JSX.Element {
  const newer = unusable.every(({ why }) => why === 'newer');
  const many = unusable.length === 1 ? '1 tick' : `${unusable.length} ticks`;
  return (
    <div class="govuk-inset-text progress-tools no-print">
      <p class="govuk-body">
        {newer
          ? `${many} stored on this device came from a newer version of this page. Reload the page to see them.`
          : `${many} stored on this device cannot be read.`}{' '}
        Nothing of it has been changed, and everything else works.
      </p>
      <div class="worksheet-buttons">
        <button
          type="button"
          class="govuk-button govuk-button--secondary"
          onClick={() =>
            download(
              `stored-progress-${today()}.json`,
              'application/json',
              `${JSON.stringify(
                unusable.map(({ session, raw }) => ({ session, raw })),
                null,
                2,
              )}\n`,
            )
          }
        >
          Download what is stored
        </button>
        {!newer && (
          <button
            type="button"
            class="govuk-button govuk-button--secondary"
            onClick={() => {
              // The button goes away, so the focus needs another place.
              document.getElementById('progress-place')?.focus();
              onRemove();
            }}
          >
            Delete what cannot be read
          </button>
        )}
      </div>
    </div>
  );
}
