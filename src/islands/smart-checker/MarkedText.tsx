import type { HTMLAttributes, JSX } from 'preact';
import { CRITERION_WORDS } from '../../domain/smart/advice/criterion-words.ts';
import type { TargetFinding } from '../../domain/smart/target-finding.ts';
import { segments } from '../../domain/smart/segments.ts';
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
 * The target as typed, with what makes it clear underlined solid and what weakens it underlined dashed. Each finding's
 * letter stands where the finding ends, so colour is never needed, and is said in words to people who listen.
 */
export function MarkedText({ text, findings, partProps }: Props): JSX.Element {
  let end = 0;
  let part = -1;
  return (
    <blockquote class="marked-text">
      {segments(text, [...findings]).map((segment) => {
        end += segment.text.length;
        if (segment.findings.length === 0) return segment.text;
        part += 1;
        const vague = segment.findings.every(({ kind }) => kind === 'vague');
        const ending = namesOf(segment.findings.filter(({ span }) => span?.end === end));
        return (
          <mark key={end} class={vague ? 'mark-vague' : 'mark-clear'} {...partProps?.(part, segment)}>
            {segment.text}
            {ending.length > 0 && (
              <>
                <sup aria-hidden="true">{ending.map((name) => name[0]).join('')}</sup>
                <span class="visually-hidden">
                  {' '}
                  ({vague ? 'could be clearer' : 'clear'}: {ending.join(', ').toLowerCase()}){' '}
                </span>
              </>
            )}
          </mark>
        );
      })}
    </blockquote>
  );
}
