import type { JSX } from 'preact';
import { useState } from 'preact/hooks';
import { MAX_TEXT } from '../../domain/plan/model/limits.ts';
import { sendTarget } from '../shared/target-on-its-way.ts';
import type { TargetOnItsWay } from '../shared/target-on-its-way.ts';

/** What sending a target needs. */
export interface ToPlanProps {
  text: string;
  /** The day of the target, YYYY-MM-DD, or empty. */
  date: string;
  /** The targets in the text, where it holds several: each goes into the plan by itself. */
  several: readonly string[];
  /** The target of the plan that the words came from, if any. */
  from: TargetOnItsWay | undefined;
  planHref: string;
  ready: boolean;
}

const NO_WORDS = 'Write a target first. Then it can go into your plan.';
const TOO_LONG = `A target in the plan has room for ${MAX_TEXT.toLocaleString('en-GB')} characters. Choose one of the targets found above, or shorten the text.`;
const REFUSED =
  'This browser does not let one page pass words to another. Copy your target, open the action plan and paste it there.';

/** One press puts the target into the action plan, or back where it came from. */
export function ToPlan({ text, date, several, from, planHref, ready }: ToPlanProps): JSX.Element {
  const [problem, setProblem] = useState('');
  const [first = text, ...more] = several.length > 1 ? several : [text];
  const send = (): void => {
    if (text.trim() === '') setProblem(NO_WORDS);
    else if ([first, ...more].some(({ length }) => length > MAX_TEXT)) setProblem(TOO_LONG);
    else if (sendTarget('plan', { text: first, date, more, target: from?.target, before: from?.before }))
      location.assign(planHref);
    else setProblem(REFUSED);
  };
  return (
    <div class="to-plan no-print">
      <button type="button" class="govuk-button" disabled={!ready} onClick={send}>
        {from?.target !== undefined
          ? 'Put it back in my action plan'
          : more.length > 0
            ? `Put all ${more.length + 1} in my action plan`
            : 'Put it in my action plan'}
      </button>
      <p role="status">{text.trim() !== '' && problem === NO_WORDS ? '' : problem}</p>
      <p>
        <a href={planHref}>Go to the action plan</a> without it
      </p>
    </div>
  );
}
