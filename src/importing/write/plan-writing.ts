import type { ImportNote } from '../import-note.ts';
import { fingerprint, type Manifest, type ManifestEntry } from './manifest.ts';

/** A file that an import would write. */
export interface NewFile {
  /** Path below the content folder. */
  target: string;
  /** Path below the folder that is imported. */
  source: string;
  bytes: Uint8Array;
  isText: boolean;
  /** What the manifest remembers about a document. */
  remember?: Omit<ManifestEntry, 'source' | 'written'>;
}

/** What an import will do to the content folder. */
export interface WritingPlan {
  /** Files to write. */
  write: NewFile[];
  /** Number of files that are there already, to the letter. */
  same: number;
  /** Files that are left alone, one line each. */
  notes: ImportNote[];
  manifest: Manifest;
}

/**
 * Decides which files to write. A file that somebody changed, deleted or wrote since the last import is left alone,
 * unless `force` says otherwise. `present` gives the bytes of a file of the content folder, if it is there.
 */
export function planWriting(
  files: readonly NewFile[],
  before: Manifest,
  present: (target: string) => Uint8Array | undefined,
  force: boolean,
): WritingPlan {
  const plan: WritingPlan = {
    write: [],
    same: 0,
    notes: [],
    manifest: { version: 1, files: { ...before.files } },
  };
  for (const file of files) {
    const print = fingerprint(file.bytes, file.isText);
    const there = present(file.target);
    const entry: ManifestEntry = { source: file.source, written: print, ...file.remember };
    if (there && fingerprint(there, file.isText) === print) {
      plan.same += 1;
      plan.manifest.files[file.target] = entry;
      continue;
    }
    const fault = force ? undefined : changed(file, there, before);
    if (fault) plan.notes.push({ rule: 'kept', file: file.source, action: 'look', ...fault });
    else {
      plan.write.push(file);
      plan.manifest.files[file.target] = entry;
    }
  }
  return plan;
}

function changed(
  { target, isText }: NewFile,
  there: Uint8Array | undefined,
  { files }: Manifest,
): Pick<ImportNote, 'message' | 'expected'> | undefined {
  const known = files[target];
  const expected = 'It was left as it is. Import with --force to replace it.';
  if (!there) return known ? { message: `${target} was deleted after the last import`, expected } : undefined;
  if (!known) return { message: `${target} is there and does not come from an import`, expected };
  if (known.written === fingerprint(there, isText)) return undefined;
  return { message: `${target} was changed after the last import`, expected };
}
