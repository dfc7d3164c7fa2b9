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

/** The folder at the top of the repository that a folder belongs to. */
export async function repositoryTop(folder: string): Promise<string | undefined> {
  return (await runGit(folder, ['rev-parse', '--show-toplevel']))?.replace(/\r?\n$/u, '');
}

/** Whether the whole history is here. A shallow clone holds only its last commits, and would date everything to them. */
export async function hasWholeHistory(folder: string): Promise<boolean> {
  return (await runGit(folder, ['rev-parse', '--is-shallow-repository']))?.trim() === 'false';
}
