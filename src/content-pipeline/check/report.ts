import { randomUUID } from 'node:crypto';
import { relative, resolve, sep } from 'node:path';
import { groupLines, groupRemarks } from '../../domain/problem-groups.ts';
import { problemAnnotation, problemLine, type Problem, type Remark } from '../../domain/problem.ts';

/** Exit code of a build that ended because the content has problems, when they have been listed. */
export const contentProblems = 3;

/** Where each file of a problem is on disk; undefined for problems of a folder. */
export type PathOf = (file: string) => string | undefined;

/** What is reported, and how much of it. */
export interface ReportOptions {
  /** Whether each hint has a line of its own, however many there are. */
  everything?: boolean;
  /** Files of the repository that a pull request touches: these alone are annotated. Without it, all are. */
  touched?: ReadonlySet<string> | undefined;
}

/** More hints than this are shown in groups. */
const mostHints = 40;

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
  { everything = false, touched }: ReportOptions = {},
): { errors: number; hints: number } {
  const errors = problems.filter(({ severity }) => severity === 'error');
  const hints = problems.filter(({ severity }) => severity === 'warning');
  const onGitHub = environment['GITHUB_ACTIONS'] === 'true';

  // GitHub obeys lines that begin with two colons, and a file's name could be one; a secret word ends the pause.
  const pause = onGitHub ? randomUUID() : undefined;
  if (pause) say.log(`::stop-commands::${pause}`);
  for (const problem of errors) say.error(problemLine(problem));
  if (everything || hints.length <= mostHints)
    for (const problem of hints) say.log(`hint: ${problemLine(problem)}`);
  else
    for (const group of groupRemarks(hints, ({ rule }) => rule))
      say.log(`hint: ${groupLines(group).join('\n')}`);
  if (pause) {
    say.log(`::${pause}::`);
    const own = (problem: Problem): boolean =>
      touched === undefined || touched.has(fromRepository(pathOf(problem.file) ?? problem.file, environment));
    const elsewhere = [...errors, ...hints].filter((problem) => !own(problem));
    if (elsewhere.length > 0) say.log(elsewhereLine(elsewhere));
    for (const problem of [...errors, ...hints].filter(own)) {
      say.log(problemAnnotation(problem, fromRepository(pathOf(problem.file) ?? problem.file, environment)));
    }
  }
  return { errors: errors.length, hints: hints.length };
}

/**
 * Problems for an editor or another program: a JSON list of objects with rule, severity, file (its path from where the
 * command runs), line, column, endLine, endColumn, message, expected and actual. Places count from 1, ends lie behind.
 */
export function problemsAsJson(problems: readonly Remark[], pathOf: PathOf = (file) => file): string {
  const records = problems.map((problem) => {
    const path = pathOf(problem.file) ?? problem.file;
    return { ...problem, file: relative(process.cwd(), resolve(path)).split(sep).join('/') };
  });
  return JSON.stringify(records, undefined, 1);
}

/** One line for everything in files that a change does not touch. */
function elsewhereLine(problems: readonly Problem[]): string {
  const files = new Set(problems.map(({ file }) => file)).size;
  const errors = problems.filter(({ severity }) => severity === 'error').length;
  const what =
    errors > 0 ? `${errors} problems and ${problems.length - errors} hints` : `${problems.length} hints`;
  return `::${errors > 0 ? 'error' : 'notice'}::${what} in ${files} files that this change does not touch; the log has them.`;
}

/** A path below the root of the repository, with forward slashes. */
function fromRepository(path: string, environment: Record<string, string | undefined>): string {
  return relative(environment['GITHUB_WORKSPACE'] ?? process.cwd(), path)
    .split(sep)
    .join('/');
}
