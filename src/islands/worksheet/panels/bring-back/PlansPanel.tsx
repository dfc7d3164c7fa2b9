import type { JSX } from 'preact';
import { useCallback, useEffect, useRef, useState } from 'preact/hooks';
import { formatDate } from '../../../../domain/dates/calendar-date.ts';
import { newPlan } from '../../../../domain/plan/model/new-plan.ts';
import type { PlanListEntry } from '../../../../storage/stores/plan-store.ts';
import { instant } from '../../../shared/clock.ts';
import { makeId } from '../../../shared/make-id.ts';
import { NOT_OPENED } from '../panel-props.ts';
import type { PanelProps } from '../panel-props.ts';
import { Problem } from '../../../shared/Problem.tsx';

/** The plans on this device: which is open, opening another, starting one, removing one. */
export default function PlansPanel(props: PanelProps): JSX.Element {
  const { plan, storage, openPlan, flush, say } = props;
  const [plans, setPlans] = useState<readonly PlanListEntry[]>();
  const [asking, setAsking] = useState<string>();
  const [problem, setProblem] = useState('');
  const list = useRef<HTMLUListElement>(null);
  const question = useRef<HTMLDivElement>(null);
  const read = useCallback(async () => setPlans(await storage.plans.list()), [storage]);

  useEffect(() => {
    void read();
    return storage.onChange(() => void read());
  }, [storage, read]);

  // The question takes the place of the buttons, and the focus: a second press of Enter answers nothing.
  useEffect(() => {
    if (asking !== undefined) question.current?.focus();
  }, [asking]);

  const start = async (): Promise<void> => {
    await flush();
    const id = makeId();
    const result = await storage.plans.add(newPlan(id, instant()));
    if (!result.saved) {
      setProblem('A new plan could not be stored. Your current plan has not changed.');
      return;
    }
    if (!(await openPlan(id))) {
      setProblem(NOT_OPENED);
      return;
    }
    say('A new plan is open.');
    document.getElementById('plan-name')?.focus();
  };

  const remove = async (entry: PlanListEntry): Promise<void> => {
    await flush();
    const result = await storage.plans.remove(entry.id);
    setAsking(undefined);
    if (!result.saved) {
      setProblem('The plan could not be removed. Nothing has changed.');
      return;
    }
    say(`${nameOf(entry)} removed.`);
    await read();
    const left = await storage.plans.list();
    if (entry.id === plan.id && left[0] !== undefined) await openPlan(left[0].id);
    list.current?.focus();
  };

  return (
    <>
      <Problem words={problem} />
      {plans !== undefined && plans.length === 0 && (
        <p class="govuk-body">This is the only plan. It joins this list when something is written in it.</p>
      )}
      <ul class="govuk-list worksheet-plans" ref={list} tabIndex={-1} aria-label="Plans on this device">
        {(plans ?? []).map((entry) => (
          <li key={entry.id} class="worksheet-plans__item">
            <p class="govuk-body worksheet-plans__name">
              {nameOf(entry)}
              {entry.id === plan.id && <span class="worksheet-plans__open"> (open now)</span>}
              <span class="govuk-hint worksheet-plans__facts">{factsOf(entry)}</span>
            </p>
            {asking === entry.id ? (
              <div
                key="question"
                class="worksheet-row-buttons"
                role="group"
                aria-label={`Remove ${nameOf(entry)}?`}
                ref={question}
                tabIndex={-1}
              >
                <span class="worksheet-plans__question">
                  Remove this plan? You can bring it back from “History and earlier versions”.
                </span>
                <button type="button" class="worksheet-link-button" onClick={() => void remove(entry)}>
                  Yes, remove it
                </button>
                <button
                  type="button"
                  class="worksheet-link-button"
                  onClick={() => {
                    setAsking(undefined);
                    list.current?.focus();
                  }}
                >
                  Keep it
                </button>
              </div>
            ) : (
              <div key="buttons" class="worksheet-row-buttons">
                {entry.id !== plan.id && (
                  <button
                    type="button"
                    class="worksheet-link-button"
                    onClick={() =>
                      void openPlan(entry.id).then((opened) => {
                        setProblem(opened ? '' : NOT_OPENED);
                        if (!opened) return;
                        say(`${nameOf(entry)} is open.`);
                        list.current?.focus();
                      })
                    }
                  >
                    Open<span class="govuk-visually-hidden"> {nameOf(entry)}</span>
                  </button>
                )}
                {(plans?.length ?? 0) > 1 && (
                  <button type="button" class="worksheet-link-button" onClick={() => setAsking(entry.id)}>
                    Remove<span class="govuk-visually-hidden"> {nameOf(entry)}</span>
                  </button>
                )}
              </div>
            )}
          </li>
        ))}
      </ul>
      <button type="button" class="govuk-button govuk-button--secondary" onClick={() => void start()}>
        Start another plan
      </button>
    </>
  );
}

function nameOf({ name, state }: PlanListEntry): string {
  if (state !== 'loaded') return 'A plan that cannot be read';
  return name.trim() === '' ? 'Action plan without a name' : name;
}

function factsOf({ targets, changedAt, reviewDate }: PlanListEntry): string {
  const written =
    targets === 0 ? 'nothing written yet' : `${targets} ${targets === 1 ? 'target' : 'targets'}`;
  const changed = changedAt === '' ? '' : `, last changed ${formatDate(changedAt.slice(0, 10))}`;
  const review = reviewDate === '' ? '' : `, review on ${formatDate(reviewDate)}`;
  return `${written}${changed}${review}`;
}
