import { groupLines, groupRemarks, type RemarkGroup } from '../../domain/problem-groups.ts';
import { findingKinds, type Finding, type FindingKind } from '../finding.ts';

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

/** Kinds of which every place is shown, as something is missing there. */
const inFull: readonly FindingKind[] = ['refused', 'kept', 'words'];

/** The report as lines to read: first what needs a decision, kind by kind, then what was done. */
export function reportLines(report: ImportReport, everything: boolean): string[] {
  const { counts, findings } = report;
  return [
    ...part(
      'To decide',
      findings.filter(({ action }) => action === 'look'),
      everything,
    ),
    ...part(
      'Done',
      findings.filter(({ action }) => action === 'repaired'),
      everything,
    ),
    `${counts.imported} of ${counts.documents} documents translated, ${counts.files} pictures and files. ` +
      `${counts.repaired} things repaired, ${counts.toLookAt} to look at.`,
    ...(counts.redirects > 0 ? [`${counts.redirects} old addresses added to redirects.yaml.`] : []),
    report.dryRun
      ? `Nothing was written (--dry-run). ${counts.written} files would be, ${counts.same} are the same.`
      : `${counts.written} files written to ${report.into}, ${counts.same} were the same already.`,
  ];
}

function part(title: string, findings: readonly Finding[], everything: boolean): string[] {
  if (findings.length === 0) return [];
  const groups = findingGroups(findings);
  const kinds = groups.length === 1 ? '1 kind' : `${groups.length} kinds`;
  return [
    `${title}: ${findings.length} places of ${kinds}`,
    '',
    ...groups.flatMap(({ kind, group }) => [
      `${findingKinds[kind]}: ${groupLines(group, everything || inFull.includes(kind)).join('\n')}`,
      '',
    ]),
  ];
}

/** Findings in groups of one kind each, in the order of importance of the kinds, then the largest first. */
function findingGroups(
  findings: readonly Finding[],
): Array<{ kind: FindingKind; group: RemarkGroup<Finding> }> {
  return (Object.keys(findingKinds) as FindingKind[]).flatMap((kind) =>
    groupRemarks(findings.filter((finding) => finding.kind === kind)).map((group) => ({ kind, group })),
  );
}
