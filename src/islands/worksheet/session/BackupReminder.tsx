import type { JSX } from 'preact';
import { useEffect, useState } from 'preact/hooks';
import { isBackupDue } from '../../../domain/plan/files/backup-due.ts';
import type { Plan } from '../../../domain/plan/model/schema.ts';
import type { SiteStorage } from '../../../storage/site-storage.ts';
import { instant } from '../../shared/clock.ts';
import { STATUS_ID } from '../fields/focus-ids.ts';
import { exportedKey } from '../../shared/note-export.ts';

/** What the reminder needs. */
export interface BackupReminderProps {
  readonly plan: Plan;
  readonly storage: SiteStorage;
  /** Opens the part of the page where copies are made. */
  readonly onTakeAway: () => void;
}

/** Reminds somebody who has not taken a copy for some days, and can be put away. */
export function BackupReminder({ plan, storage, onTakeAway }: BackupReminderProps): JSX.Element | null {
  const [due, setDue] = useState(false);
  const dismissed = `backup-reminder.${plan.id}`;

  useEffect(() => {
    let current = true;
    const look = async (): Promise<void> => {
      const entry = (await storage.plans.list()).find(({ id }) => id === plan.id);
      const facts = {
        createdAt: plan.createdAt,
        changedAt: entry?.changedAt ?? '',
        exportedAt: asText(await storage.settings.get(exportedKey(plan.id))),
        dismissedAt: asText(await storage.settings.get(dismissed)),
      };
      if (current) setDue(storage.place.kind === 'device' && isBackupDue(facts, instant()));
    };
    void look();
    return () => {
      current = false;
    };
    // Looked at when a plan is opened, not while somebody writes.
  }, [storage, plan.id, plan.createdAt, dismissed]);

  if (!due) return null;
  return (
    <div class="govuk-inset-text worksheet-notice">
      <p class="govuk-body">
        You have not taken a copy of this plan for some days. It is only in this browser, and some browsers,
        Safari among them, may delete what a site has stored when it is not visited for 7 days.
      </p>
      <div class="worksheet-buttons">
        <button type="button" class="govuk-button govuk-button--secondary" onClick={onTakeAway}>
          Take a copy
        </button>
        <button
          type="button"
          class="govuk-button govuk-button--secondary"
          onClick={() => {
            document.getElementById(STATUS_ID)?.focus();
            setDue(false);
            void storage.settings.set(dismissed, instant());
          }}
        >
          Not now
        </button>
      </div>
    </div>
  );
}

function asText(value: unknown): string {
  return typeof value === 'string' ? value : '';
}
