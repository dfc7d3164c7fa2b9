import { addDays, compareDates, daysBetween } from '../../dates/calendar-date.ts';
import type { CalendarDate } from '../../dates/calendar-date.ts';
import { halfTermName, schoolYearFrom, startYearOf } from '../../dates/school-dates.ts';
import type { SchoolDates } from '../../dates/school-dates.ts';
import { mondayOf } from '../../dates/school-weeks.ts';
import { isBlankStep } from '../model/is-blank.ts';
import type { Plan } from '../model/schema.ts';

/** Something of the plan that falls in a week. */
export interface TimelineItem {
  readonly kind: 'step' | 'target' | 'review' | 'autumn-meeting';
  readonly date: CalendarDate;
  /** The target's place from 1; 0 for the whole plan. */
  readonly target: number;
  /** The step's place from 1; 0 for anything else. */
  readonly step: number;
  readonly text: string;
  readonly done: boolean;
}

/** A week, Monday to Sunday. */
export interface TimelineWeek {
  readonly monday: CalendarDate;
  /** Such as "autumn term, first half"; empty in a holiday. */
  readonly halfTerm: string;
  /** Number of the week in its half term, from 1; 0 in a holiday. */
  readonly number: number;
  readonly items: readonly TimelineItem[];
}

/** Most weeks that are shown: two school years. */
const MAX_WEEKS = 104;

/** Things in one week that make it a busy one. */
export const BUSY = 3;

/** The plan week by week, from its first thing to its last. Empty when the plan has no dates. */
export function timeline(plan: Plan, dates: SchoolDates): TimelineWeek[] {
  const items = itemsOf(plan);
  const days = items.map(({ date }) => date).sort();
  const [earliest] = days;
  const latest = days.at(-1);
  if (earliest === undefined || latest === undefined) return [];
  const first = mondayOf(earliest);
  const count = Math.min(MAX_WEEKS, Math.floor(daysBetween(first, latest) / 7) + 1);
  return Array.from({ length: Math.max(1, count) }, (_, place) => {
    const monday = addDays(first, place * 7);
    const next = addDays(monday, 7);
    return {
      monday,
      ...placeInYear(monday, dates),
      items: items.filter(({ date }) => compareDates(date, monday) >= 0 && compareDates(date, next) < 0),
    };
  });
}

function itemsOf(plan: Plan): TimelineItem[] {
  const ofPlan = { target: 0, step: 0, text: '', done: false };
  const items: TimelineItem[] = plan.targets.flatMap((target, place) => [
    ...target.steps.flatMap((step, at): TimelineItem[] =>
      step.byWhen === '' || isBlankStep(step)
        ? []
        : [
            {
              kind: 'step',
              date: step.byWhen,
              target: place + 1,
              step: at + 1,
              text: step.what,
              done: step.status === 'done',
            },
          ],
    ),
    ...(target.targetDate === ''
      ? []
      : [
          {
            kind: 'target' as const,
            date: target.targetDate,
            target: place + 1,
            step: 0,
            text: target.text,
            done: false,
          },
        ]),
  ]);
  if (plan.reviewDate !== '') items.push({ kind: 'review', date: plan.reviewDate, ...ofPlan });
  if (plan.autumnMeeting !== '' && plan.staying !== 'no') {
    items.push({ kind: 'autumn-meeting', date: plan.autumnMeeting, ...ofPlan });
  }
  return items.sort((one, other) => compareDates(one.date, other.date));
}

function placeInYear(monday: CalendarDate, dates: SchoolDates): Pick<TimelineWeek, 'halfTerm' | 'number'> {
  const friday = addDays(monday, 4);
  const found = schoolYearFrom(dates, startYearOf(friday)).halfTerms.find(
    ({ start, end }) => compareDates(start, friday) <= 0 && compareDates(monday, end) <= 0,
  );
  if (found === undefined) return { halfTerm: '', number: 0 };
  return {
    halfTerm: halfTermName(found),
    number: Math.floor(daysBetween(mondayOf(found.start), monday) / 7) + 1,
  };
}
