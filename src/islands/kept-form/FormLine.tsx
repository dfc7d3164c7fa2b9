import type { JSX } from 'preact';
import type { Answer } from '../../domain/plan/forms/answers.ts';
import { PrintedText } from '../shared/PrintedText.tsx';
import { useKeptField } from '../shared/saving/use-kept-field.ts';

/** One line of a form with what was answered. */
export interface FormLineProps {
  /** Begins the ids of its fields. */
  readonly id: string;
  /** Its place in the form, by which what was put in early finds it. */
  readonly place: number;
  readonly label: string;
  readonly hint?: string | undefined;
  readonly choices: readonly string[];
  /** What the line of writing under a statement is called. */
  readonly seen: string;
  readonly answer: Answer;
  /** What was answered the time before, in words. */
  readonly before?: string | undefined;
  readonly ready: boolean;
  readonly round: number;
  /** Takes a change of the answer; of words with those that they were written on from. */
  readonly write: (label: string, change: Partial<Answer>, was?: string) => void;
  readonly leave: () => void;
}

/** A statement with its choices and a line of writing. */
export function Statement(props: FormLineProps): JSX.Element {
  const { id, place, label, choices, seen, answer, before, ready, write } = props;
  const { ref, onInput, onBlur } = useWords<HTMLInputElement>(props);
  return (
    <fieldset
      class="govuk-fieldset kept-form-line"
      data-line={place}
      aria-describedby={before === undefined ? undefined : `${id}-before`}
    >
      <legend class="govuk-fieldset__legend kept-form-label">{label}</legend>
      {before !== undefined && (
        <p class="govuk-hint worksheet-hint" id={`${id}-before`}>
          Before: {before}
        </p>
      )}
      <div class="govuk-radios govuk-radios--small govuk-radios--inline kept-form-choices">
        {choices.map((choice, index) => (
          <div class="govuk-radios__item" key={choice}>
            <input
              class="govuk-radios__input"
              type="radio"
              id={`${id}-${index}`}
              name={id}
              value={choice}
              checked={ready ? answer.choice === choice : undefined}
              onChange={() => ready && write(label, { choice })}
            />
            <label class="govuk-label govuk-radios__label" for={`${id}-${index}`}>
              {choice}
            </label>
          </div>
        ))}
        {answer.choice !== '' && (
          <button
            type="button"
            class="worksheet-link-button kept-form-clear"
            onClick={() => {
              write(label, { choice: '' });
              document.getElementById(`${id}-0`)?.focus();
            }}
          >
            Clear<span class="govuk-visually-hidden"> the mark: {label}</span>
          </button>
        )}
      </div>
      <div class="worksheet-field kept-form-seen">
        <label class="govuk-label" for={`${id}-words`}>
          {seen}
        </label>
        <input
          ref={ref}
          class="govuk-input worksheet-input"
          type="text"
          id={`${id}-words`}
          placeholder=" "
          onInput={onInput}
          onBlur={onBlur}
        />
      </div>
    </fieldset>
  );
}

/** An entry of a record: a box to write in. */
export function Entry(props: FormLineProps): JSX.Element {
  const { id, place, label, hint, answer } = props;
  const { ref, onInput, onBlur } = useWords<HTMLTextAreaElement>(props);
  return (
    <div class="govuk-form-group worksheet-field worksheet-field--lines kept-form-line" data-line={place}>
      <label class="govuk-label govuk-label--s" for={`${id}-words`}>
        {label}
      </label>
      {hint !== undefined && (
        <p class="govuk-hint worksheet-hint" id={`${id}-hint`}>
          {hint}
        </p>
      )}
      <textarea
        ref={ref}
        class="govuk-textarea worksheet-input"
        id={`${id}-words`}
        rows={3}
        placeholder=" "
        aria-describedby={hint === undefined ? undefined : `${id}-hint`}
        onInput={onInput}
        onBlur={onBlur}
      />
      <PrintedText text={answer.words} kind="lines" />
    </div>
  );
}

function useWords<Element extends HTMLInputElement | HTMLTextAreaElement>(props: FormLineProps) {
  const { label, answer, ready, round, write, leave } = props;
  return useKeptField<Element>({
    value: answer.words,
    ready,
    round,
    leave,
    write: (words, _element, was) => {
      write(label, { words }, was);
      return undefined;
    },
  });
}
