import type { JSX } from 'preact';
import { formLayout } from '../../../domain/plan/present/form-layout.ts';
import { MAX_TARGETS } from '../../../domain/plan/model/limits.ts';
import type { Plan, PlanTarget } from '../../../domain/plan/model/schema.ts';
import { memo } from '../../shared/memo.ts';
import { LazyStandard } from './LazyStandard.tsx';
import { keyFor } from '../fields/dom-keys.ts';
import type { DomKeys } from '../fields/dom-keys.ts';
import type { FieldHost } from '../fields/PlanTextField.tsx';
import { targetPlaceId } from '../overview/place-ids.ts';
import type { Removal } from './removal.ts';
import { RowMenu } from './RowMenu.tsx';
import { TargetCheck } from './TargetCheck.tsx';
import { TargetField } from './TargetField.tsx';
import { TargetSteps } from './TargetSteps.tsx';
import type { WorksheetActions } from './use-target-actions.ts';

/** One target of the plan. */
export interface TargetSectionProps {
  readonly host: FieldHost;
  readonly actions: WorksheetActions;
  readonly target: PlanTarget;
  /** Its place in the plan, from 1, and how many there are. */
  readonly number: number;
  readonly count: number;
  /** Whether it is shown. */
  readonly open: boolean;
  readonly keys: DomKeys;
  /** The removal to offer to undo, when the step that was removed last was one of this target. */
  readonly removal: Removal | undefined;
  readonly headingLevel: 2 | 3 | 4;
  readonly format: Plan['format'];
  readonly columns: Plan['columns'];
  /** The review date of the whole plan. */
  readonly planReviewDate: string;
  /** Takes the target to the checker's own page; absent where that would lose the plan. */
  readonly openInChecker?: ((target: PlanTarget) => void) | undefined;
  readonly today: string;
}

/** A target in full, in the order and the words of the plan's format: its words, the check, its steps, its date. */
export const TargetSection = memo(function TargetSection(props: TargetSectionProps): JSX.Element {
  const { host, actions, target, number, count, keys, headingLevel, format, columns } = props;
  const key = keyFor(keys, target.id);
  const id = `target-${key}`;
  const Heading = `h${headingLevel}` as 'h2';
  const { shown, more } = formLayout({ format, columns });
  const written = more.filter(({ name }) => target[name].trim() !== '').length;
  const standard = host.ready && (
    <LazyStandard
      host={host}
      idStart={id}
      target={target.id}
      number={number}
      why={target.why}
      say={actions.say}
    />
  );

  return (
    // Found by the browser's own search and led to by links, even while it is not shown. It is around the section, which would
    // be named to screen readers otherwise.
    <div class="worksheet-fold" data-target={target.id} hidden={props.open ? undefined : 'until-found'}>
      <section class="worksheet-target" id={targetPlaceId(number)} aria-labelledby={`${id}-heading`}>
        <Heading class="govuk-heading-m worksheet-target__heading" id={`${id}-heading`} tabIndex={-1}>
          Target {number}
        </Heading>
        {shown.map((asked) =>
          asked === 'steps' ? (
            <TargetSteps key="steps" {...props} />
          ) : (
            <div key={asked.name}>
              <TargetField host={host} target={target} asked={asked} idStart={id} />
              {asked.name === 'text' && host.ready && (
                <TargetCheck
                  text={target.text}
                  successMeasure={target.successMeasure}
                  targetDate={target.targetDate}
                  reviewDate={props.planReviewDate}
                  why={target.why}
                  support={target.support}
                  baseline={target.baseline}
                  confidence={target.confidence}
                  today={props.today}
                  headingLevel={headingLevel === 2 ? 3 : 4}
                  idPrefix={id}
                />
              )}
              {asked.name === 'text' && props.openInChecker && target.text.trim() !== '' && (
                <p class="worksheet-controls worksheet-to-checker">
                  <button
                    type="button"
                    class="worksheet-link-button"
                    onClick={() => props.openInChecker?.(target)}
                  >
                    Work on it in the SMART checker
                    <span class="govuk-visually-hidden"> (target {number})</span>
                  </button>
                </p>
              )}
              {asked.name === 'why' && standard}
            </div>
          ),
        )}
        {more.length > 0 && (
          <details class="worksheet-more">
            <summary>
              More about this target
              {written > 0 && <span class="worksheet-more__count"> ({written} written)</span>}
            </summary>
            {more.map((asked) => (
              <div key={asked.name}>
                <TargetField host={host} target={target} asked={asked} idStart={id} />
                {asked.name === 'why' && standard}
              </div>
            ))}
          </details>
        )}
        <TargetMenu
          actions={actions}
          ready={host.ready}
          target={target.id}
          number={number}
          count={count}
          id={id}
        />
      </section>
    </div>
  );
});

/** What moves, copies and removes the target. It is the same at every key, and so not drawn again. */
const TargetMenu = memo(function TargetMenu(props: {
  readonly actions: WorksheetActions;
  readonly ready: boolean;
  readonly target: string;
  readonly number: number;
  readonly count: number;
  readonly id: string;
}): JSX.Element {
  const { actions, ready, target, number, count, id } = props;
  return (
    <RowMenu
      ready={ready}
      name={`target ${number}`}
      id={id}
      onUp={number > 1 ? () => actions.moveTarget(target, -1) : undefined}
      onDown={number < count ? () => actions.moveTarget(target, 1) : undefined}
      onCopy={count < MAX_TARGETS ? () => actions.copyTarget(target) : undefined}
      onRemove={count === 1 ? undefined : () => actions.removeTarget(target)}
    />
  );
});
