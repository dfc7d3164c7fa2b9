import type { Verdict } from './target-finding.ts';

/** Verdicts side by side: `counts[human][checker]`. */
export type ConfusionTable = [[number, number, number], [number, number, number], [number, number, number]];

/** A label from two people: one verdict, or both where they differed, and then both count. */
export type Label = Verdict | readonly Verdict[];

/** The human verdict to compare with: where two people differed, the one nearer to the checker's. */
export function nearestLabel(label: Label, checker: Verdict): Verdict {
  const choices = typeof label === 'number' ? [label] : label;
  return [...choices].sort((a, b) => Math.abs(a - checker) - Math.abs(b - checker))[0] ?? checker;
}

/** Counts pairs of verdicts. */
export function confusionTable(
  pairs: readonly (readonly [human: Verdict, checker: Verdict])[],
): ConfusionTable {
  const table: ConfusionTable = [[0, 0, 0], [0, 0, 0], [0, 0, 0]]; // prettier-ignore
  for (const [human, checker] of pairs) table[human][checker]++;
  return table;
}

/**
 * Quadratic weighted kappa (Cohen, 1968): 1 for full agreement, 0 for what chance would give. A difference of two verdicts
 * weighs four times a difference of one. 1 when there is nothing to disagree about.
 */
export function weightedKappa(table: ConfusionTable): number {
  const rows = table.map((row) => row[0] + row[1] + row[2]);
  const columns = [0, 1, 2].map((column) => table.reduce((sum, row) => sum + (row[column] ?? 0), 0));
  const total = rows.reduce((sum, row) => sum + row, 0);
  let observed = 0;
  let expected = 0;
  table.forEach((row, i) =>
    row.forEach((count, j) => {
      observed += (i - j) ** 2 * count;
      expected += ((i - j) ** 2 * (rows[i] ?? 0) * (columns[j] ?? 0)) / total;
    }),
  );
  return expected === 0 ? 1 : 1 - observed / expected;
}

/** F1 of saying "clear" (2), by the human labels. 1 when neither ever says it. */
export function clearF1(table: ConfusionTable): number {
  return f1(table[2][2], table[0][2] + table[1][2], table[2][0] + table[2][1]);
}

/** Harmonic mean of precision and recall, from counts of right, wrongly said and missed. 1 when there is nothing to find. */
export function f1(right: number, wrong: number, missed: number): number {
  return right + wrong + missed === 0 ? 1 : (2 * right) / (2 * right + wrong + missed);
}
