import { runGit } from './run-git.ts';

/** Stands before the date of each commit: a character that no path holds. */
const mark = '\u0001';

/**
 * The day on which each file below a folder last changed, by its path from the top of the repository. One question to
 * Git for all files. Dates mean something only where the whole history is here.
 */
export async function lastChanges(folder: string): Promise<Map<string, string>> {
  const words = ['log', '-z', `--format=${mark}%cs`, '--name-only', '--no-renames', '--', '.'];
  return parseLastChanges((await runGit(folder, words)) ?? '');
}

/** Reads what `git log` printed, newest commit first: the first date met with a path is its last change. */
export function parseLastChanges(output: string): Map<string, string> {
  const dates = new Map<string, string>();
  let date = '';
  for (const part of output.split('\0')) {
    const text = part.replace(/^\n+/u, '');
    if (text.startsWith(mark)) date = text.slice(mark.length, mark.length + 'YYYY-MM-DD'.length);
    else if (text !== '' && !dates.has(text)) dates.set(text, date);
  }
  return dates;
}
