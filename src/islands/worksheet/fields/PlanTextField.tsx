import type { ComponentChildren, JSX } from 'preact';
import { MAX_NAME, MAX_TEXT, YEARS } from '../../../domain/plan/model/limits.ts';
import { isPlanDate } from '../../../domain/plan/model/date.ts';
import { fieldKey, fieldKind } from '../../../domain/plan/model/field.ts';
import type { PlanField } from '../../../domain/plan/model/field.ts';
import type { TextElement } from '../../shared/saving/pre-hydration-input.ts';
import { PrintedText } from '../../shared/PrintedText.tsx';
import { useKeptField } from '../../shared/saving/use-kept-field.ts';

/** What every field of the worksheet is told by the worksheet. */
export interface FieldHost {
  /** Whether what is stored has been read. */
  readonly ready: boolean;
  /** Puts the text into the plan. `false` when the plan cannot hold it. */
  readonly write: (field: PlanField, text: string) => boolean;
  /** Called when the reader leaves a field. */
  readonly leave: () => void;
}

/** One field of the plan with its label. */
export interface PlanTextFieldProps {
  readonly host: FieldHost;
  /** The id of the element. */
  readonly id: string;
  readonly field: PlanField;
  readonly value: string;
  readonly label: ComponentChildren;
  readonly hint?: string | undefined;
  /** Lines that the box shows when it is empty. */
  readonly rows?: number;
  readonly class?: string;
}

/** A text box, a line or a date of the plan: label, hint, the field, and its text for print. */
export function PlanTextField(props: PlanTextFieldProps): JSX.Element {
  const { host, id, field, value, label, hint, rows = 3 } = props;
  const kind = fieldKind(field);
  const longest = field.name === 'name' ? MAX_NAME : MAX_TEXT;
  const { ref, onInput, onBlur, problem } = useKeptField<TextElement>({
    value,
    ready: host.ready,
    leave: host.leave,
    write: (text, element) => {
      const wrong = kind === 'date' ? dateProblem(text, element) : undefined;
      return wrong ?? (host.write(field, text) ? undefined : noRoom(text.length - longest));
    },
    unfinished: (element) => (kind === 'date' ? dateProblem(element.value, element) : undefined),
  });
  const described = [hint && `${id}-hint`, problem && `${id}-problem`].filter(Boolean);
  const shared = {
    id,
    onInput,
    onBlur,
    'data-field': fieldKey(field),
    'aria-describedby': described.join(' ') || undefined,
    'aria-invalid': problem ? ('true' as const) : undefined,
  };

  return (
    <div class={`govuk-form-group worksheet-field worksheet-field--${kind} ${props.class ?? ''}`.trimEnd()}>
      <label class="govuk-label worksheet-label" for={id}>
        {label}
      </label>
      {hint !== undefined && (
        <p class="govuk-hint worksheet-hint" id={`${id}-hint`}>
          {hint}
        </p>
      )}
      {problem !== '' && (
        <p class="govuk-error-message" id={`${id}-problem`}>
          <span class="govuk-visually-hidden">Problem: </span>
          {problem}
        </p>
      )}
      {kind === 'lines' && (
        <textarea
          {...shared}
          ref={ref as never}
          class="govuk-textarea worksheet-input"
          rows={rows}
          placeholder=" "
        />
      )}
      {kind === 'line' && (
        <input
          {...shared}
          ref={ref as never}
          class="govuk-input worksheet-input"
          type="text"
          placeholder=" "
        />
      )}
      {kind === 'date' && (
        <input
          {...shared}
          ref={ref as never}
          class="govuk-input worksheet-input worksheet-date"
          type="date"
          min={`${YEARS.first}-01-01`}
          max={`${YEARS.last}-12-31`}
        />
      )}
      {/* A form that is printed as it is has what is in the field, or a line to write on. */}
      <PrintedText text="" kind={kind === 'choice' ? 'line' : kind} />
    </div>
  );
}

function noRoom(over: number): string {
  return `This is ${over > 0 ? `${over.toLocaleString('en-GB')} ${over === 1 ? 'character' : 'characters'} ` : ''}too long, so the change is not saved. Make it shorter.`;
}

function dateProblem(text: string, element: TextElement): string | undefined {
  if (text === '' && element.validity.badInput)
    return 'This date is not complete, so it is not saved. Put in the day, month and year.';
  if (text !== '' && !isPlanDate(text))
    return `Check the year of this date. It is saved once the year is from ${YEARS.first} to ${YEARS.last}.`;
  return undefined;
}
