import type { JSX } from 'preact';
import { CRITERION_WORDS } from '../../domain/smart/criterion-words.ts';
import type { Finding } from '../../domain/smart/finding.ts';
import { segments } from '../../domain/smart/segments.ts';

/** Props of the target read back. */
interface Props {
  text: string;
  findings: readonly Finding[];
}

const lettersOf = (findings: readonly Finding[]): string =>
  [...new Set(findings.map(({ criterion }) => CRITERION_WORDS[criterion].letter))].join('');

/**
 * The target as typed, with what makes it clear underlined solid and what weakens it underlined dashed, each with the
 * letter of its criterion: colour is never needed. The letters are said in words to people who listen.
 */
export function MarkedText({ text, findings }: Props): JSX.Element {
  return (
    <blockquote class="marked-text">
      {segments(text, [...findings]).map((segment, index) => {
        if (segment.findings.length === 0) return segment.text;
        const vague = segment.findings.every(({ kind }) => kind === 'vague');
        const names = [
          ...new Set(segment.findings.map(({ criterion }) => CRITERION_WORDS[criterion].name.toLowerCase())),
        ];
        return (
          <mark key={index} class={vague ? 'mark-vague' : 'mark-clear'} title={segment.findings[0]!.message}>
            {segment.text}
            <sup aria-hidden="true">{lettersOf(segment.findings)}</sup>
            <span class="visually-hidden">
              {' '}
              ({vague ? 'could be clearer' : 'clear'}: {names.join(', ')}){' '}
            </span>
          </mark>
        );
      })}
    </blockquote>
  );
}
