import type { JSX } from 'preact';
import { FORMATS } from '../../../domain/plan/model/formats.ts';
import { layOutPlan } from '../../../domain/plan/present/layout.ts';
import { FIRST_COLUMNS } from '../../../domain/plan/model/column-names.ts';
import { PlanWrittenOut } from '../session/PlanWrittenOut.tsx';
import { ColumnsEditor } from './ColumnsEditor.tsx';
import type { PanelProps } from './panel-props.ts';

/** Chooses the layout of the plan, and shows how it will look. Changing it never loses a word. */
export default function FormatPanel(props: PanelProps): JSX.Element {
  const { plan, dispatch, say, headingLevel } = props;
  const Heading = `h${headingLevel}` as 'h3';
  const choose = (format: (typeof FORMATS)[number]): void => {
    if (!dispatch({ edit: 'set', field: { of: 'plan', name: 'format' }, value: format.format })) return;
    if (format.format === 'own' && plan.columns.length === 0) {
      dispatch({ edit: 'set-columns', columns: FIRST_COLUMNS });
    }
    say(`Planning format: ${format.name}.`);
  };
  return (
    <>
      <fieldset class="govuk-fieldset">
        <legend class="govuk-label">Which format works for you?</legend>
        <p class="govuk-hint">You can change it at any time. Nothing that you have written is lost.</p>
        <div class="govuk-radios govuk-radios--small">
          {FORMATS.map((entry) => (
            <div class="govuk-radios__item" key={entry.format}>
              <input
                class="govuk-radios__input"
                type="radio"
                name="plan-format"
                id={`plan-format-${entry.format}`}
                checked={plan.format === entry.format}
                aria-describedby={`plan-format-${entry.format}-about`}
                onChange={() => choose(entry)}
              />
              <label class="govuk-label govuk-radios__label" for={`plan-format-${entry.format}`}>
                {entry.name}
              </label>
              <p class="govuk-hint govuk-radios__hint" id={`plan-format-${entry.format}-about`}>
                {entry.about}
              </p>
            </div>
          ))}
        </div>
      </fieldset>
      {plan.format === 'own' && (
        <ColumnsEditor
          columns={plan.columns}
          onChange={(columns) => dispatch({ edit: 'set-columns', columns })}
          say={say}
          headingLevel={headingLevel}
        />
      )}
      <Heading class="govuk-heading-s">How it will look</Heading>
      <div class="worksheet-preview">
        <PlanWrittenOut document={layOutPlan(plan)} headingLevel={Math.min(headingLevel + 1, 4) as 4} />
      </div>
    </>
  );
}
