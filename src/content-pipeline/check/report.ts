import { randomUUID } from 'node:crypto';
import { relative, sep } from 'node:path';
import { problemAnnotation, problemLine, type Problem } from '../../domain/problem.ts';

/** Exit code of a build that ended because the content has problems, when they have been listed. */
export const contentProblems = 3;

/** Where each file of a problem is on disk; undefined for problems of a folder. */
export type PathOf = (file: string) => string | undefined;

/** Where lines go: to the terminal, or to a test. */
export type Say = Pick<Console, 'log' | 'error'>;

/**
 * Prints every problem at once, one a line: first what stops a build, then the hints. On GitHub each problem is also
 * shown beside its line. Returns how many there are of each.
 */
export function reportProblems(
  problems: readonly Problem[],
  pathOf: PathOf,
  environment: Record<string, string | undefined> = process.env,
  say: Say = console,
): { errors: number; hints: number } {
  const errors = problems.filter(({ severity }) => severity === 'error');
  const hints = problems.filter(({ severity }) => severity === 'warning');
  const onGitHub = environment['GITHUB_ACTIONS'] === 'true';

  // GitHub obeys lines that begin with two colons, and a file's name could be one; a secret word ends the pause.
  const pause = onGitHub ? randomUUID() : undefined;
  if (pause) say.log(`::stop-commands::${pause}`);
  for (const problem of errors) say.error(problemLine(problem));
  for (const problem of hints) say.log(`hint: ${problemLine(problem)}`);
  if (pause) {
    say.log(`::${pause}::`);
    for (const problem of [...errors, ...hints]) {
      say.log(problemAnnotation(problem, fromRepository(pathOf(problem.file) ?? problem.file, environment)));
    }
  }
  return { errors: errors.length, hints: hints.length };
}

/** A path below the root of the repository, with forward slashes. */
function fromRepository(path: string, environment: Record<string, string | undefined>): string {
  return relative(environment['GITHUB_WORKSPACE'] ?? process.cwd(), path)
    .split(sep)
    .join('/');
}
