import { findingKinds, findingLine, type Finding, type FindingKind } from '../finding.ts';

/** What an import did, for people and for programs. */
export interface ImportReport {
  source: string;
  into: string;
  /** Whether nothing was written, because it was only tried. */
  dryRun: boolean;
  counts: {
    /** Documents found. */
    documents: number;
    /** Documents translated. */
    imported: number;
    /** Pictures and files taken along. */
    files: number;
    /** Files written, and files that were there to the letter. */
    written: number;
    same: number;
    /** Old addresses added to redirects.yaml. */
    redirects: number;
    repaired: number;
    toLookAt: number;
  };
  /** Old address and new file of each document. */
  documents: Array<{ source: string; target: string; url: string }>;
  findings: Finding[];
}

/** How many findings of a kind the console shows; the report file has them all. */
const shown = 4;

/** The report as lines to read: what was done, then each kind of finding with its first places. */
export function reportLines(report: ImportReport, everything: boolean): string[] {
  const { counts, findings } = report;
  const lines = Object.entries(findingKinds).flatMap(([kind, name]) =>
    (['repaired', 'look'] as const).flatMap((action) => {
      const own = findings.filter(
        (finding) => finding.kind === (kind as FindingKind) && finding.action === action,
      );
      if (own.length === 0) return [];
      const limit =
        everything || kind === 'refused' || kind === 'kept' || kind === 'words' ? own.length : shown;
      return [
        `${name}: ${own.length} ${action === 'repaired' ? 'repaired' : 'to look at'}`,
        ...own.slice(0, limit).map((finding) => `  ${findingLine(finding)}`),
        ...(own.length > limit ? [`  … and ${own.length - limit} more`] : []),
        '',
      ];
    }),
  );
  return [
    ...lines,
    `${counts.imported} of ${counts.documents} documents translated, ${counts.files} pictures and files. ` +
      `${counts.repaired} things repaired, ${counts.toLookAt} to look at.`,
    report.dryRun
      ? `Nothing was written (--dry-run). ${counts.written} files would be, ${counts.same} are the same.`
      : `${counts.written} files written to ${report.into}, ${counts.same} were the same already.`,
  ];
}
