import type { JSX } from 'preact';
import type { Step } from '../../domain/plan/plan-schema.ts';
import { memo } from '../shared/memo.ts';
import { PlanTextField } from './PlanTextField.tsx';
import { stepFocusId } from './focus-ids.ts';
import type { FieldHost } from './PlanTextField.tsx';

/** One action step of a target. */
export interface StepRowProps {
  readonly host: FieldHost;
  readonly step: Step;
  /** The key of its elements; their ids start with it. */
  readonly domKey: string;
  /** Places from 1, for naming the step. */
  readonly number: number;
  readonly targetNumber: number;
  /** Absent when the step is the only one. */
  readonly onRemove: ((step: string) => void) | undefined;
}

/** What will be done, who does it and by when: a row on wide screens, stacked on narrow ones. */
export const StepRow = memo(function StepRow(props: StepRowProps): JSX.Element {
  const { host, step, domKey, number, targetNumber, onRemove } = props;
  const id = `step-${domKey}`;
  return (
    <div class="worksheet-step" role="group" aria-label={`Target ${targetNumber}, step ${number}`}>
      <p class="worksheet-step__number">
        <span class="worksheet-step__word">Step </span>
        {number}
      </p>
      <PlanTextField
        host={host}
        id={stepFocusId(domKey)}
        field={{ of: 'step', id: step.id, name: 'what' }}
        value={step.what}
        label="What"
        rows={2}
        class="worksheet-step__what"
      />
      <PlanTextField
        host={host}
        id={`${id}-who`}
        field={{ of: 'step', id: step.id, name: 'who' }}
        value={step.who}
        label="Who"
        class="worksheet-step__who"
      />
      <PlanTextField
        host={host}
        id={`${id}-by-when`}
        field={{ of: 'step', id: step.id, name: 'byWhen' }}
        value={step.byWhen}
        label="By when"
        class="worksheet-step__by-when"
      />
      <div class="worksheet-step__remove worksheet-controls">
        {onRemove && (
          <button
            type="button"
            class="govuk-button govuk-button--secondary worksheet-small-button"
            disabled={!host.ready}
            onClick={() => onRemove(step.id)}
          >
            Remove
            <span class="govuk-visually-hidden">
              {' '}
              step {number} of target {targetNumber}
            </span>
          </button>
        )}
      </div>
    </div>
  );
});
