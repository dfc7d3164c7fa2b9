import type { JSX } from 'preact';
import { MAX_STEPS } from '../../domain/plan/limits.ts';
import type { Target } from '../../domain/plan/plan-schema.ts';
import { memo } from '../shared/memo.ts';
import { keyFor } from './dom-keys.ts';
import type { DomKeys } from './dom-keys.ts';
import { targetFocusId } from './focus-ids.ts';
import { PlanTextField } from './PlanTextField.tsx';
import type { FieldHost } from './PlanTextField.tsx';
import { RemovedNotice } from './RemovedNotice.tsx';
import type { Removal } from './removal.ts';
import { StepRow } from './StepRow.tsx';
import { TargetCheck } from './TargetCheck.tsx';
import type { WorksheetActions } from './use-target-actions.ts';

/** One target of the plan. */
export interface TargetSectionProps {
  readonly host: FieldHost;
  readonly actions: WorksheetActions;
  readonly target: Target;
  /** Its place in the plan, from 1. */
  readonly number: number;
  /** Whether it may be removed; the only target may not. */
  readonly removable: boolean;
  readonly keys: DomKeys;
  /** The removal to offer to undo, when the step that was removed last was one of this target. */
  readonly removal: Removal | undefined;
  readonly headingLevel: 2 | 3 | 4;
  /** The review date of the whole plan. */
  readonly planReviewDate: string;
  readonly today: string;
}

/** A target in full: its words, the check, how it will be known to have worked, the steps and the review date. */
export const TargetSection = memo(function TargetSection(props: TargetSectionProps): JSX.Element {
  const { host, actions, target, number, keys, headingLevel } = props;
  const key = keyFor(keys, target.id);
  const id = `target-${key}`;
  const Heading = `h${headingLevel}` as 'h2';
  const StepsHeading = `h${headingLevel + 1}` as 'h3';
  const oneStep = target.steps.length === 1;

  return (
    <section class="worksheet-target" aria-labelledby={`${id}-heading`}>
      <Heading class="govuk-heading-m worksheet-target__heading" id={`${id}-heading`}>
        Target {number}
      </Heading>
      <PlanTextField
        host={host}
        id={targetFocusId(key)}
        field={{ of: 'target', id: target.id, name: 'text' }}
        value={target.text}
        label="Target"
        hint="What you will do, with which class or pupils, and by when."
      />
      {host.ready && (
        <TargetCheck
          text={target.text}
          successMeasure={target.successMeasure}
          reviewDate={target.reviewDate || props.planReviewDate}
          today={props.today}
          headingLevel={headingLevel === 2 ? 3 : 4}
          idPrefix={id}
        />
      )}
      <PlanTextField
        host={host}
        id={`${id}-measure`}
        field={{ of: 'target', id: target.id, name: 'successMeasure' }}
        value={target.successMeasure}
        label="How will you know it has worked?"
        hint="Something you and your mentor can count, see or read."
        rows={2}
      />
      <StepsHeading class="govuk-heading-s worksheet-steps__heading">Action steps</StepsHeading>
      <div class="worksheet-steps">
        {target.steps.map((step, place) => (
          <StepRow
            key={keyFor(keys, step.id)}
            host={host}
            step={step}
            domKey={keyFor(keys, step.id)}
            number={place + 1}
            targetNumber={number}
            onRemove={oneStep ? undefined : actions.removeStep}
          />
        ))}
      </div>
      {props.removal && <RemovedNotice removal={props.removal} onUndo={actions.undo} />}
      <AddStep {...props} />
      <PlanTextField
        host={host}
        id={`${id}-review`}
        field={{ of: 'target', id: target.id, name: 'reviewDate' }}
        value={target.reviewDate}
        label="Review date"
        hint="When you and your mentor will look at this target again."
      />
      {props.removable && (
        <div class="worksheet-controls">
          <button
            type="button"
            class="govuk-button govuk-button--secondary worksheet-small-button"
            disabled={!host.ready}
            onClick={() => actions.removeTarget(target.id)}
          >
            Remove target {number}
          </button>
        </div>
      )}
    </section>
  );
});

function AddStep({ host, actions, target, number }: TargetSectionProps): JSX.Element {
  if (target.steps.length >= MAX_STEPS) {
    return <p class="govuk-hint worksheet-limit">A target can have up to {MAX_STEPS} steps.</p>;
  }
  return (
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
  );
}
