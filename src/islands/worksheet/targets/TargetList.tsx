import { Fragment } from 'preact';
import type { JSX } from 'preact';
import { useRef } from 'preact/hooks';
import { MAX_TARGETS } from '../../../domain/plan/model/limits.ts';
import type { Plan, PlanTarget } from '../../../domain/plan/model/schema.ts';
import { BlankTargets } from './BlankTargets.tsx';
import { keyFor } from '../fields/dom-keys.ts';
import type { DomKeys } from '../fields/dom-keys.ts';
import type { FieldHost } from '../fields/PlanTextField.tsx';
import { TargetIndex } from '../overview/TargetIndex.tsx';
import { useOpenTarget } from '../overview/use-open-target.ts';
import { RemovedNotice } from './RemovedNotice.tsx';
import type { Removal } from './removal.ts';
import { TargetSection } from './TargetSection.tsx';
import type { WorksheetActions } from './use-target-actions.ts';

/** What the list of targets needs. */
export interface TargetListProps {
  readonly plan: Plan;
  readonly host: FieldHost;
  readonly actions: WorksheetActions;
  readonly removal: Removal | undefined;
  readonly keys: DomKeys;
  readonly headingLevel: 2 | 3 | 4;
  /** Whether nothing is written in the plan, so that it is printed as a form to fill in by hand. */
  readonly blank: boolean;
  /** Takes a target to the checker's own page; absent where that would lose the plan. */
  readonly openInChecker?: ((target: PlanTarget) => void) | undefined;
  readonly today: string;
}

/** Targets that a blank printed form offers. */
const TARGETS_ON_PAPER = 3;

/** The targets, one open at a time below a list of all, and the button that adds one. */
export function TargetList(props: TargetListProps): JSX.Element {
  const { plan, host, actions, removal, keys, headingLevel, blank, today } = props;
  const restore = removal?.restore;
  const removedAt = restore?.edit === 'insert-target' ? restore.position : -1;
  const notice = removal && <RemovedNotice removal={removal} onUndo={actions.restore} />;
  const onPaper = Array.from({ length: TARGETS_ON_PAPER }, (_, place) => place + 1).slice(
    plan.targets.length,
  );

  const list = useRef<HTMLDivElement>(null);
  const { isOpen, all, setAll } = useOpenTarget(plan, host.ready, list);

  return (
    <div class="worksheet-targets" ref={list} data-many={isLong(plan) ? '' : undefined}>
      {plan.targets.length > 1 && (
        <TargetIndex targets={plan.targets} today={today} isOpen={isOpen} all={all} onShowAll={setAll} />
      )}
      {plan.targets.map((target, place) => (
        <Fragment key={keyFor(keys, target.id)}>
          {place === removedAt && notice}
          <TargetSection
            host={host}
            actions={actions}
            target={target}
            number={place + 1}
            count={plan.targets.length}
            open={isOpen(target.id)}
            format={plan.format}
            columns={plan.columns}
            keys={keys}
            removal={restore?.edit === 'insert-step' && restore.target === target.id ? removal : undefined}
            headingLevel={headingLevel}
            planReviewDate={plan.reviewDate}
            openInChecker={props.openInChecker}
            today={today}
          />
        </Fragment>
      ))}
      {removedAt >= plan.targets.length && notice}
      {blank && onPaper.length > 0 && <BlankTargets numbers={onPaper} />}
      {plan.targets.length < MAX_TARGETS ? (
        <div class="worksheet-controls">
          <button
            type="button"
            class="govuk-button govuk-button--secondary"
            disabled={!host.ready}
            onClick={(event) => {
              // The second click of a double click is not a second wish.
              if (event.detail < 2) actions.addTarget();
            }}
          >
            Add a target
          </button>
        </div>
      ) : (
        <p class="govuk-hint worksheet-limit">
          You have {MAX_TARGETS} targets, which is the most a plan can hold.
        </p>
      )}
    </div>
  );
}

/** Whether the plan has so many fields that drawing only those in sight makes typing faster. */
function isLong({ targets }: Plan): boolean {
  return targets.reduce((sum, { steps }) => sum + steps.length, 0) > STEPS_IN_A_SHORT_PLAN;
}

/** Steps of three targets of usual size, and some more. */
const STEPS_IN_A_SHORT_PLAN = 15;
