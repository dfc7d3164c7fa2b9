import type { JSX } from 'preact';
import { useEffect, useMemo, useRef, useState } from 'preact/hooks';
import { formatDate } from '../../../../domain/dates/calendar-date.ts';
import { isBlankPlan } from '../../../../domain/plan/model/is-blank.ts';
import { MAX_REVIEWS } from '../../../../domain/plan/model/limits.ts';
import { carryOver, newReview } from '../../../../domain/plan/model/new-plan.ts';
import type { Review } from '../../../../domain/plan/model/schema.ts';
import { reviewDue } from '../../../../domain/plan/present/review-due.ts';
import { instant } from '../../../shared/clock.ts';
import { makeId } from '../../../shared/make-id.ts';
import type { FieldHost } from '../../fields/PlanTextField.tsx';
import { NOT_OPENED } from '../panel-props.ts';
import type { PanelProps } from '../panel-props.ts';
import { ReviewForm } from './ReviewForm.tsx';

/** Looks back at the plan: progress and evidence for each target, what comes next, and the next date. */
export default function ReviewPanel(props: PanelProps): JSX.Element {
  const { plan, dispatch, flush, storage, openPlan, today, say, headingLevel } = props;
  const [problem, setProblem] = useState('');
  const [happened, setHappened] = useState('');
  const told = useRef<HTMLParagraphElement>(null);
  const message = useRef<HTMLParagraphElement>(null);
  const Heading = `h${headingLevel}` as 'h3';
  const open = plan.reviews.filter(({ finished }) => !finished);
  const finished = plan.reviews.filter((review) => review.finished).reverse();
  const due = reviewDue(plan, today);
  const host = useMemo<FieldHost>(
    () => ({
      ready: true,
      write: (field, value, was) => dispatch({ edit: 'set', field, value, was }),
      leave: () => void flush(),
    }),
    [dispatch, flush],
  );
  useEffect(() => {
    if (problem !== '') message.current?.focus();
  }, [problem]);

  // What was pressed has gone away.
  useEffect(() => {
    if (happened !== '') told.current?.focus();
  }, [happened]);

  const start = (): void => {
    setHappened('');
    const review = newReview(makeId(), plan, today);
    if (dispatch({ edit: 'insert-review', review, position: plan.reviews.length })) {
      requestAnimationFrame(() => document.getElementById(`review-${review.id}-who`)?.focus());
    }
  };
  const finish = (review: Review): void => {
    if (review.date === '') {
      setProblem('Put in the day of the review, then finish it.');
      return;
    }
    setProblem('');
    dispatch({ edit: 'finish-review', review: review.id, finished: true });
    if (review.nextReviewDate !== '') {
      const field = { of: 'plan', name: 'reviewDate' } as const;
      dispatch({ edit: 'set', field, value: review.nextReviewDate });
    }
    say('The review is finished and kept.');
    setHappened('The review is finished and kept.');
  };
  const carryOn = async (): Promise<void> => {
    await flush();
    const next = carryOver(plan, makeId(), instant(), makeId);
    const result = await storage.plans.add(next);
    if (!result.saved) {
      setProblem('A new plan could not be stored. Your plan has not changed.');
      return;
    }
    if (!(await openPlan(next.id))) {
      setProblem(NOT_OPENED);
      return;
    }
    say('A new plan is open, with the targets that carry on.');
    document.getElementById('plan-name')?.focus();
  };

  if (isBlankPlan(plan))
    return <p class="govuk-body">There is nothing to review yet. Write a target first.</p>;
  return (
    <>
      {problem !== '' && (
        <p class="govuk-error-message" role="alert" tabIndex={-1} ref={message}>
          {problem}
        </p>
      )}
      {happened !== '' && (
        <p class="govuk-body worksheet-happened" tabIndex={-1} ref={told}>
          {happened}
        </p>
      )}
      {open.map((review) => (
        <ReviewForm
          key={review.id}
          {...props}
          host={host}
          review={review}
          onFinish={() => finish(review)}
          onRemoved={setHappened}
        />
      ))}
      {open.length === 0 && plan.reviews.length < MAX_REVIEWS && (
        <>
          <p class="govuk-body">
            {due
              ? 'The review date is here. Go through the targets together.'
              : plan.reviewDate === ''
                ? 'No review date is set. You can review the plan at any time.'
                : `The review is planned for ${formatDate(plan.reviewDate)}. You can start it earlier.`}
          </p>
          <button
            type="button"
            class={due ? 'govuk-button' : 'govuk-button govuk-button--secondary'}
            onClick={start}
          >
            Start a review
          </button>
        </>
      )}
      {finished.length > 0 && (
        <>
          <Heading class="govuk-heading-s">Earlier reviews</Heading>
          {finished.map((review) => (
            <FinishedReview
              key={review.id}
              review={review}
              onReopen={() => {
                dispatch({ edit: 'finish-review', review: review.id, finished: false });
                setHappened('The review is open again, at the top.');
              }}
            />
          ))}
          <Heading class="govuk-heading-s">Carry on</Heading>
          <p class="govuk-body">
            A new plan takes over the targets that are not done or dropped. This plan stays as it is.
          </p>
          <button type="button" class="govuk-button govuk-button--secondary" onClick={() => void carryOn()}>
            Start a new plan from this one
          </button>
        </>
      )}
      <EarlierPlan {...props} />
    </>
  );
}

/** The way to the plan that this one carries on from, when it is on this device. */
function EarlierPlan({ plan, storage, openPlan }: PanelProps): JSX.Element | null {
  const [there, setThere] = useState(false);
  useEffect(() => {
    let current = true;
    void storage.plans.list().then((plans) => {
      if (current) setThere(plans.some(({ id }) => id === plan.from));
    });
    return () => {
      current = false;
    };
  }, [storage, plan.from]);
  if (!there) return null;
  return (
    <p class="govuk-body">
      This plan carries on from an earlier one.{' '}
      <button type="button" class="worksheet-link-button" onClick={() => void openPlan(plan.from)}>
        Open the earlier plan
      </button>
    </p>
  );
}

const NEXT_WORDS: Record<string, string> = {
  keep: 'keep it as it is',
  change: 'change it',
  done: 'done',
  drop: 'drop it',
};

function FinishedReview({ review, onReopen }: { review: Review; onReopen: () => void }): JSX.Element {
  return (
    <details class="worksheet-more">
      <summary>
        Review on {formatDate(review.date)}
        {review.who.trim() !== '' && `, with ${review.who.trim()}`}
      </summary>
      <dl class="worksheet-outcomes">
        {review.outcomes.map((outcome) => (
          <div key={outcome.target}>
            <dt>{outcome.text || 'A target without words'}</dt>
            <dd>
              {[
                outcome.progress,
                outcome.evidence && `Evidence: ${outcome.evidence}`,
                outcome.next && `What next: ${NEXT_WORDS[outcome.next] ?? ''}`,
                outcome.reason && `Reason: ${outcome.reason}`,
              ]
                .filter(Boolean)
                .join('\n') || 'Nothing was written'}
            </dd>
          </div>
        ))}
      </dl>
      <button type="button" class="worksheet-link-button" onClick={onReopen}>
        Open this review again
      </button>
    </details>
  );
}
