import type { JSX } from 'preact';
import { useState } from 'preact/hooks';
import { isBlankPlan } from '../../../../domain/plan/model/is-blank.ts';
import { MAX_NAME } from '../../../../domain/plan/model/limits.ts';
import { layOutPlan } from '../../../../domain/plan/present/layout.ts';
import { makeId } from '../../../shared/make-id.ts';
import { PlanWrittenOut } from '../../session/PlanWrittenOut.tsx';
import { ComparePlans } from './ComparePlans.tsx';
import { REPLACED } from './IncomingPlan.tsx';
import { NOT_OPENED } from '../panel-props.ts';
import type { IncomingPlanProps } from './incoming-plan-props.ts';
import { asAnother, useTakeIn } from './use-take-in.ts';
import { Problem } from '../../../shared/Problem.tsx';

/** What the shared plan needs besides what the preview of a file is told. */
export interface SharedPlanProps extends IncomingPlanProps {
  /** Chooses this browser as the place where plans are kept. */
  readonly keepHere: () => Promise<void>;
}

/** A plan that came with a link, to be read. Nothing is stored or changed before the reader says so. */
export function SharedPlan(props: SharedPlanProps): JSX.Element {
  const { theirs, plan, flush, openPlan, say, onDone, keepHere, headingLevel } = props;
  const { known, problem, add, replace, keepTheirs } = useTakeIn(props);
  const [comparing, setComparing] = useState(false);
  const isOpen = theirs.id === plan.id;
  const own = !isBlankPlan(plan);

  const save = async (): Promise<void> => {
    await keepHere();
    if (await add(known ? asAnother(theirs, makeId(), MAX_NAME) : theirs)) {
      onDone(
        'A copy is saved in this browser, and open now. What you write in it stays here until you give it back.',
      );
    }
  };
  if (comparing) return <ComparePlans {...props} keepTheirs={keepTheirs} />;
  return (
    <>
      <p class="govuk-body">Just reading? You can close this page. Nothing is stored.</p>
      <Problem words={problem} />
      {known && own && (
        <p class="govuk-body">
          {isOpen
            ? 'You have a copy of this plan, with your own changes.'
            : 'You have a copy of this plan among your plans.'}
        </p>
      )}
      <div class="worksheet-buttons">
        {known && own && isOpen && (
          <button key="own" type="button" class="govuk-button" onClick={() => setComparing(true)}>
            Combine with my copy
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
            Open my copy, to combine them
          </button>
        )}
        <button
          type="button"
          class={known ? 'govuk-button govuk-button--secondary' : 'govuk-button'}
          disabled={known === undefined}
          onClick={() => void save()}
        >
          {known ? 'Save it beside my copy' : 'Save a copy in this browser'}
        </button>
        {own && (
          <button
            type="button"
            class="govuk-button govuk-button--secondary"
            onClick={() => void replace().then((replaced) => replaced && onDone(REPLACED))}
          >
            Replace my plan with it
          </button>
        )}
        <button
          type="button"
          class="govuk-button govuk-button--secondary"
          onClick={() => onDone('The shared plan is put away. Nothing has changed.')}
        >
          {own ? 'Back to my plan' : 'Write my own plan'}
        </button>
      </div>
      <div class="worksheet-shared__plan">
        <PlanWrittenOut document={layOutPlan(theirs)} headingLevel={Math.min(headingLevel, 4) as 3} />
      </div>
    </>
  );
}
