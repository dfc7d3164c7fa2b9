import type { JSX } from 'preact';
import { useEffect, useState } from 'preact/hooks';
import { formatDate } from '../../../../domain/dates/calendar-date.ts';
import { isBlankPlan, isBlankStep, isBlankTarget } from '../../../../domain/plan/model/is-blank.ts';
import { MAX_NAME } from '../../../../domain/plan/model/limits.ts';
import type { Plan } from '../../../../domain/plan/model/schema.ts';
import { makeId } from '../../../shared/make-id.ts';
import { ComparePlans } from './ComparePlans.tsx';
import type { IncomingPlanProps } from './incoming-plan-props.ts';

/** Shows a plan that was read, and what can be done with it. Nothing changes before the reader chooses. */
export function IncomingPlan(props: IncomingPlanProps): JSX.Element {
  const { theirs, plan, storage, flush, dispatch, openPlan, onDone, headingLevel } = props;
  const [known, setKnown] = useState<boolean>();
  const [comparing, setComparing] = useState(false);
  const [problem, setProblem] = useState('');
  const Heading = `h${headingLevel}` as 'h3';
  const isOpen = theirs.id === plan.id;

  useEffect(() => {
    let current = true;
    void storage.plans.list().then((plans) => {
      if (current) setKnown(plans.some(({ id }) => id === theirs.id));
    });
    return () => {
      current = false;
    };
  }, [storage, theirs]);

  const keepTheirs = async (): Promise<void> => {
    const newest = theirs.copies.at(-1);
    if (newest !== undefined) await storage.plans.keepCopy(newest, theirs);
  };
  const add = async (copy: Plan): Promise<void> => {
    await flush();
    const result = await storage.plans.add(copy);
    if (!result.saved) {
      setProblem('It could not be stored. Nothing has changed.');
      return;
    }
    if (copy.id === theirs.id) await keepTheirs();
    await openPlan(copy.id);
    onDone('The plan is added to your plans, and open now. Your other plans have not changed.');
  };
  const replace = async (): Promise<void> => {
    await flush();
    if (!dispatch({ edit: 'replace-plan', plan: theirs })) {
      setProblem('It could not be put in place of this plan. Nothing has changed.');
      return;
    }
    await flush();
    if (isOpen) await keepTheirs();
    onDone(
      'Your plan is replaced. Undo takes it back, and the version before is under “History and earlier versions”.',
    );
  };

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
      {problem !== '' && (
        <p class="govuk-error-message" role="alert">
          {problem}
        </p>
      )}
      <p class="govuk-body">Nothing has changed yet. What would you like to do?</p>
      <div class="worksheet-buttons">
        {known && isOpen && !isBlankPlan(plan) && (
          <button type="button" class="govuk-button" onClick={() => setComparing(true)}>
            Compare and put together
          </button>
        )}
        {known && !isOpen && (
          <button
            type="button"
            class="govuk-button"
            onClick={() => void flush().then(() => openPlan(theirs.id))}
          >
            Open my copy, to compare
          </button>
        )}
        <button
          type="button"
          class="govuk-button govuk-button--secondary"
          onClick={() =>
            void add(
              known
                ? { ...theirs, id: makeId(), name: `${theirs.name} (copy)`.trim().slice(0, MAX_NAME) }
                : theirs,
            )
          }
        >
          {known ? 'Keep both' : 'Add it to the plans here'}
        </button>
        <button type="button" class="govuk-button govuk-button--secondary" onClick={() => void replace()}>
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

function stepsIn(count: number): string {
  return count === 1 ? '1 step' : `${count} steps`;
}
