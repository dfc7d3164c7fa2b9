import type { Problem } from '../../domain/problem.ts';

/**
 * Faults of text in material that was imported and has not been gone through are listed and stop nothing. `imported`
 * says whether a file is such material: its frontmatter holds `imported: true`.
 */
export function forgiveOldFaults(
  problems: readonly Problem[],
  imported: (file: string) => boolean,
): Problem[] {
  return problems.map((problem) =>
    problem.fault && imported(problem.file) ? { ...problem, severity: 'warning' } : problem,
  );
}
