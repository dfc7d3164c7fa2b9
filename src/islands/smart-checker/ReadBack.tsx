import type { JSX, TargetedKeyboardEvent } from 'preact';
import { useEffect, useState } from 'preact/hooks';
import { CRITERION_WORDS } from '../../domain/smart/advice/criterion-words.ts';
import type { Criterion, TargetFinding } from '../../domain/smart/target-finding.ts';
import { MarkedText } from './MarkedText.tsx';

/** Props of the target read back with its findings. */
interface Props {
  text: string;
  /** Findings with a span. */
  findings: readonly TargetFinding[];
  /** Hears which criteria the part that is looked at belongs to. */
  onLook: (criteria: readonly Criterion[]) => void;
}

interface Look {
  part: number;
  findings: readonly TargetFinding[];
}

/**
 * The target read back: pointing at a marked part, touching it or moving to it with the Tab key says below the text what was
 * found there. Each part is a stop of its own, and says itself whether it is clear. What is said stays until another part is
 * looked at, and stands at a fixed place, so that it covers nothing.
 */
export function ReadBack({ text, findings, onLook }: Props): JSX.Element {
  const [look, setLook] = useState<Look>();

  useEffect(() => setLook(undefined), [text]);
  useEffect(() => onLook([...new Set(look?.findings.map(({ criterion }) => criterion))]), [look, onLook]);

  const onKeyDown = (event: TargetedKeyboardEvent<HTMLDivElement>): void => {
    if (event.key === 'Escape') setLook(undefined);
    if (event.key === 'Enter' || event.key === ' ') {
      event.preventDefault();
      (event.target as HTMLElement).click();
    }
  };

  return (
    // eslint-disable-next-line jsx-a11y-x/no-noninteractive-element-interactions -- the keys belong to the buttons inside
    <div class="read-back" role="group" aria-label="The target read back" onKeyDown={onKeyDown}>
      <MarkedText
        text={text}
        findings={findings}
        partProps={(part, segment) => ({
          role: 'button',
          tabIndex: 0,
          'data-looked-at': look?.part === part ? '' : undefined,
          onFocus: () => setLook({ part, findings: segment.findings }),
          onPointerEnter: () => setLook({ part, findings: segment.findings }),
          onClick: () => setLook({ part, findings: segment.findings }),
        })}
      />
      <div class="finding">
        <div role="status">
          {look?.findings.map(({ rule, criterion, message }) => (
            <p key={rule}>
              <strong>{CRITERION_WORDS[criterion].name}:</strong> {message}
            </p>
          ))}
        </div>
        {look === undefined && (
          <p class="hint">
            <span class="mark-clear">Solid line</span>: this makes it clear.{' '}
            <span class="mark-vague">Dashed line</span>: this could be clearer. Choose a marked part to see
            what was found there.
          </p>
        )}
      </div>
    </div>
  );
}
