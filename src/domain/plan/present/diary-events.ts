import type { CalendarDate } from '../../dates/calendar-date.ts';
import { isBlankStep } from '../model/is-blank.ts';
import type { Plan, PlanTarget } from '../model/schema.ts';

/** A day to put in a diary. */
export interface DiaryEvent {
  /** Stays the same for as long as the plan, target or step exists, so that a newer file updates the entry. */
  readonly uid: string;
  readonly kind: 'review' | 'autumn-meeting' | 'target' | 'step';
  readonly date: CalendarDate;
  /** When it begins and how long it takes, for a meeting with a time: HH:MM, and minutes. */
  readonly time?: string;
  readonly minutes?: number;
  /** What the entry is called, with the plan's own words. */
  readonly title: string;
  /** What the entry is called where words of the plan must not go, such as in a link to a calendar service. */
  readonly neutralTitle: string;
  /** More about it, or empty. */
  readonly description: string;
}

/** Longest part of a target or step in a title, in characters. */
const LONGEST_TITLE = 80;

/** Minutes that a review with a time takes when nobody has said how long. */
const USUAL_LENGTH = 30;

/** The days of the plan that are still to come or to be done, in order. Steps that are done are left out. */
export function diaryEvents(plan: Plan): DiaryEvent[] {
  return [...wholePlan(plan), ...plan.targets.flatMap((target, place) => ofTarget(plan, target, place))]
    .filter(({ date }) => date !== '')
    .sort((one, other) => (one.date < other.date ? -1 : one.date > other.date ? 1 : 0));
}

/** The review alone; nothing while it has no date. */
export function reviewEvent(plan: Plan): DiaryEvent | undefined {
  return diaryEvents(plan).find(({ kind }) => kind === 'review');
}

/**
 * What the entries of one plan share: the moment at which it was begun. It comes along when the plan is put in place of
 * another one, whose id stays, so that entries made before are brought up to date and not doubled.
 */
function series({ id, createdAt }: Plan): string {
  return createdAt.replace(/\D/gu, '') || id;
}

function wholePlan(plan: Plan): DiaryEvent[] {
  const written = plan.targets.map(({ text }) => text.trim()).filter((text) => text !== '');
  const description = written.map((text, place) => `Target ${place + 1}: ${text}`).join('\n');
  const autumn = plan.staying === 'no' ? '' : plan.autumnMeeting;
  return [
    {
      uid: `review.${series(plan)}@action-plan`,
      kind: 'review',
      date: plan.reviewDate,
      ...(plan.reviewTime !== '' && {
        time: plan.reviewTime,
        minutes: Number(plan.reviewLength || USUAL_LENGTH),
      }),
      title: 'Action plan: review',
      neutralTitle: 'Action plan: review',
      description,
    },
    {
      uid: `autumn.${series(plan)}@action-plan`,
      kind: 'autumn-meeting',
      date: autumn,
      title: 'Action plan: autumn-term meeting',
      neutralTitle: 'Action plan: autumn-term meeting',
      description,
    },
  ];
}

function ofTarget(plan: Plan, target: PlanTarget, place: number): DiaryEvent[] {
  const number = place + 1;
  return [
    {
      uid: `target-${target.id}.${series(plan)}@action-plan`,
      kind: 'target',
      date: target.targetDate,
      title: `Action plan: target ${number}${target.text.trim() && `, ${short(target.text)}`}`,
      neutralTitle: `Action plan: target ${number}`,
      description: target.text.trim(),
    },
    ...target.steps.flatMap((step, at): DiaryEvent[] =>
      step.status === 'done' || isBlankStep(step)
        ? []
        : [
            {
              uid: `step-${step.id}.${series(plan)}@action-plan`,
              kind: 'step',
              date: step.byWhen,
              title: `Action plan: ${short(step.what) || `step ${at + 1} of target ${number}`}`,
              neutralTitle: `Action plan: step ${at + 1} of target ${number}`,
              description: [step.what.trim(), step.who.trim() && `Who: ${step.who.trim()}`]
                .filter(Boolean)
                .join('\n'),
            },
          ],
    ),
  ];
}

function short(text: string): string {
  const [first = ''] = text.trim().split('\n');
  const line = first.trim();
  const characters = [...line];
  return characters.length <= LONGEST_TITLE ? line : `${characters.slice(0, LONGEST_TITLE - 1).join('')}…`;
}
