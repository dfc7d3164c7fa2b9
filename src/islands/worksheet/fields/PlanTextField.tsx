import type { ComponentChildren, JSX } from 'preact';
import { useEffect } from 'preact/hooks';
import { MAX_NAME, MAX_TEXT, YEARS } from '../../../domain/plan/model/limits.ts';
import { isPlanDate } from '../../../domain/plan/model/date.ts';
import { fieldKey, fieldKind } from '../../../domain/plan/model/field.ts';
import type { FieldKind, PlanField } from '../../../domain/plan/model/field.ts';
import type { TextElement } from '../../shared/saving/pre-hydration-input.ts';
import { memo } from '../../shared/memo.ts';
import { PrintedText } from '../../shared/PrintedText.tsx';
import { useKeptField } from '../../shared/saving/use-kept-field.ts';
import { byField } from './by-field.ts';

/** What every field of the worksheet is told by the worksheet. */
export interface FieldHost {
  /** Whether what is stored has been read. */
  readonly ready: boolean;
  /**
   * Puts the text into the plan, in the place of what it was written on from. `false` when the plan cannot hold it. While
   * somebody is `typing` in the field, what else shows the text follows after the letter.
   */
  readonly write: (field: PlanField, text: string, was?: string, typing?: boolean) => boolean;
  /** Called when the reader leaves a field. */
  readonly leave: () => void;
  /** Told when what is in a field is not kept, in a few words, and with an empty text when that is over. */
  readonly problem?: (field: PlanField, words: string) => void;
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
  /** First and last day that can be chosen, where that is less than any. */
  readonly within?: { readonly start: string; readonly end: string } | undefined;
  /** What else is wrong with a value, in words, or an empty text. */
  readonly problemWith?: ((value: string) => string) | undefined;
}

/** A text box, a line, a date or a time of the plan: label, hint, the field, and its text for print. */
export const PlanTextField = memo(function PlanTextField(props: PlanTextFieldProps): JSX.Element {
  const { host, id, field, value, label, hint, rows = 3, within, problemWith } = props;
  const kind = fieldKind(field);
  const longest = field.name === 'name' ? MAX_NAME : MAX_TEXT;
  const { ref, onInput, onBlur, problem } = useKeptField<TextElement>({
    value,
    ready: host.ready,
    leave: host.leave,
    write: (text, element, was, typing) => {
      const wrong = unfinished(kind, text, element) ?? problemWith?.(text);
      return wrong || (host.write(field, text, was, typing) ? undefined : noRoom(text.length - longest));
    },
    unfinished: (element) => unfinished(kind, element.value, element),
  });
  useEffect(() => {
    if (problem === '') return;
    host.problem?.(field, ref.current?.value === '' ? 'not complete, so not saved' : 'not saved');
    return () => host.problem?.(field, '');
    // eslint-disable-next-line react-hooks/exhaustive-deps -- the field is the same for as long as its element
  }, [problem]);
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
          min={within?.start ?? `${YEARS.first}-01-01`}
          max={within?.end ?? `${YEARS.last}-12-31`}
        />
      )}
      {kind === 'time' && (
        <input
          {...shared}
          ref={ref as never}
          class="govuk-input worksheet-input worksheet-date worksheet-time"
          type="time"
        />
      )}
      {/* A form that is printed as it is has what is in the field, or a line to write on. */}
      <PrintedText text="" kind={kind === 'choice' || kind === 'time' ? 'line' : kind} />
    </div>
  );
}, byField);

function noRoom(over: number): string {
  return `This is ${over > 0 ? `${over.toLocaleString('en-GB')} ${over === 1 ? 'character' : 'characters'} ` : ''}too long, so the change is not saved. Make it shorter.`;
}

/** What is wrong with a date or a time that is not all there. */
function unfinished(kind: FieldKind, text: string, element: TextElement): string | undefined {
  if (kind === 'time') return text === '' && element.validity.badInput ? NO_TIME : undefined;
  return kind === 'date' ? dateProblem(text, element) : undefined;
}

const NO_TIME = 'This time is not complete, so it is not saved. Put in the hours and the minutes.';

function dateProblem(text: string, element: TextElement): string | undefined {
  if (text === '' && element.validity.badInput)
    return 'This date is not complete, so it is not saved. Put in the day, month and year.';
  if (text !== '' && !isPlanDate(text))
    return `Check the year of this date. It is saved once the year is from ${YEARS.first} to ${YEARS.last}.`;
  return undefined;
}
