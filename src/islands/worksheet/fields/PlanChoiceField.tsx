import type { JSX } from 'preact';
import { fieldKey } from '../../../domain/plan/model/field.ts';
import type { PlanField } from '../../../domain/plan/model/field.ts';
import { memo } from '../../shared/memo.ts';
import { useKeptField } from '../../shared/saving/use-kept-field.ts';
import { byField } from './by-field.ts';
import type { FieldHost } from './PlanTextField.tsx';

/** One field of the plan that is chosen from a short list. */
export interface PlanChoiceFieldProps {
  readonly host: FieldHost;
  /** The id of the element. */
  readonly id: string;
  readonly field: PlanField;
  readonly value: string;
  readonly label: string;
  readonly hint?: string | undefined;
  /** Each value with its words, in order. */
  readonly choices: readonly (readonly [value: string, words: string])[];
  readonly class?: string;
}

/** A list to choose one thing from: label, hint and the list. */
export const PlanChoiceField = memo(function PlanChoiceField(props: PlanChoiceFieldProps): JSX.Element {
  const { host, id, field, value, label, hint, choices } = props;
  const { ref, onInput, onBlur } = useKeptField<HTMLSelectElement>({
    value,
    ready: host.ready,
    leave: host.leave,
    write: (text) => (host.write(field, text) ? undefined : 'This cannot be chosen here.'),
  });
  return (
    <div class={`govuk-form-group worksheet-field worksheet-field--choice ${props.class ?? ''}`.trimEnd()}>
      <label class="govuk-label worksheet-label" for={id}>
        {label}
      </label>
      {hint !== undefined && (
        <p class="govuk-hint worksheet-hint" id={`${id}-hint`}>
          {hint}
        </p>
      )}
      <select
        ref={ref}
        id={id}
        class="govuk-select worksheet-input"
        data-field={fieldKey(field)}
        aria-describedby={hint ? `${id}-hint` : undefined}
        onInput={onInput}
        onBlur={onBlur}
      >
        {choices.map(([choice, words]) => (
          <option key={choice} value={choice}>
            {words}
          </option>
        ))}
      </select>
    </div>
  );
}, byField);
