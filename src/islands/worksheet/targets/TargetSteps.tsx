import type { JSX } from 'preact';
import { MAX_STEPS } from '../../../domain/plan/model/limits.ts';
import type { PlanTarget } from '../../../domain/plan/model/schema.ts';
import { keyFor } from '../fields/dom-keys.ts';
import type { DomKeys } from '../fields/dom-keys.ts';
import type { FieldHost } from '../fields/PlanTextField.tsx';
import { targetPlaceId } from '../overview/place-ids.ts';
import { RemovedNotice } from './RemovedNotice.tsx';
import type { Removal } from './removal.ts';
import { StepRow } from './StepRow.tsx';
import type { WorksheetActions } from './use-target-actions.ts';

/** What the steps of a target need. */
export interface TargetStepsProps {
  readonly host: FieldHost;
  readonly actions: WorksheetActions;
  readonly target: PlanTarget;
  /** The target's place in the plan, from 1. */
  readonly number: number;
  readonly keys: DomKeys;
  /** The removal to offer to undo, when the step that was removed last was one of these. */
  readonly removal: Removal | undefined;
  readonly headingLevel: 2 | 3 | 4;
}

/** The action steps of a target, and the button that adds one. */
export function TargetSteps(props: TargetStepsProps): JSX.Element {
  const { host, actions, target, number, keys, removal, headingLevel } = props;
  const Heading = `h${headingLevel + 1}` as 'h3';
  const restore = removal?.restore;
  const removedAt = restore?.edit === 'insert-step' ? restore.position : -1;
  const notice = removal && <RemovedNotice key="removed" removal={removal} onUndo={actions.restore} />;
  const count = target.steps.length;
  return (
    <>
      <Heading
        class="govuk-heading-s worksheet-steps__heading"
        id={`${targetPlaceId(number)}-steps`}
        tabIndex={-1}
      >
        Action steps
      </Heading>
      <div class="worksheet-steps">
        {target.steps.map((step, place) => [
          place === removedAt && notice,
          <StepRow
            key={keyFor(keys, step.id)}
            host={host}
            actions={actions}
            step={step}
            domKey={keyFor(keys, step.id)}
            number={place + 1}
            targetNumber={number}
            last={place === count - 1}
            room={count < MAX_STEPS}
          />,
        ])}
      </div>
      {removedAt >= count && notice}
      {count >= MAX_STEPS ? (
        <p class="govuk-hint worksheet-limit">A target can have up to {MAX_STEPS} steps.</p>
      ) : (
        <div class="worksheet-controls">
          <button
            type="button"
            class="govuk-button govuk-button--secondary worksheet-small-button"
            disabled={!host.ready}
            onClick={(event) => {
              // The second click of a double click is not a second wish.
              if (event.detail < 2) actions.addStep(target.id);
            }}
          >
            Add a step<span class="govuk-visually-hidden"> to target {number}</span>
          </button>
        </div>
      )}
    </>
  );
}
