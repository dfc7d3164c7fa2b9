import type { JSX } from 'preact';
import type { Step } from '../../../domain/plan/model/schema.ts';
import { memo } from '../../shared/memo.ts';
import { stepFocusId } from '../fields/focus-ids.ts';
import { PlanChoiceField } from '../fields/PlanChoiceField.tsx';
import { PlanTextField } from '../fields/PlanTextField.tsx';
import type { FieldHost } from '../fields/PlanTextField.tsx';
import { RowButtons } from './RowButtons.tsx';
import type { WorksheetActions } from './use-target-actions.ts';

/** One action step of a target. */
export interface StepRowProps {
  readonly host: FieldHost;
  readonly actions: WorksheetActions;
  readonly step: Step;
  /** The key of its elements; their ids start with it. */
  readonly domKey: string;
  /** Places from 1, for naming the step. */
  readonly number: number;
  readonly targetNumber: number;
  /** Whether it is the last of its target, and whether there may be one more. */
  readonly last: boolean;
  readonly room: boolean;
}

const STATUSES = [
  ['not-started', 'Not started'],
  ['started', 'Started'],
  ['done', 'Done'],
] as const;

/** What will be done, who does it, by when and how far it has come: a row on wide screens, stacked on narrow ones. */
export const StepRow = memo(function StepRow(props: StepRowProps): JSX.Element {
  const { host, actions, step, domKey, number, targetNumber, last, room } = props;
  const id = `step-${domKey}`;
  const only = number === 1 && last;
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
        id={`${id}-byWhen`}
        field={{ of: 'step', id: step.id, name: 'byWhen' }}
        value={step.byWhen}
        label="By when"
        class="worksheet-step__by-when"
      />
      <PlanChoiceField
        host={host}
        id={`${id}-status`}
        field={{ of: 'step', id: step.id, name: 'status' }}
        value={step.status}
        label="How far"
        choices={STATUSES}
        class="worksheet-step__status"
      />
      <RowButtons
        ready={host.ready}
        name={`step ${number} of target ${targetNumber}`}
        id={id}
        onUp={number > 1 ? () => actions.moveStep(step.id, -1) : undefined}
        onDown={last ? undefined : () => actions.moveStep(step.id, 1)}
        onCopy={room ? () => actions.copyStep(step.id) : undefined}
        onRemove={only ? undefined : () => actions.removeStep(step.id)}
      />
    </div>
  );
});
