import type { JSX } from 'preact';
import { shortDate } from '../../../domain/dates/calendar-date.ts';
import type { Plan } from '../../../domain/plan/model/schema.ts';
import { summarise } from '../../../domain/plan/present/plan-summary.ts';
import { shorten } from '../../../domain/plan/present/written-texts.ts';
import { PlaceLink } from './PlaceLink.tsx';
import { stepPlaceId, targetPlaceId, TARGETS_ID } from './place-ids.ts';

/** What the summary is made from. */
export interface SummaryProps {
  readonly plan: Plan;
  readonly today: string;
}

/** What is in the plan, in one line: targets, steps done, what is next, the review. Each leads to its place. */
export function Summary({ plan, today }: SummaryProps): JSX.Element {
  const { targets, steps, done, next, review } = summarise(plan);
  const late = next !== undefined && next.step.byWhen !== '' && next.step.byWhen < today;
  return (
    <ul class="worksheet-summary worksheet-controls" aria-label="What is in this plan">
      <li>
        <PlaceLink to={targets > 1 ? TARGETS_ID : targetPlaceId(1)}>
          {targets} {targets === 1 ? 'target' : 'targets'}
        </PlaceLink>
      </li>
      {steps > 0 && (
        <li>
          <PlaceLink to={`${targetPlaceId(next?.target ?? 1)}-steps`}>
            {done} of {steps} {steps === 1 ? 'step' : 'steps'} done
          </PlaceLink>
        </li>
      )}
      {next && (
        <li>
          <PlaceLink to={stepPlaceId(next.target, next.number)}>
            {late ? 'next, was due' : 'next:'}{' '}
            {next.step.byWhen !== '' && `${shortDate(next.step.byWhen, today)}${late ? ':' : ','} `}
            {shorten(next.step.what)}
          </PlaceLink>
        </li>
      )}
      <li>
        <PlaceLink to="plan-reviewDate">
          {review === '' ? 'no review date yet' : `review ${shortDate(review, today)}`}
        </PlaceLink>
      </li>
    </ul>
  );
}
