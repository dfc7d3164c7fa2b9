import type { JSX } from 'preact';
import { download } from '../../shared/download.ts';
import type { PlanView } from './plan-view.ts';

/** What the notices need. */
export interface StoredNoticesProps {
  readonly view: PlanView;
  readonly onDismissStray: () => void;
}

/** Says when what is stored cannot be used, and shows words that could not be put into the plan. */
export function StoredNotices({ view, onDismissStray }: StoredNoticesProps): JSX.Element {
  const { unusable, stray } = view;
  return (
    <>
      {unusable && (
        <div class="govuk-inset-text worksheet-notice">
          <p class="govuk-body">
            {unusable.why === 'newer'
              ? 'A plan is stored on this device by a newer version of this page. Reload the page to open it. It has not been changed.'
              : 'A plan is stored on this device, but it cannot be read. It has not been changed. You can download it as it is, or clear everything and start again.'}
          </p>
          <button
            type="button"
            class="govuk-button govuk-button--secondary"
            onClick={() => download('stored-plan.json', 'application/json', rawText(unusable.raw))}
          >
            Download what is stored
          </button>
        </div>
      )}
      {stray.length > 0 && (
        <div class="govuk-inset-text worksheet-notice" role="status">
          <p class="govuk-body">
            These words could not be put into the plan: there was no room, or their place was removed in
            another tab. Copy what you want to keep.
          </p>
          {stray.map((text, place) => (
            <p class="worksheet-stray" key={place}>
              {text}
            </p>
          ))}
          <button type="button" class="govuk-button govuk-button--secondary" onClick={onDismissStray}>
            I have what I need
          </button>
        </div>
      )}
    </>
  );
}

function rawText(raw: unknown): string {
  try {
    return JSON.stringify(raw, null, 2) ?? String(raw);
  } catch {
    return String(raw);
  }
}
