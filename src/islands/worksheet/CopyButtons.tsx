import type { JSX } from 'preact';
import type { Plan } from '../../domain/plan/plan-schema.ts';
import { planToJson } from '../../export/plan-to-json.ts';
import { planToText } from '../../export/plan-to-text.ts';
import { today } from '../shared/clock.ts';
import { download } from '../shared/download.ts';

/** What the buttons need. */
export interface CopyButtonsProps {
  readonly plan: Plan;
  readonly ready: boolean;
}

/** Buttons that download the plan. */
export function CopyButtons({ plan, ready }: CopyButtonsProps): JSX.Element {
  const button = { type: 'button', class: 'govuk-button govuk-button--secondary', disabled: !ready } as const;
  const name = (): string => `action-plan-${today()}`;
  return (
    <>
      <button {...button} onClick={() => download(`${name()}.txt`, 'text/plain', planToText(plan))}>
        Download a copy (text)
      </button>
      <button {...button} onClick={() => download(`${name()}.json`, 'application/json', planToJson(plan))}>
        Download a copy (JSON)
      </button>
    </>
  );
}
