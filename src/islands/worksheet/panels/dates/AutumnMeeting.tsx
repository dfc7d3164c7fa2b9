import type { JSX } from 'preact';
import { useState } from 'preact/hooks';
import { formatDate } from '../../../../domain/dates/calendar-date.ts';
import { autumnMeetingProblem, nextAutumnTerm } from '../../../../domain/plan/present/autumn-term.ts';
import type { PanelProps } from '../panel-props.ts';

const ANSWERS = [
  ['yes', 'Yes, both of us'],
  ['no', 'No'],
  ['not-sure', 'Not sure yet'],
] as const;

/** Asks whether both stay, and offers the autumn-term meeting only then. */
export function AutumnMeeting({ plan, dispatch, today, say }: PanelProps): JSX.Element {
  const [problem, setProblem] = useState('');
  const term = nextAutumnTerm(today);
  const offered = plan.staying === 'yes' || plan.staying === 'not-sure';
  return (
    <>
      <fieldset class="govuk-fieldset worksheet-staying">
        <legend class="govuk-label">Are you both staying at this school next year?</legend>
        <div class="govuk-radios govuk-radios--small govuk-radios--inline">
          {ANSWERS.map(([value, words]) => (
            <div class="govuk-radios__item" key={value}>
              <input
                class="govuk-radios__input"
                type="radio"
                name="plan-staying"
                id={`plan-staying-${value}`}
                checked={plan.staying === value}
                onChange={() => dispatch({ edit: 'set', field: { of: 'plan', name: 'staying' }, value })}
              />
              <label class="govuk-label govuk-radios__label" for={`plan-staying-${value}`}>
                {words}
              </label>
            </div>
          ))}
        </div>
      </fieldset>
      {plan.staying === 'no' && (
        <p class="govuk-body">
          Then there is no autumn-term meeting to plan. The teacher takes the plan along.
        </p>
      )}
      {offered && (
        <div class="govuk-form-group">
          <label class="govuk-label" for="plan-autumnMeeting">
            Autumn-term meeting to look at this plan again
          </label>
          <p class="govuk-hint" id="plan-autumnMeeting-hint">
            The next autumn term usually runs from {formatDate(term.start)} to {formatDate(term.end)}.
          </p>
          {problem !== '' && (
            <p class="govuk-error-message" id="plan-autumnMeeting-problem" role="alert">
              {problem}
            </p>
          )}
          <input
            class="govuk-input worksheet-date"
            id="plan-autumnMeeting"
            type="date"
            min={term.start}
            max={term.end}
            value={plan.autumnMeeting}
            aria-describedby={`plan-autumnMeeting-hint${problem && ' plan-autumnMeeting-problem'}`}
            onChange={({ currentTarget: { value } }) => {
              const wrong = autumnMeetingProblem(value, term);
              setProblem(wrong);
              if (wrong !== '') return;
              if (
                dispatch({ edit: 'set', field: { of: 'plan', name: 'autumnMeeting' }, value }) &&
                value !== ''
              ) {
                say('Autumn-term meeting set.');
              }
            }}
          />
        </div>
      )}
    </>
  );
}
