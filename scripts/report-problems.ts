import { problemLine, type Problem } from '../src/domain/problem.ts';
import { plural } from './plural.ts';

/** Prints every problem at once, one a line. Returns whether one of them stops a build. */
export function reportProblems(problems: readonly Problem[]): boolean {
  for (const problem of problems) {
    if (problem.severity === 'error') console.error(problemLine(problem));
    else console.warn(`note: ${problemLine(problem)}`);
  }
  const errors = problems.filter(({ severity }) => severity === 'error').length;
  if (errors > 0) console.error(`\n${plural(errors, 'problem')} to put right. Nothing was built.`);
  return errors > 0;
}
