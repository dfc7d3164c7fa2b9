import type { Criterion, Finding, Verdict } from './finding.ts';
import type { Parts } from './parts.ts';
import type { Reading } from './reading.ts';

/** One plain sentence for a criterion: what is clear, or what would help, with an example from the writer's own target. */
export function adviceFor(
  criterion: Criterion,
  verdict: Verdict,
  findings: readonly Finding[],
  reading: Reading,
  parts: Parts,
): string {
  const label = labelOf(reading);
  switch (criterion) {
    case 'specific':
      if (verdict === 2) return 'It says what will be seen, and where.';
      if (!parts.act || !parts.object)
        return `Say what would be seen, such as “use cold call” or “set up a seating plan”${label ? ` in ${label}` : ''}.`;
      return 'Say which class, pupils or part of the lesson it is for, such as “in the first ten minutes with 8B”.';
    case 'measurable':
      if (verdict === 2) return 'Two people could agree whether it was done.';
      return `Say how many or how often, such as “in three of five ${label ?? 'Year 8'} lessons”.`;
    case 'achievable':
      if (verdict === 2) return 'It looks small enough to do, as far as the words can show.';
      if (verdict === 0)
        return 'It may be more than one person can bring about. A smaller first step could help.';
      return 'Say what or who will help, such as “with my mentor”, and how big the first step is.';
    case 'relevant':
      if (verdict === 2) return 'It says why, or for whom.';
      return 'Say which pupils, need or feedback it is for, such as “so that every pupil has an answer ready”.';
    case 'timeBound':
      if (verdict === 2) return 'It says when it ends or gets looked at.';
      return (
        findings.find(({ rule }) => /past|impossible/.test(rule))?.message ??
        'Say when it ends or gets looked at, such as “by half term” or “until my next observation”.'
      );
  }
}

function labelOf({ tokens }: Reading): string | undefined {
  const at = tokens.findIndex((token) => token.masks.has('label'));
  if (at < 0) return undefined;
  let to = at;
  while (tokens[to]?.masks.has('label')) to++;
  return tokens
    .slice(at, to)
    .map((token) => token.raw)
    .join(' ');
}
