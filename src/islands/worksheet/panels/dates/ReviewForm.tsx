import type { JSX } from 'preact';
import type { PlanField } from '../../../../domain/plan/model/field.ts';
import type { Review, ReviewOutcome } from '../../../../domain/plan/model/schema.ts';
import { PlanTextField } from '../../fields/PlanTextField.tsx';
import type { FieldHost } from '../../fields/PlanTextField.tsx';
import type { PanelProps } from '../panel-props.ts';

/** What the form needs besides what every panel is told. */
export interface ReviewFormProps extends PanelProps {
  readonly host: FieldHost;
  readonly review: Review;
  readonly onFinish: () => void;
  /** Called with a sentence when the review is removed. */
  readonly onRemoved: (words: string) => void;
}

const NEXT = [
  ['keep', 'Keep it as it is'],
  ['change', 'Change it'],
  ['done', 'It is done'],
  ['drop', 'Drop it'],
] as const;

/** A review that is being written. Every field is saved as it is filled in. */
export function ReviewForm(props: ReviewFormProps): JSX.Element {
  const { host, review, dispatch, onFinish, onRemoved, headingLevel, say } = props;
  const Heading = `h${headingLevel}` as 'h3';
  const field = (name: 'date' | 'who' | 'nextReviewDate'): PlanField => ({
    of: 'review',
    id: review.id,
    name,
  });
  const dropped = review.outcomes.filter(({ next, reason }) => next === 'drop' && reason.trim() === '');
  const undecided = review.outcomes.filter(({ next }) => next === '');
  return (
    <section class="worksheet-review" aria-labelledby={`review-${review.id}-heading`}>
      <Heading class="govuk-heading-s" id={`review-${review.id}-heading`}>
        This review
      </Heading>
      <PlanTextField
        host={host}
        id={`review-${review.id}-date`}
        field={field('date')}
        value={review.date}
        label="Day of the review"
      />
      <PlanTextField
        host={host}
        id={`review-${review.id}-who`}
        field={field('who')}
        value={review.who}
        label="Who was there?"
      />
      {review.outcomes.map((outcome, place) => (
        <OutcomeForm key={outcome.target} {...props} outcome={outcome} number={place + 1} />
      ))}
      <PlanTextField
        host={host}
        id={`review-${review.id}-nextReviewDate`}
        field={field('nextReviewDate')}
        value={review.nextReviewDate}
        label="Date of the next review"
        hint="It becomes the plan’s review date when you finish this one."
      />
      {(undecided.length > 0 || dropped.length > 0) && (
        <p class="govuk-hint">
          {undecided.length > 0 &&
            `What comes next is not said yet for ${undecided.length} of ${review.outcomes.length} targets. `}
          {dropped.length > 0 && 'A dropped target has no reason yet: it helps to remember it later.'}
        </p>
      )}
      <div class="worksheet-buttons">
        <button type="button" class="govuk-button" onClick={onFinish}>
          Finish the review
        </button>
        <button
          type="button"
          class="govuk-button govuk-button--secondary"
          onClick={() => {
            if (dispatch({ edit: 'remove-review', review: review.id })) {
              say(REMOVED);
              onRemoved(REMOVED);
            }
          }}
        >
          Remove this review
        </button>
      </div>
    </section>
  );
}

const REMOVED = 'The review is removed. Undo brings it back.';

interface OutcomeFormProps extends ReviewFormProps {
  readonly outcome: ReviewOutcome;
  readonly number: number;
}

function OutcomeForm({
  host,
  review,
  outcome,
  number,
  dispatch,
  headingLevel,
}: OutcomeFormProps): JSX.Element {
  const id = `outcome-${review.id}-${outcome.target}`;
  const Sub = `h${headingLevel + 1}` as 'h4';
  const field = (name: 'progress' | 'evidence' | 'next' | 'reason'): PlanField => ({
    of: 'outcome',
    review: review.id,
    target: outcome.target,
    name,
  });
  return (
    <div class="worksheet-outcome" role="group" aria-labelledby={`${id}-heading`}>
      <Sub class="govuk-heading-s" id={`${id}-heading`}>
        Target {number}
      </Sub>
      <p class="govuk-body worksheet-outcome__text">{outcome.text || 'A target without words'}</p>
      <PlanTextField
        host={host}
        id={`${id}-progress`}
        field={field('progress')}
        value={outcome.progress}
        label="How far has it come?"
        rows={2}
      />
      <PlanTextField
        host={host}
        id={`${id}-evidence`}
        field={field('evidence')}
        value={outcome.evidence}
        label="What shows it?"
        hint="A drop-in, pupils’ work, a count."
        rows={2}
      />
      <fieldset class="govuk-fieldset">
        <legend class="govuk-label">What next?</legend>
        <div class="govuk-radios govuk-radios--small govuk-radios--inline">
          {NEXT.map(([value, words]) => (
            <div class="govuk-radios__item" key={value}>
              <input
                class="govuk-radios__input"
                type="radio"
                name={`${id}-next`}
                id={`${id}-next-${value}`}
                checked={outcome.next === value}
                onChange={() => dispatch({ edit: 'set', field: field('next'), value })}
              />
              <label class="govuk-label govuk-radios__label" for={`${id}-next-${value}`}>
                {words}
              </label>
            </div>
          ))}
        </div>
      </fieldset>
      {(outcome.next === 'drop' || outcome.next === 'change' || outcome.reason !== '') && (
        <PlanTextField
          host={host}
          id={`${id}-reason`}
          field={field('reason')}
          value={outcome.reason}
          label={outcome.next === 'drop' ? 'Why is it dropped?' : 'What changes, and why?'}
          rows={2}
        />
      )}
    </div>
  );
}
