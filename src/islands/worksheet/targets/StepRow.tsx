import type { JSX } from 'preact';
import type { Step } from '../../../domain/plan/model/schema.ts';
import { formatDate } from '../../../domain/dates/calendar-date.ts';
import { isBlankStep } from '../../../domain/plan/model/is-blank.ts';
import { shorten } from '../../../domain/plan/present/written-texts.ts';
import { choiceWords } from '../../../domain/plan/model/value-words.ts';
import { memo } from '../../shared/memo.ts';
import { stepFocusId } from '../fields/focus-ids.ts';
import { PlanChoiceField } from '../fields/PlanChoiceField.tsx';
import { PlanTextField } from '../fields/PlanTextField.tsx';
import type { FieldHost } from '../fields/PlanTextField.tsx';
import { stepPlaceId } from '../overview/place-ids.ts';
import { RowMenu } from './RowMenu.tsx';
import { useOpenStep } from './use-open-step.ts';
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

/**
 * What will be done, who does it, by when and how far it has come: one line until it is opened. As built, and on the first
 * step of a new target, it is open, so that there is something to write in.
 */
export const StepRow = memo(function StepRow(props: StepRowProps): JSX.Element {
  const { host, actions, step, domKey, number, targetNumber, last, room } = props;
  const id = `step-${domKey}`;
  const only = number === 1 && last;
  const name = `step ${number} of target ${targetNumber}`;
  const [row, open, setOpen] = useOpenStep(host.ready, isBlankStep(step) && number === 1);
  return (
    <details
      class="worksheet-step"
      ref={row}
      id={stepPlaceId(targetNumber, number)}
      aria-label={`Target ${targetNumber}, step ${number}`}
      open={open}
      onToggle={({ currentTarget }) => setOpen(currentTarget.open)}
    >
      <summary class="worksheet-step__line">
        <span class="worksheet-step__number">
          <span class="worksheet-step__word">Step </span>
          {number}
        </span>
        <span class="worksheet-step__words">
          {isBlankStep(step) ? 'nothing written yet' : shorten(step.what)}
        </span>
        <span class="worksheet-step__facts">{factsOf(step)}</span>
      </summary>
      <div class="worksheet-step__fields">
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
        <RowMenu
          ready={host.ready}
          name={name}
          id={id}
          onUp={number > 1 ? () => actions.moveStep(step.id, -1) : undefined}
          onDown={last ? undefined : () => actions.moveStep(step.id, 1)}
          onCopy={room ? () => actions.copyStep(step.id) : undefined}
          onRemove={only ? undefined : () => actions.removeStep(step.id)}
        />
      </div>
    </details>
  );
});

/** Beside the words of a step: its day, and how far it has come once it has been started. */
function factsOf({ byWhen, status }: Step): string {
  const day = byWhen && formatDate(byWhen).replace(/^(\d+ \w{3})\w* \d+$/u, '$1');
  return [day, status === 'not-started' ? '' : choiceWords(status).toLowerCase()].filter(Boolean).join(', ');
}
