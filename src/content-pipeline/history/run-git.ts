import { execFile } from 'node:child_process';

/** A long history of many files is some megabytes of names. In bytes. */
const mostOutput = 512 * 1024 * 1024;

/** A person’s own settings must not change what is printed: paths are from the top, and nothing stands between them. */
const plainOutput: readonly string[] = ['-c', 'diff.relative=false', '-c', 'log.showSignature=false'];

/** What Git says in a folder, or undefined where there is no Git, no repository, or no such thing to tell. */
export function runGit(folder: string, words: readonly string[]): Promise<string | undefined> {
  return new Promise((resolve) => {
    execFile(
      'git',
      [...plainOutput, ...words],
      { cwd: folder, maxBuffer: mostOutput, encoding: 'utf8' },
      (cause, stdout) => resolve(cause ? undefined : stdout),
    );
  });
}

/** The repository that a folder belongs to. */
export interface LocalRepository {
  /** The folder at its top. */
  top: string;
  /** Whether the whole history is here. A shallow clone holds only its last commits, and would date everything to them. */
  isWhole: boolean;
}

/** The repository that a folder belongs to, in one question: starting Git costs more than what it does. */
export async function repositoryOf(folder: string): Promise<LocalRepository | undefined> {
  const said = await runGit(folder, ['rev-parse', '--show-toplevel', '--is-shallow-repository']);
  const [, top, isShallow] = /^(.*?)\r?\n(true|false)\r?\n$/su.exec(said ?? '') ?? [];
  return top === undefined ? undefined : { top, isWhole: isShallow === 'false' };
}
