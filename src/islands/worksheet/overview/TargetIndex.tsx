import type { JSX } from 'preact';
import { shortDate } from '../../../domain/dates/calendar-date.ts';
import { isBlankTarget } from '../../../domain/plan/model/is-blank.ts';
import type { PlanTarget } from '../../../domain/plan/model/schema.ts';
import { stepsDone } from '../../../domain/plan/present/plan-summary.ts';
import { shorten } from '../../../domain/plan/present/written-texts.ts';
import { PlaceLink } from './PlaceLink.tsx';
import { targetPlaceId, TARGETS_ID } from './place-ids.ts';

/** What the list needs. */
export interface TargetIndexProps {
  readonly targets: readonly PlanTarget[];
  readonly today: string;
  readonly isOpen: (target: string) => boolean;
  readonly all: boolean;
  readonly onShowAll: (all: boolean) => void;
}

/** The targets as a numbered list: short words, steps done, date. Each leads to its target. */
export function TargetIndex({ targets, today, isOpen, all, onShowAll }: TargetIndexProps): JSX.Element {
  return (
    <div class="worksheet-index worksheet-controls">
      <ol id={TARGETS_ID} tabIndex={-1} aria-label="Targets of this plan">
        {targets.map((target, place) => (
          <li key={target.id}>
            <PlaceLink to={targetPlaceId(place + 1)} current={!all && isOpen(target.id)}>
              {isBlankTarget(target) ? `Target ${place + 1}, nothing written yet` : shorten(target.text)}
            </PlaceLink>
            <span class="worksheet-index__facts">
              {[stepsDone(target), target.targetDate && `by ${shortDate(target.targetDate, today)}`]
                .filter(Boolean)
                .join(', ')}
            </span>
          </li>
        ))}
      </ol>
      <button type="button" class="worksheet-link-button" aria-pressed={all} onClick={() => onShowAll(!all)}>
        Show all
      </button>
    </div>
  );
}
