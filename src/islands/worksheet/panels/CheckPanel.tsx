import type { JSX } from 'preact';
import { useEffect, useMemo, useRef, useState } from 'preact/hooks';
import { checkPlan } from '../../../domain/plan/check/plan.ts';
import { isBlankPlan } from '../../../domain/plan/model/is-blank.ts';
import type { PlanAdvice } from '../../../domain/plan/check/advice.ts';
import type { PlanField } from '../../../domain/plan/model/field.ts';
import type { Plan } from '../../../domain/plan/model/schema.ts';
import { nameOfField } from '../../../domain/plan/model/field-names.ts';
import { privacyHints } from '../../../domain/plan/check/privacy-hints.ts';
import type { PrivacyHint } from '../../../domain/plan/check/privacy-hints.ts';
import { checkStep } from '../../../domain/smart/check-step.ts';
import { unclearIn } from './smart-advice.ts';
import type { PanelProps } from './panel-props.ts';

const HINTS: Record<PrivacyHint['kind'], string> = {
  email: 'looks like an e-mail address. Leave it out unless it is needed.',
  phone: 'looks like a telephone number. Leave it out unless it is needed.',
  'pupil-name': 'may name a pupil. “A pupil in 9B” is enough.',
  health: 'may tell of somebody’s health. Leave it out.',
};

/** Goes through the whole plan as a mentor would. It only advises, and looks when it is asked to. */
export default function CheckPanel(props: PanelProps): JSX.Element {
  const { plan, today, focusField, headingLevel } = props;
  const [checked, setChecked] = useState(plan);
  const [round, setRound] = useState(0);
  const summary = useRef<HTMLHeadingElement>(null);
  const Heading = `h${headingLevel}` as 'h3';
  const Sub = `h${headingLevel + 1}` as 'h4';
  const found = useMemo(() => adviceOn(checked, today), [checked, today]);
  const hints = useMemo(() => privacyHints(checked), [checked]);

  useEffect(() => summary.current?.focus(), [round]);

  if (isBlankPlan(checked)) {
    return (
      <>
        <p class="govuk-body">There is nothing to check yet. Write a target first.</p>
        <Again stale={checked !== plan} onAgain={() => setChecked(plan)} />
      </>
    );
  }
  const count = found.length + hints.length;
  const groups = [...checked.targets.map(({ id }) => id), undefined]
    .map((target) => ({ target, items: found.filter((each) => each.target === target) }))
    .filter(({ items }) => items.length > 0);
  return (
    <>
      <Heading class="govuk-heading-s" ref={summary} tabIndex={-1}>
        {count === 0 ? 'Nothing stands out' : `${count} ${count === 1 ? 'thing' : 'things'} to talk about`}
      </Heading>
      <p class="govuk-body">
        {count === 0 && 'Targets, steps and dates fit together. '}
        Only you two can judge whether the plan is challenging but manageable: this reads words and dates, and
        nothing here has to be changed.
      </p>
      {groups.map(({ target, items }) => (
        <section key={target ?? 'plan'} class="worksheet-advice">
          <Sub class="govuk-heading-s">{headingFor(checked, target)}</Sub>
          <ul class="govuk-list govuk-list--bullet">
            {items.map(({ rule, message, field }, place) => (
              <li key={`${rule}-${place}`}>
                {message} <GoTo plan={checked} field={field} onGo={focusField} />
              </li>
            ))}
          </ul>
        </section>
      ))}
      {hints.length > 0 && (
        <section class="worksheet-advice">
          <Sub class="govuk-heading-s">About other people</Sub>
          <ul class="govuk-list govuk-list--bullet">
            {hints.map(({ field, kind, found: words }, place) => (
              <li key={place}>
                “{words}” {HINTS[kind]} <GoTo plan={checked} field={field} onGo={focusField} />
              </li>
            ))}
          </ul>
        </section>
      )}
      <Again
        stale={checked !== plan}
        onAgain={() => {
          setChecked(plan);
          setRound((before) => before + 1);
        }}
      />
    </>
  );
}

function adviceOn(plan: Plan, today: string): PlanAdvice[] {
  const found = checkPlan(plan, { today, stepHas: (text) => checkStep(text, { today }) });
  return [...found, ...unclearIn(plan, today)];
}

function headingFor(plan: Plan, target: string | undefined): string {
  return target === undefined
    ? 'The whole plan'
    : `Target ${plan.targets.findIndex(({ id }) => id === target) + 1}`;
}

function GoTo({
  plan,
  field,
  onGo,
}: {
  plan: Plan;
  field: PlanField;
  onGo: (field: PlanField) => void;
}): JSX.Element {
  return (
    <button type="button" class="worksheet-link-button" onClick={() => onGo(field)}>
      Go to {nameOfField(plan, field)}
    </button>
  );
}

function Again({ stale, onAgain }: { stale: boolean; onAgain: () => void }): JSX.Element {
  return (
    <p class="govuk-body">
      {stale && 'The plan has changed since this check. '}
      <button
        type="button"
        class="govuk-button govuk-button--secondary worksheet-small-button"
        onClick={onAgain}
      >
        Check again
      </button>
    </p>
  );
}
