import type { ComponentChildren, JSX } from 'preact';
import type { Plan } from '../../../domain/plan/model/schema.ts';
import { PlanTextField } from '../fields/PlanTextField.tsx';
import type { FieldHost } from '../fields/PlanTextField.tsx';
import { CHECK_PANEL, FINISH_PANEL, MORE_PANELS, SETTINGS_PANELS } from '../panels/panel-list.ts';
import type { PanelEntry } from '../panels/panel-list.ts';
import type { FinishPanelProps } from '../panels/FinishPanel.tsx';
import type { PanelProps } from '../panels/panel-props.ts';
import { PlaceLink } from '../overview/PlaceLink.tsx';
import { MainButtons } from './MainButtons.tsx';
import { ReviewQuestion } from './ReviewQuestion.tsx';

/** What the end of the worksheet needs. */
export interface PlanEndProps {
  readonly plan: Plan;
  readonly host: FieldHost;
  readonly today: string;
  readonly headingLevel: 2 | 3 | 4;
  /** Goes up when another plan is shown, so that every field starts afresh. */
  readonly round: number;
  readonly dataHref: string;
  /** How everything is deleted, for the part where that is done. */
  readonly finish: Pick<FinishPanelProps, 'contents' | 'clear'>;
  /** What every part is told; absent until the plan is there. */
  readonly panel: PanelProps | undefined;
  readonly shownPanel: (entry: PanelEntry, extra?: object) => ComponentChildren;
  /** Opens a part, and moves the focus to it. */
  readonly openPanel: (id: string) => void;
}

/** Below the targets: when to meet again, what is done with the plan, and, folded away, everything else and the settings. */
export function PlanEnd(props: PlanEndProps): JSX.Element {
  const { plan, host, today, headingLevel, round, panel, shownPanel } = props;
  const Heading = `h${headingLevel}` as 'h2';
  return (
    <>
      <ReviewQuestion key={round} plan={plan} host={host} today={today} headingLevel={headingLevel} />
      <MainButtons panel={panel} onCheck={() => props.openPanel(CHECK_PANEL.id)} />
      {shownPanel(CHECK_PANEL)}

      <details class="worksheet-settings worksheet-controls" id="plan-more">
        <summary>
          <Heading class="govuk-heading-s">More</Heading>
          <span class="govuk-hint worksheet-panel__about">
            Dates in time, the review, files, a copy for somebody, a copy brought back, history, and finishing
            on a shared computer.
          </span>
        </summary>
        {MORE_PANELS.map((entry) => shownPanel(entry))}
        {shownPanel(FINISH_PANEL, props.finish)}
      </details>

      <details class="worksheet-settings">
        <summary>
          <Heading class="govuk-heading-s">Plan settings</Heading>
        </summary>
        <PlanTextField
          key={`name-${round}`}
          host={host}
          id="plan-name"
          field={{ of: 'plan', name: 'name' }}
          value={plan.name}
          label="Name of the plan"
          hint="For your own list, such as “Autumn plan”. It is never part of a file’s name."
          class="worksheet-plan-name"
        />
        {SETTINGS_PANELS.map((entry) => shownPanel(entry))}
        <p class="govuk-hint worksheet-shared-computer">
          Kept in this browser, the plan can be read by anyone who uses it after you: when you have finished,
          download a copy, then <PlaceLink to={FINISH_PANEL.id}>clear everything</PlaceLink>. Do not name
          pupils or give details of anyone’s health. <a href={props.dataHref}>How your data is kept</a>
        </p>
      </details>
    </>
  );
}
