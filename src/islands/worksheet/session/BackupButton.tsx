import type { JSX } from 'preact';
import type { Plan } from '../../../domain/plan/model/schema.ts';
import { planToJson } from '../../../export/text/plan-to-json.ts';
import { today } from '../../shared/clock.ts';
import { download } from '../../shared/download.ts';

/** What the button needs. */
export interface BackupButtonProps {
  readonly plan: Plan;
  readonly ready: boolean;
  /** Called after the download. */
  readonly onTaken?: () => void;
}

/** A button that downloads the plan with every part of it, to be opened here again. */
export function BackupButton({ plan, ready, onTaken }: BackupButtonProps): JSX.Element {
  return (
    <button
      type="button"
      class="govuk-button govuk-button--secondary"
      disabled={!ready}
      onClick={() => {
        download(`action-plan-${today()}.json`, 'application/json', planToJson(plan));
        onTaken?.();
      }}
    >
      Download a backup
    </button>
  );
}
