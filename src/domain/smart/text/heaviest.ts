import type { Run } from './token.ts';

const length = ({ from, to }: Run): number => to - from;

/** Of runs that share a word the heavier stays, by default the longer. In the order of the text. */
export function heaviest<Found extends Run>(
  runs: readonly Found[],
  weight: (run: Found) => number = length,
): Found[] {
  const kept: Found[] = [];
  for (const run of [...runs].sort((a, b) => weight(b) - weight(a))) {
    if (kept.every(({ from, to }) => run.to <= from || to <= run.from)) kept.push(run);
  }
  return kept.sort((a, b) => a.from - b.from);
}
