import type { JSX } from 'preact';
import { useState } from 'preact/hooks';
import { sendTarget } from '../shared/target-on-its-way.ts';
import type { TargetOnItsWay } from '../shared/target-on-its-way.ts';

/** What sending a target needs. */
export interface ToPlanProps {
  text: string;
  /** The target of the plan that the words came from, if any. */
  from: TargetOnItsWay | undefined;
  planHref: string;
  ready: boolean;
}

const NO_WORDS = 'Write a target first. Then it can go into your plan.';
const REFUSED =
  'This browser does not let one page pass words to another. Copy your target, open the action plan and paste it there.';

/** One press puts the target into the action plan, or back where it came from. */
export function ToPlan({ text, from, planHref, ready }: ToPlanProps): JSX.Element {
  const [problem, setProblem] = useState('');
  const send = (): void => {
    if (text.trim() === '') setProblem(NO_WORDS);
    else if (sendTarget('plan', { text, target: from?.target, before: from?.before }))
      location.assign(planHref);
    else setProblem(REFUSED);
  };
  return (
    <div class="to-plan no-print">
      <button type="button" class="govuk-button" disabled={!ready} onClick={send}>
        {from?.target === undefined ? 'Put it in my action plan' : 'Put it back in my action plan'}
      </button>
      <p role="status">{text.trim() !== '' && problem === NO_WORDS ? '' : problem}</p>
      <p>
        <a href={planHref}>Go to the action plan</a> without it
      </p>
    </div>
  );
}
