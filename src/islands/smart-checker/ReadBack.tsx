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
 * The target read back: pointing at a marked part, touching it or moving to it with the keys says below the text what was
 * found there. The parts are one stop for the Tab key; arrow keys go from one to the next. What is said stays until another
 * part is looked at, and stands at a fixed place, so that it covers nothing.
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
    const parts = [...event.currentTarget.querySelectorAll('mark')];
    const to = nextPart(event.key, parts.indexOf(event.target as HTMLElement), parts.length);
    if (to === undefined) return;
    event.preventDefault();
    parts[to]?.focus();
  };

  return (
    // eslint-disable-next-line jsx-a11y-x/no-noninteractive-element-interactions -- the keys move between the buttons inside
    <div
      class="read-back"
      role="group"
      aria-label="The target read back, with what was found in it. Arrow keys move from one marked part to the next."
      onKeyDown={onKeyDown}
    >
      <MarkedText
        text={text}
        findings={findings}
        partProps={(part, segment) => ({
          role: 'button',
          tabIndex: part === (look?.part ?? 0) ? 0 : -1,
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

function nextPart(key: string, at: number, count: number): number | undefined {
  if (at < 0) return undefined;
  switch (key) {
    case 'ArrowRight':
    case 'ArrowDown':
      return (at + 1) % count;
    case 'ArrowLeft':
    case 'ArrowUp':
      return (at + count - 1) % count;
    case 'Home':
      return 0;
    case 'End':
      return count - 1;
    default:
      return undefined;
  }
}
