/** What is known of a plan's copies. Moments are ISO 8601 in UTC, or empty when there was none. */
export interface BackupFacts {
  /** When the plan was first stored. */
  readonly createdAt: string;
  /** When it was last changed. */
  readonly changedAt: string;
  /** When a copy of it was last taken away. */
  readonly exportedAt: string;
  /** When the reminder was last put away. */
  readonly dismissedAt: string;
}

/** How old work without a copy may be before the reminder shows, in days. Some browsers delete after 7 without a visit. */
const BACKUP_DAYS = 2;

/** How long the reminder stays away once it is put away, in days. */
const DISMISSED_DAYS = 7;

/** Whether to remind of a copy: there are changes that no copy has, and the work without one is some days old. */
export function isBackupDue(facts: BackupFacts, now: string): boolean {
  const { createdAt, changedAt, exportedAt, dismissedAt } = facts;
  if (changedAt === '' || changedAt <= exportedAt) return false;
  if (dismissedAt !== '' && daysSince(dismissedAt, now) < DISMISSED_DAYS) return false;
  const since = exportedAt || createdAt;
  return since !== '' && daysSince(since, now) >= BACKUP_DAYS;
}

function daysSince(moment: string, now: string): number {
  return (Date.parse(now) - Date.parse(moment)) / 86_400_000;
}
