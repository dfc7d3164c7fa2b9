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

/** What may stand between two marks of one phrase: spaces, and a small word that belongs to the next. */
const GAP = /^\s+(?:(?:of|my|our|your|their|the|an?)\s+){0,2}$/iu;

/**
 * Neighbours that say the same, clear or could be clearer, are one part: 'in | Year 9 | French' is marked as one phrase, with the
 * space between, and 'Improve | my | questioning' with its small word.
 */
export function joinedSegments(text: string, findings: TargetFinding[]): Segment[] {
  const joined: Segment[] = [];
  for (const segment of segments(text, findings)) {
    const last = joined.at(-1);
    const beforeGap = last?.findings.length === 0 && GAP.test(last.text) ? joined.at(-2) : undefined;
    const to = beforeGap ?? last;
    if (to && segment.findings.length > 0 && to.findings.length > 0 && isVague(to) === isVague(segment)) {
      to.text += (beforeGap && last ? last.text : '') + segment.text;
      to.findings = [...new Set([...to.findings, ...segment.findings])];
      if (beforeGap) joined.pop();
    } else joined.push(segment);
  }
  return joined;
}

/** True when everything found in a part could be clearer. */
export const isVague = ({ findings }: Segment): boolean => findings.every(({ kind }) => kind === 'vague');

function clip(span: Span, length: number): Span | undefined {
  const start = Math.max(0, span.start);
  const end = Math.min(length, span.end);
  return start < end ? { start, end } : undefined;
}
