/** Newest snapshots that are always kept, of those made by changes and of all others. */
const SNAPSHOTS_KEPT = 10;

/** How long one snapshot a day is kept, in days. */
const SNAPSHOT_DAYS = 14;

/** What is known of a snapshot without reading it. */
export interface SnapshotFacts {
  readonly key: string;
  /** When it was made, in ISO 8601 and UTC. */
  readonly at: string;
  /** "change" for those made while somebody worked; anything else was made before something bigger. */
  readonly reason: string;
}

/**
 * The keys of one plan's snapshots that are no longer needed: all but the newest 10 made by changes, the newest of each
 * of the last 14 days, and the newest 10 made before an import, a migration, a restore or a removal.
 */
export function snapshotsToDrop(snapshots: readonly SnapshotFacts[], now: string): string[] {
  const newestFirst = [...snapshots].sort((one, other) => (one.at < other.at ? 1 : -1));
  const changes = newestFirst.filter(({ reason }) => reason === 'change');
  const others = newestFirst.filter(({ reason }) => reason !== 'change');
  const recent = changes.filter(({ at }) => Date.parse(now) - Date.parse(at) < SNAPSHOT_DAYS * 86_400_000);
  const newestOfDay = recent.filter(
    ({ at }, place) => recent.findIndex((other) => other.at.slice(0, 10) === at.slice(0, 10)) === place,
  );
  const kept = new Set([
    ...changes.slice(0, SNAPSHOTS_KEPT),
    ...newestOfDay,
    ...others.slice(0, SNAPSHOTS_KEPT),
  ]);
  return newestFirst.filter((each) => !kept.has(each)).map(({ key }) => key);
}
