import type { JSX } from 'preact';
import type { checkTarget } from '../../domain/smart/check-target.ts';
import { CRITERIA, CRITERION_WORDS } from '../../domain/smart/advice/criterion-words.ts';
import type { Criterion } from '../../domain/smart/target-finding.ts';
import { EXAMPLE_DAY } from '../../domain/smart/advice/example-day.ts';
import type { WorkedExample } from '../../domain/smart/advice/worked-examples.ts';
import { MarkedText } from './MarkedText.tsx';

/** Props of a worked example. */
interface Props {
  example: WorkedExample;
  /** The checker itself, which says what is clear: nothing about the example is written down. */
  check: typeof checkTarget;
  /** Puts a stage into the box, where there is a box. */
  onTry?: ((text: string) => void) | undefined;
}

/** A weak target becoming SMART, one step below another, each with its letters. */
export function WorkedStages({ example, check, onTry }: Props): JSX.Element {
  let before: readonly Criterion[] = [];
  return (
    <ol class="stages">
      {example.stages.map((text, place) => {
        const { criteria } = check(text, { today: EXAMPLE_DAY });
        const clear = CRITERIA.filter((criterion) => criteria[criterion].verdict === 2);
        const fresh = place === 0 ? [] : clear.filter((criterion) => !before.includes(criterion));
        before = clear;
        const findings = CRITERIA.flatMap((criterion) => criteria[criterion].findings);
        return (
          <li key={text} class="stage">
            <p class="stage-name">
              {place === 0 ? 'A weak start' : `Step ${place}`}
              {fresh.length > 0 && <span>: {fresh.map(asked).join(' ')}</span>}
            </p>
            <MarkedText text={text} findings={findings.filter(({ span }) => span !== undefined)} />
            <Letters clear={clear} />
            {onTry && (
              <button type="button" class="link-button" onClick={() => onTry(text)}>
                Try this one<span class="visually-hidden">: {text}</span>
              </button>
            )}
          </li>
        );
      })}
    </ol>
  );
}

const asked = (criterion: Criterion): string => CRITERION_WORDS[criterion].heading;

/** The five letters; those that are clear are lit, and said in words. */
function Letters({ clear }: { clear: readonly Criterion[] }): JSX.Element {
  const names = clear.map((criterion) => CRITERION_WORDS[criterion].name.toLowerCase());
  return (
    <p class="letters">
      {CRITERIA.map((criterion) => (
        <span
          key={criterion}
          class={clear.includes(criterion) ? 'letter letter-lit' : 'letter'}
          aria-hidden="true"
        >
          {CRITERION_WORDS[criterion].letter}
        </span>
      ))}{' '}
      <span class="letters-words">
        {names.length > 0 ? `Clear: ${names.join(', ')}` : 'Nothing clear yet'}
      </span>
    </p>
  );
}
