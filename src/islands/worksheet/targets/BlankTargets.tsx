import type { JSX } from 'preact';
import { STEPS_IN_NEW_TARGET } from '../../../domain/plan/model/limits.ts';
import { PrintedText } from '../../shared/PrintedText.tsx';

/** What the blank targets need. */
export interface BlankTargetsProps {
  /** Places of the targets, from 1. */
  readonly numbers: readonly number[];
}

/** Targets to fill in by hand. They are on paper only: the screen has "Add a target" instead. */
export function BlankTargets({ numbers }: BlankTargetsProps): JSX.Element {
  return (
    <div class="print-only worksheet-blank-targets">
      {numbers.map((number) => (
        <div class="worksheet-target" key={number}>
          <p class="govuk-heading-m worksheet-target__heading">Target {number}</p>
          <BlankField label="Target" kind="lines" />
          <BlankField label="Why does it matter?" kind="lines" />
          <BlankField label="How will you know it has worked?" kind="lines" />
          <p class="govuk-heading-s worksheet-steps__heading">Action steps</p>
          <div class="worksheet-steps">
            {Array.from({ length: STEPS_IN_NEW_TARGET }, (_, place) => (
              <div class="worksheet-step" key={place}>
                <p class="worksheet-step__line">Step {place + 1}</p>
                <div class="worksheet-step__fields">
                  <BlankField label="What" kind="line" />
                  <BlankField label="Who" kind="line" />
                  <BlankField label="By when" kind="date" class="worksheet-step__by-when" />
                </div>
              </div>
            ))}
          </div>
          <BlankField label="Date to reach it by" kind="date" />
        </div>
      ))}
    </div>
  );
}

interface BlankFieldProps {
  readonly label: string;
  readonly kind: 'lines' | 'line' | 'date';
  readonly class?: string;
}

function BlankField({ label, kind, class: extra = '' }: BlankFieldProps): JSX.Element {
  return (
    <div class={`govuk-form-group worksheet-field worksheet-field--${kind} ${extra}`.trimEnd()}>
      <p class="govuk-label worksheet-label">{label}</p>
      <PrintedText text="" kind={kind} />
    </div>
  );
}
