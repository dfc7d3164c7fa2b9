import { join } from 'node:path';
import { problemsAsJson } from '../../content-pipeline/check/report.ts';
import { groupByRemedy, groupLines, type RemarkGroup } from '../../domain/problem-groups.ts';
import { importRules, type ImportNote, type ImportRule } from '../import-note.ts';

/** What an import did, for people and for programs. */
export interface ImportReport {
  source: string;
  /** The folder that paths of documents and notes lie below: the source, or the folder around it. */
  root: string;
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
  notes: ImportNote[];
}

/** Kinds of which every place is shown, as something is missing there. */
const inFull: readonly ImportRule[] = ['refused', 'kept', 'words'];

/** The report as lines to read: first what needs a decision, kind by kind, then what was done. */
export function reportLines(report: ImportReport, everything: boolean): string[] {
  const { counts, notes } = report;
  return [
    ...part(
      'To decide',
      notes.filter(({ action }) => action === 'look'),
      everything,
    ),
    ...part(
      'Done',
      notes.filter(({ action }) => action === 'repaired'),
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

function part(title: string, notes: readonly ImportNote[], everything: boolean): string[] {
  if (notes.length === 0) return [];
  const groups = noteGroups(notes);
  const kinds = groups.length === 1 ? '1 kind' : `${groups.length} kinds`;
  return [
    `${title}: ${notes.length === 1 ? '1 place' : `${notes.length} places`} of ${kinds}`,
    '',
    ...groups.flatMap(({ kind, group }) => [
      `${importRules[kind]}: ${groupLines(group, everything || inFull.includes(kind)).join('\n')}`,
      '',
    ]),
  ];
}

/** Notes in groups of one kind and one remedy each, in the order of importance of the kinds, then the largest first. */
function noteGroups(
  notes: readonly ImportNote[],
): Array<{ kind: ImportRule; group: RemarkGroup<ImportNote> }> {
  return (Object.keys(importRules) as ImportRule[]).flatMap((kind) =>
    groupByRemedy(notes.filter(({ rule }) => rule === kind)).map((group) => ({ kind, group })),
  );
}

/** The notes of a report in the shape that every check gives to other programs; what was repaired is for information. */
export function notesAsJson({ root, notes }: ImportReport): string {
  return problemsAsJson(
    notes.map(({ action, ...note }) => ({ ...note, severity: action === 'look' ? 'warning' : 'info' })),
    (file) => join(root, file),
  );
}
