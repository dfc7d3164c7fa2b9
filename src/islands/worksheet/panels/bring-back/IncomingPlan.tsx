import type { JSX } from 'preact';
import { useState } from 'preact/hooks';
import { formatDate } from '../../../../domain/dates/calendar-date.ts';
import { isBlankPlan, isBlankStep, isBlankTarget } from '../../../../domain/plan/model/is-blank.ts';
import { MAX_NAME } from '../../../../domain/plan/model/limits.ts';
import { makeId } from '../../../shared/make-id.ts';
import { ComparePlans } from './ComparePlans.tsx';
import { NOT_OPENED } from '../panel-props.ts';
import type { IncomingPlanProps } from './incoming-plan-props.ts';
import { asAnother, useTakeIn } from './use-take-in.ts';
import { Problem } from '../../../shared/Problem.tsx';

/** Shows a plan that was read, and what can be done with it. Nothing changes before the reader chooses. */
export function IncomingPlan(props: IncomingPlanProps): JSX.Element {
  const { theirs, plan, flush, openPlan, say, onDone, headingLevel } = props;
  const { known, problem, add, replace, keepTheirs } = useTakeIn(props);
  const [comparing, setComparing] = useState(false);
  const Heading = `h${headingLevel}` as 'h3';
  const isOpen = theirs.id === plan.id;

  if (comparing) return <ComparePlans {...props} keepTheirs={keepTheirs} />;
  const name = theirs.name.trim() || 'Action plan without a name';
  const targets = theirs.targets.filter((target) => !isBlankTarget(target));
  return (
    <section class="govuk-inset-text worksheet-incoming">
      <Heading class="govuk-heading-s">{known ? `Another copy of “${name}”` : `“${name}”`}</Heading>
      <p class="govuk-body">
        {targets.length === 0 && 'Nothing is written in its targets. '}
        {theirs.reviewDate !== '' && `Review on ${formatDate(theirs.reviewDate)}. `}
        {theirs.reviews.length > 0 &&
          `${theirs.reviews.length} ${theirs.reviews.length === 1 ? 'review' : 'reviews'}. `}
      </p>
      <ol class="govuk-list govuk-list--number">
        {targets.map((target) => (
          <li key={target.id} class="worksheet-incoming__target">
            {target.text || 'A target without words'} (
            {stepsIn(target.steps.filter((s) => !isBlankStep(s)).length)})
          </li>
        ))}
      </ol>
      <Problem words={problem} />
      <p class="govuk-body">Nothing has changed yet. What would you like to do?</p>
      <div class="worksheet-buttons">
        {known && isOpen && !isBlankPlan(plan) && (
          <button key="own" type="button" class="govuk-button" onClick={() => setComparing(true)}>
            Compare and put together
          </button>
        )}
        {known && !isOpen && (
          // The same button as above, so that the focus stays on it.
          <button
            key="own"
            type="button"
            class="govuk-button"
            onClick={() =>
              void flush()
                .then(() => openPlan(theirs.id))
                .then((opened) => say(opened ? 'Your copy is open.' : NOT_OPENED))
            }
          >
            Open my copy, to compare
          </button>
        )}
        <button
          type="button"
          class="govuk-button govuk-button--secondary"
          onClick={() =>
            void add(known ? asAnother(theirs, makeId(), MAX_NAME) : theirs).then(
              (added) =>
                added &&
                onDone('The plan is added to your plans, and open now. Your other plans have not changed.'),
            )
          }
        >
          {known ? 'Keep both' : 'Add it to the plans here'}
        </button>
        <button
          type="button"
          class="govuk-button govuk-button--secondary"
          onClick={() => void replace().then((replaced) => replaced && onDone(REPLACED))}
        >
          Replace the open plan
        </button>
        <button
          type="button"
          class="govuk-button govuk-button--secondary"
          onClick={() => onDone('The file was put away. Your plan has not changed.')}
        >
          Leave it
        </button>
      </div>
    </section>
  );
}

/** What was done when the open plan was replaced. */
export const REPLACED =
  'Your plan is replaced. Undo takes it back, and the version before is under “History and earlier versions”.';

function stepsIn(count: number): string {
  return count === 1 ? '1 step' : `${count} steps`;
}
