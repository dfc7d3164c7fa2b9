import type { Span, TargetFinding } from './target-finding.ts';

/** A run of the text with every finding that covers it, in the order the findings were given. */
export interface Segment {
  text: string;
  findings: TargetFinding[];
}

/**
 * Cuts a text into runs for highlighting. The runs join back to the text exactly; where findings overlap, the shared run
 * carries them all, so no letter is lost. Spans outside the text are clipped; findings without a span are ignored.
 */
export function segments(text: string, findings: TargetFinding[]): Segment[] {
  const marked = findings.flatMap((finding) => {
    const span = finding.span && clip(finding.span, text.length);
    return span ? [{ finding, span }] : [];
  });
  const cuts = [...new Set([0, text.length, ...marked.flatMap(({ span }) => [span.start, span.end])])].sort(
    (a, b) => a - b,
  );
  return cuts.slice(1).map((end, index) => {
    const start = cuts[index] ?? 0;
    return {
      text: text.slice(start, end),
      findings: marked
        .filter(({ span }) => span.start <= start && span.end >= end)
        .map(({ finding }) => finding),
    };
  });
}

function clip(span: Span, length: number): Span | undefined {
  const start = Math.max(0, span.start);
  const end = Math.min(length, span.end);
  return start < end ? { start, end } : undefined;
}
