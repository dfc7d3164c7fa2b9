import type { HTMLAttributes, JSX } from 'preact';
import { CRITERION_WORDS } from '../../domain/smart/advice/criterion-words.ts';
import type { TargetFinding } from '../../domain/smart/target-finding.ts';
import { isVague, joinedSegments } from '../../domain/smart/segments.ts';
import type { Segment } from '../../domain/smart/segments.ts';

/** Props of the target read back. */
interface Props {
  text: string;
  findings: readonly TargetFinding[];
  /** More attributes for each marked part, counted from 0, such as what happens when it is touched. */
  partProps?: (part: number, segment: Segment) => HTMLAttributes<HTMLElement>;
}

const namesOf = (findings: readonly TargetFinding[]): string[] =>
  [...new Set(findings.map(({ criterion }) => criterion))].map(
    (criterion) => CRITERION_WORDS[criterion].name,
  );

/**
 * The target as typed, with what makes it clear underlined solid and what weakens it underlined dashed, so colour is never
 * needed. Nothing stands between its letters; which criteria a part belongs to is said in words to people who listen.
 */
export function MarkedText({ text, findings, partProps }: Props): JSX.Element {
  let part = -1;
  return (
    <blockquote class="marked-text">
      {joinedSegments(text, [...findings]).map((segment) => {
        if (segment.findings.length === 0) return segment.text;
        part += 1;
        const vague = isVague(segment);
        return (
          <mark key={part} class={vague ? 'mark-vague' : 'mark-clear'} {...partProps?.(part, segment)}>
            {segment.text}
            <span class="visually-hidden">
              {' '}
              ({vague ? 'could be clearer' : 'clear'}: {namesOf(segment.findings).join(', ').toLowerCase()}
              ){' '}
            </span>
          </mark>
        );
      })}
    </blockquote>
  );
}
